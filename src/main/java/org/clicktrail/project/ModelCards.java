package org.clicktrail.project;

import java.util.List;
import java.util.Optional;
import org.clicktrail.core.chart.ChartSpec;
import org.clicktrail.core.chart.EvaluationCharts;
import org.clicktrail.core.chart.ModelCharts;
import org.clicktrail.core.chart.ProfitCharts;
import org.clicktrail.core.chart.RevenueCharts;
import org.clicktrail.core.eval.Evaluation;
import org.clicktrail.core.eval.ModelResult;
import org.clicktrail.core.eval.Training;

/// Charts of trained models for cards.
///
/// @param run what they are drawn from
/// @param badges that travel with every chart
record ModelCards(Run run, List<String> badges) {

  /// The chart of a card.
  ///
  /// @param kind the card's id before the colon: `roc`
  /// @param detail behind it: a model, `model:column` for groups; "" for the chosen model
  /// @return empty if the run cannot answer it, or the kind is none of these
  Optional<ChartSpec> chart(String kind, String detail) {
    return switch (kind) {
      case "roc" -> conversion(detail).flatMap(r -> ModelCharts.roc(r, run.threshold(), badges));
      case "precision_recall" ->
          conversion(detail).flatMap(r -> ModelCharts.precisionRecall(r, run.threshold(), badges));
      case "calibration" -> conversion(detail).flatMap(r -> ModelCharts.calibration(r, badges));
      case "importance" -> conversion(detail).flatMap(r -> ModelCharts.importance(r, badges));
      case "gains" ->
          conversion(detail).flatMap(r -> EvaluationCharts.gains(r, run.threshold(), badges));
      case "lift" ->
          conversion(detail).flatMap(r -> EvaluationCharts.lift(r, run.threshold(), badges));
      case "learning" -> learning();
      case "group_chart" -> groups(detail);
      case "profit" -> profit();
      case "revenue_models" -> run.revenue().flatMap(t -> ModelCharts.leaders(t, badges));
      case "revenue_importance" -> revenue(detail).flatMap(r -> ModelCharts.importance(r, badges));
      case "predicted" -> revenue(detail).flatMap(r -> RevenueCharts.predicted(r, badges));
      case "errors" -> revenue(detail).flatMap(r -> RevenueCharts.errors(r, badges));
      default -> Optional.empty();
    };
  }

  private Optional<ModelResult> conversion(String id) {
    return run.conversion().flatMap(training -> result(training, id));
  }

  private Optional<ModelResult> revenue(String id) {
    return run.revenue().flatMap(training -> result(training, id));
  }

  /// The result named, or the chosen one.
  private static Optional<ModelResult> result(Training training, String id) {
    return id.isEmpty() ? training.best() : training.result(id);
  }

  private Optional<ChartSpec> learning() {
    return run.conversion()
        .flatMap(training ->
            training
                .closer()
                .flatMap(look ->
                    EvaluationCharts.learning(
                        look,
                        training.result(look.model()).map(ModelResult::name).orElse(""),
                        badges)));
  }

  private Optional<ChartSpec> groups(String detail) {
    int colon = detail.indexOf(':');
    String column = detail.substring(colon + 1);
    return conversion(colon < 0 ? "" : detail.substring(0, colon))
        .flatMap(result ->
            run.scored()
                .flatMap(rows ->
                    GroupCheck.columns(rows).stream()
                        .filter(info -> info.id().equals(column))
                        .findFirst()
                        .flatMap(info ->
                            result
                                .evaluation()
                                .map(Evaluation::scores)
                                .map(scores -> GroupCheck.of(rows, info, scores, run.threshold()))))
                .flatMap(scores -> EvaluationCharts.groups(scores, result.name(), badges)));
  }

  private Optional<ChartSpec> profit() {
    return run.profit()
        .flatMap(profit ->
            Profit.used(run)
                .map(used -> ProfitCharts.profit(profit, run.money(), used, run.noun(), badges)));
  }
}
