package org.clicktrail.project;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.clicktrail.core.goal.DecisionMoment;
import org.clicktrail.core.learn.Input;
import org.clicktrail.core.learn.Model;
import org.clicktrail.core.money.MoneySpec;
import org.clicktrail.core.recommend.Recommendations;
import org.clicktrail.core.segment.Assigner;
import org.clicktrail.core.segment.Segmentation;
import org.clicktrail.core.table.Table;

/// Everything needed to score new sessions, without the data it was learnt from.
///
/// @param conversion the chosen conversion model
/// @param revenue the chosen revenue model, if there is one
/// @param threshold contact from this probability on
/// @param money what the threshold rests on, with what a conversion is worth; empty where nothing
///   says that, and in projects of earlier versions
/// @param assigner puts rows into segments, if there are any
/// @param segmentNames by segment number
/// @param segmentActions what to do, by segment number; empty in projects of the first versions
/// @param test rows the model was trained on, a few, to show a typical customer and to prove that a
///   reopened model scores the same
/// @param origin what the columns of its models were made from; empty in projects of the first
///   versions
/// @param recommendations what to show next; empty where nothing can be recommended
public record Scorer(
    Model conversion,
    Optional<Model> revenue,
    double threshold,
    Optional<MoneySpec> money,
    Optional<Assigner> assigner,
    List<String> segmentNames,
    List<String> segmentActions,
    Table test,
    Optional<Origin> origin,
    List<Recommendations> recommendations) {

  public Scorer {
    segmentNames = List.copyOf(segmentNames);
    segmentActions = List.copyOf(segmentActions);
    recommendations = List.copyOf(recommendations);
  }

  /// What a run can score with; empty while no conversion model is trained.
  public static Optional<Scorer> of(Run run) {
    return run.conversion()
        .flatMap(training -> training.best())
        .flatMap(result -> result.model())
        .map(model -> of(run, model));
  }

  private static Scorer of(Run run, Model model) {
    Table rows =
        run.snapshot()
            .map(snapshot ->
                snapshot
                    .features()
                    .only(model.inputs().stream().map(input -> input.info().id()).toList()))
            .orElseThrow();
    int sample = Math.min(20, rows.rows());
    return new Scorer(
        model,
        run.revenue().flatMap(training -> training.best()).flatMap(result -> result.model()),
        run.threshold(),
        run.profit().map(_ -> run.money()),
        run.segments().map(Segmentation::assigner),
        told(run.segments(), Segmentation.Profile::name),
        actions(run, run.money()),
        rows.rows(java.util.stream.IntStream.range(0, sample).toArray()),
        run.origin(),
        run.recommended().map(Recommended::found).orElse(List.of()));
  }

  /// What to do by segment number, as it follows from amounts, which may be newer than the run.
  public static List<String> actions(Run run, MoneySpec money) {
    return told(run.segments().map(found -> found.advised(money)), Segmentation.Profile::action);
  }

  /// By segment number.
  private static List<String> told(
      Optional<Segmentation> segments, Function<Segmentation.Profile, String> words) {
    return segments.map(found -> found.profiles().stream().map(words).toList()).orElse(List.of());
  }

  /// What to do with a segment; "" where nothing is known.
  public String segmentAction(int segment) {
    return segment < 0 || segment >= segmentActions.size() ? "" : segmentActions.get(segment);
  }

  /// Name of a segment number; "unassigned" for −1.
  public String segmentName(int segment) {
    return segment < 0 || segment >= segmentNames.size()
        ? org.clicktrail.core.text.Messages.text("project.unassigned")
        : segmentNames.get(segment);
  }

  /// What a contact is expected to earn after its cost, by the amounts; NaN where they are not
  /// known.
  public double gain(double chance) {
    return money
        .map(
            known -> chance * known.value().orElse(Double.NaN) * known.incremental() - known.cost())
        .orElse(Double.NaN);
  }

  /// Whether it scores before the end. Segments are of whole sessions, or all of a customer's time,
  /// so that by what is known at the moment most belong to those where little happens: no action
  /// follows from that.
  public boolean early() {
    return origin
        .flatMap(known -> known.goal().moment())
        .filter(moment -> !(moment instanceof DecisionMoment.End))
        .isPresent();
  }

  public List<Input> inputs() {
    return conversion.inputs();
  }
}
