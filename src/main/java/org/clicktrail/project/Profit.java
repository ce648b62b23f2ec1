package org.clicktrail.project;

import java.util.Optional;
import org.clicktrail.core.eval.EarlyCurve;
import org.clicktrail.core.eval.Evaluation;
import org.clicktrail.core.eval.ModelResult;
import org.clicktrail.core.eval.Resamples;
import org.clicktrail.core.eval.Training;
import org.clicktrail.core.goal.Snapshot;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.money.MoneySpec;
import org.clicktrail.core.money.ProfitCurve;
import org.clicktrail.core.money.Profits;
import org.clicktrail.core.split.Groups;
import org.clicktrail.core.table.Column;

/// The profit of a model's predictions, with the value of a conversion taken from the file where it
/// is there.
public final class Profit {

  /// Worth of a conversion where neither the user nor the file says it: an example, badged
  /// *Assumed*.
  private static final double EXAMPLE = 60;

  private Profit() {}

  /// The profit of any model of a run, by the recipe of that run; empty before the sessions are
  /// there.
  public static Optional<ProfitCurve> of(Evaluation evaluation, Run run) {
    return run.snapshot()
        .flatMap(scored ->
            run.end()
                .flatMap(end -> curve(evaluation, scored, end, run.pipeline(), Progress.none())));
  }

  /// The profit at the threshold the analyst decided on; empty without a decision or a profit.
  public static Optional<ProfitCurve.Point> decided(Run run) {
    return run.pipeline()
        .decisions()
        .threshold()
        .flatMap(threshold -> run.profit().flatMap(profit -> at(run, profit.value(), threshold)));
  }

  private static Optional<ProfitCurve.Point> at(Run run, double value, double threshold) {
    return run.conversion()
        .flatMap(Training::best)
        .flatMap(ModelResult::evaluation)
        .map(evaluation ->
            Profits.at(
                evaluation.scores(),
                Groups.of(Groups.of(run.snapshot().orElseThrow()), evaluation.scores().rows()),
                run.pipeline().money(),
                value,
                threshold,
                run.pipeline().learn().seed()));
  }

  /// The profit of acting after so many events, by the money of the recipe: whoever pays by the
  /// prediction is contacted. For the test sessions of that point.
  static ProfitCurve.Point early(EarlyCurve.Point point, Run run) {
    MoneySpec spec = spec(run.pipeline().money(), run);
    return Profits.expected(point.gains(), spec, spec.value().orElse(EXAMPLE));
  }

  static Optional<ProfitCurve> curve(
      Evaluation evaluation, Snapshot scored, Snapshot end, Pipeline pipeline, Progress progress) {
    int[] groups = Groups.of(Groups.of(scored), evaluation.scores().rows());
    return Profits.curve(
        evaluation.scores(),
        new Resamples(groups, evaluation.scores().fold(), pipeline.learn().seed(), progress),
        pipeline.money(),
        Optional.of(meanRevenue(end).orElse(EXAMPLE)));
  }

  /// The money inputs with the value that was used.
  public static MoneySpec spec(MoneySpec money, Run run) {
    return new MoneySpec(
        money
            .value()
            .or(() -> run.end().flatMap(Profit::meanRevenue))
            .or(() -> Optional.of(EXAMPLE)),
        money.cost(),
        money.incremental(),
        money.capacity(),
        money.currency(),
        money.assumed());
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
