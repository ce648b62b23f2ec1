package org.clicktrail.ui.predict;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import org.clicktrail.core.eval.Calibration;
import org.clicktrail.core.eval.Evaluation;
import org.clicktrail.core.eval.ModelResult;
import org.clicktrail.core.eval.Training;
import org.clicktrail.core.goal.Snapshot;
import org.clicktrail.core.learn.Model;
import org.clicktrail.core.money.MoneySpec;
import org.clicktrail.core.money.ProfitCurve;
import org.clicktrail.core.table.Column;
import org.clicktrail.core.table.Table;
import org.clicktrail.project.Pipeline;
import org.clicktrail.project.Run;
import org.clicktrail.project.Scorer;

/// What is scored with now: the scorer of the run, with what the analyst decided since.
///
/// @param tested how sure the chosen model is, from its test; empty where a reopened project has no
///   data
/// @param value earned by a conversion, where revenue is not predicted; empty if not known
/// @param assumed whether that value is an example
/// @param period the model was tested on, "" without time; empty where a reopened project has no
///   data
/// @param last when the last session of the data began, in microseconds since 1970; empty where it
///   is not known
/// @param fixed ids of inputs that nobody can change, as the analyst said
/// @param seen rows of the data, for realistic values: of the run, or the few kept with the scorer
record Scoring(
    Scorer scorer,
    Optional<Calibration> tested,
    Optional<Double> value,
    boolean assumed,
    String currency,
    Optional<String> period,
    List<String> badges,
    OptionalLong last,
    Set<String> fixed,
    Table seen) {

  Scoring {
    badges = List.copyOf(badges);
    fixed = Set.copyOf(fixed);
  }

  /// Empty while no conversion model is trained.
  ///
  /// @param money as decided, with what the file says; there where a run and a recipe are
  static Optional<Scoring> of(
      Optional<Run> run,
      Optional<Pipeline> recipe,
      Optional<MoneySpec> money,
      List<String> badges) {
    return run.flatMap(now ->
        recipe.flatMap(wanted ->
            now.scorer().map(scorer -> of(now, wanted, money.orElseThrow(), scorer, badges))));
  }

  private static Scoring of(
      Run run, Pipeline recipe, MoneySpec money, Scorer scorer, List<String> badges) {
    Optional<ModelResult> chosen =
        run.conversion()
            .filter(_ -> run.kept().isEmpty())
            .map(training -> recipe.decisions().model().map(training::choosing).orElse(training))
            .flatMap(Training::best);
    Model model = chosen.flatMap(ModelResult::model).orElse(scorer.conversion());
    return new Scoring(
        new Scorer(
            model,
            scorer.revenue(),
            recipe.decisions().threshold().orElse(scorer.threshold()),
            run.kept().isPresent() ? scorer.money() : Optional.of(money),
            scorer.assigner(),
            scorer.segmentNames(),
            run.kept().isPresent() ? scorer.segmentActions() : Scorer.actions(run, money),
            scorer.test(),
            scorer.origin(),
            scorer.recommendations()),
        chosen.flatMap(ModelResult::evaluation).flatMap(Evaluation::calibration),
        run.profit().map(ProfitCurve::value).or(() -> recipe.money().value()),
        money.assumed(),
        money.currency(),
        run.conversion().map(training -> training.split().testPeriod()),
        badges,
        run.snapshot().flatMap(Snapshot::start).map(Scoring::latest).orElse(OptionalLong.empty()),
        recipe.decisions().fixed(),
        run.snapshot().map(Snapshot::features).orElse(scorer.test()));
  }

  private static OptionalLong latest(Column.Times starts) {
    return IntStream.range(0, starts.size())
        .filter(row -> !starts.missing(row))
        .mapToLong(starts::micros)
        .max();
  }

  /// Whether another scoring gives the same answers.
  @SuppressWarnings("ReferenceEquality") // models are compared as what they are: this very one
  boolean same(Scoring other) {
    return scorer.conversion() == other.scorer.conversion()
        && scorer.revenue().equals(other.scorer.revenue())
        && scorer.threshold() == other.scorer.threshold()
        && scorer.money().equals(other.scorer.money())
        && scorer.assigner().equals(other.scorer.assigner())
        && scorer.segmentNames().equals(other.scorer.segmentNames())
        && scorer.segmentActions().equals(other.scorer.segmentActions())
        && value.equals(other.value)
        && assumed == other.assumed
        && fixed.equals(other.fixed)
        && badges.equals(other.badges);
  }
}
