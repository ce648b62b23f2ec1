package org.clicktrail.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clicktrail.core.eval.CloserLook;
import org.clicktrail.core.eval.EarlyCurve;
import org.clicktrail.core.eval.Evaluation;
import org.clicktrail.core.eval.Metrics;
import org.clicktrail.core.eval.ModelResult;
import org.clicktrail.core.eval.Resamples;
import org.clicktrail.core.eval.Scores;
import org.clicktrail.core.eval.Training;
import org.clicktrail.core.goal.Expressions;
import org.clicktrail.core.goal.Goal;
import org.clicktrail.core.goal.Snapshot;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.money.ByAmount;
import org.clicktrail.core.money.Currencies;
import org.clicktrail.core.money.MoneySpec;
import org.clicktrail.core.money.ProfitCurve;
import org.clicktrail.core.money.Profits;
import org.clicktrail.core.schema.ImportReport;
import org.clicktrail.core.split.Groups;
import org.clicktrail.core.stat.Interval;
import org.clicktrail.core.table.Column;
import org.clicktrail.core.text.Messages;

/// The profit of a model's predictions, with the value of a conversion taken from the file where it
/// is there.
public final class Profit {

  /// Worth of a conversion where neither the user nor the file says it: an example, badged
  /// *Assumed*.
  private static final double EXAMPLE = 60;

  /// Columns whose cells name the currency of others.
  private static final Pattern CURRENCY =
      Pattern.compile(
          "(?i)(.*[._ ])?(currency|waehrung|währung|devise|moneda|valuta)([._ ]?code)?");

  private Profit() {}

  /// The profit of any model of a run, by the recipe of that run; empty before the sessions are
  /// there.
  public static Optional<ProfitCurve> of(Evaluation evaluation, Run run) {
    Source source =
        run.conversion()
            .flatMap(Source::of)
            .filter(chosen -> chosen.evaluation().equals(evaluation))
            .orElseGet(() -> new Source(evaluation, Optional.empty()));
    return run.snapshot()
        .flatMap(scored ->
            run.end().flatMap(end -> curve(source, scored, end, run.pipeline(), Progress.none())));
  }

  /// The profit at the threshold the analyst decided on; empty without a decision or a profit.
  static Optional<ProfitCurve.Point> decided(Run run) {
    return run.pipeline()
        .decisions()
        .threshold()
        .flatMap(threshold -> run.profit().flatMap(profit -> at(run, profit, threshold)));
  }

  /// The same at the threshold in use: as decided, else the most profitable; empty without a
  /// profit.
  public static Optional<ProfitCurve.Point> used(Run run) {
    return decided(run).or(() -> run.profit().map(profit -> profit.at(profit.best())));
  }

  /// What is to be expected of the threshold in use, where it was chosen on the rows it is judged
  /// on; empty for one the analyst decided on.
  static Optional<ProfitCurve.Expected> expected(Run run) {
    return run.pipeline().decisions().threshold().isPresent()
        ? Optional.empty()
        : run.profit().flatMap(ProfitCurve::expected);
  }

  private static Optional<ProfitCurve.Point> at(Run run, ProfitCurve profit, double threshold) {
    return tested(run.conversion())
        .map(scores -> profit.at(Metrics.confusion(scores, threshold), run.pipeline().money()));
  }

  /// The profit of acting after so many events, by the money of the recipe: whoever pays by the
  /// prediction is contacted. For the test sessions of that point.
  static ProfitCurve.Point early(EarlyCurve.Point point, Run run) {
    MoneySpec spec = spec(run.pipeline().money(), run);
    return Profits.expected(point.gains(), spec, spec.value().orElse(EXAMPLE));
  }

  /// A model's predictions.
  ///
  /// @param validation on rows set aside, where the best threshold is chosen; often empty
  record Source(Evaluation evaluation, Optional<Scores> validation) {

    /// Of the chosen model.
    static Optional<Source> of(Training training) {
      return training
          .best()
          .flatMap(ModelResult::evaluation)
          .map(evaluation ->
              new Source(evaluation, training.look().flatMap(CloserLook::validation)));
    }
  }

  /// Contacting by expected revenue beside the threshold in use, where both models were tested on
  /// the same rows; empty else.
  static Optional<ByAmount> byAmount(Run run) {
    Optional<Scores> chances = tested(run.conversion());
    Optional<Scores> amounts = tested(run.revenue());
    Optional<Double> mean = run.end().flatMap(Profit::meanRevenue);
    if (run.profit().isEmpty() || chances.isEmpty() || amounts.isEmpty() || mean.isEmpty()) {
      return Optional.empty();
    }
    return ByAmount.of(
        chances.get(),
        amounts.get(),
        Groups.of(Groups.of(run.snapshot().orElseThrow()), chances.get().rows()),
        run.pipeline().money(),
        run.profit().get().value(),
        mean.get(),
        run.threshold(),
        run.pipeline().learn().seed());
  }

  private static Optional<Scores> tested(Optional<Training> training) {
    return training
        .flatMap(Training::best)
        .flatMap(ModelResult::evaluation)
        .map(Evaluation::scores);
  }

  /// What one way of choosing whom to contact earns.
  record Way(String name, ProfitCurve.Point point) {}

  /// The threshold in use beside simpler ways: everybody, nobody, from 0.5 on, a rule on one column
  /// made by hand. Empty without a profit curve.
  static List<Way> compared(Run run) {
    Optional<Training> training = run.conversion();
    if (run.profit().isEmpty() || training.flatMap(Training::best).isEmpty()) {
      return List.of();
    }
    ProfitCurve curve = run.profit().get();
    List<Way> ways = new ArrayList<>();
    Scores scores = Source.of(training.get()).orElseThrow().evaluation().scores();
    ways.add(new Way(Messages.text("report.contact.model"), used(run).orElseThrow()));
    double pays = run.pipeline().money().breakEven(curve.value());
    training
        .flatMap(Training::closer)
        .flatMap(CloserLook::handRule)
        .ifPresent(rule -> ways.add(way(run, "hand", rule, pays)));
    ways.add(way(run, "half", scores, 0.5));
    ways.add(way(run, "all", scores, Double.NEGATIVE_INFINITY));
    ways.add(
        new Way(
            Messages.text("report.contact.none"),
            new ProfitCurve.Point(Double.POSITIVE_INFINITY, Interval.exact(0), 0)));
    return List.copyOf(ways);
  }

  private static Way way(Run run, String name, Scores scores, double threshold) {
    int[] groups = Groups.of(Groups.of(run.snapshot().orElseThrow()), scores.rows());
    return new Way(
        Messages.text("report.contact." + name),
        Profits.at(
            scores,
            groups,
            run.pipeline().money(),
            run.profit().orElseThrow().value(),
            threshold,
            run.pipeline().learn().seed()));
  }

  static Optional<ProfitCurve> curve(
      Source source, Snapshot scored, Snapshot end, Pipeline pipeline, Progress progress) {
    Evaluation evaluation = source.evaluation();
    int[] groups = Groups.of(Groups.of(scored), evaluation.scores().rows());
    return Profits.curve(
        evaluation.scores(),
        source.validation(),
        new Resamples(groups, evaluation.scores().fold(), pipeline.learn().seed(), progress),
        pipeline.money(),
        Optional.of(meanRevenue(end).orElse(EXAMPLE)));
  }

  /// The money inputs with the value that was used, and the currency of the file.
  public static MoneySpec spec(MoneySpec money, Run run) {
    Optional<Double> worth = money.value().or(() -> run.end().flatMap(Profit::meanRevenue));
    MoneySpec known =
        new MoneySpec(
            worth,
            money.cost(),
            money.incremental(),
            money.capacity(),
            money.currency().isEmpty() ? currency(run) : money.currency(),
            money.examples());
    return worth.isEmpty() ? known.withExample(EXAMPLE) : known;
  }

  /// What the file says of the currency of its revenue, in the name of a column or beside its
  /// amounts; "" if nothing.
  private static String currency(Run run) {
    Set<String> names =
        run.goal().flatMap(Goal::revenue).map(Expressions::ownNames).orElse(Set.of());
    return run.report().map(ImportReport::previews).orElse(List.of()).stream()
        .filter(column -> names.contains(column.field().name()))
        .flatMap(column ->
            Stream.concat(
                Stream.of(column.field().name(), column.field().unit()), column.raw().stream()))
        .map(Currencies::in)
        .flatMap(Optional::stream)
        .findFirst()
        .orElseGet(() -> beside(run));
  }

  /// The one currency that columns of currencies name; "" if there is none, or several.
  private static String beside(Run run) {
    List<String> named =
        run.origin().map(origin -> origin.facts().columns()).orElse(Map.of()).entrySet().stream()
            .filter(column -> CURRENCY.matcher(column.getKey()).matches())
            .flatMap(column -> column.getValue().top().stream())
            .map(word -> Currencies.in(word).orElse(""))
            .distinct()
            .toList();
    return named.size() == 1 ? named.getFirst() : "";
  }

  /// Mean revenue of the sessions that convert; empty if the file has no revenue.
  static Optional<Double> meanRevenue(Snapshot end) {
    if (end.revenue().isEmpty()) {
      return Optional.empty();
    }
    Column.Numbers revenue = end.revenue().get();
    double sum = 0;
    long converting = 0;
    for (int row = 0; row < end.rows(); row++) {
      if (end.label().number(row) == 1 && !revenue.missing(row)) {
        sum += revenue.number(row);
        converting++;
      }
    }
    return converting == 0 ? Optional.empty() : Optional.of(sum / converting);
  }
}
