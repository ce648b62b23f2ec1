package org.clicktrail.project;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clicktrail.core.chart.ChartSpec;
import org.clicktrail.core.chart.CompareCharts;
import org.clicktrail.core.chart.EffectCharts;
import org.clicktrail.core.eval.ModelResult;
import org.clicktrail.core.eval.Training;
import org.clicktrail.core.explain.Effects;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.learn.Model;

/// Charts for cards that are computed from models and rows, not only drawn.
///
/// @param run what they are computed from
/// @param badges that travel with every chart
record SlowCards(Run run, List<String> badges) {

  private static final Set<String> KINDS =
      Set.of("curve", "revenue_curve", "compare", "compare_revenue");

  /// Whether a card of this id is one of them.
  static boolean is(String id) {
    return KINDS.contains(kind(id));
  }

  private static String kind(String id) {
    int colon = id.indexOf(':');
    return colon < 0 ? id : id.substring(0, colon);
  }

  /// The chart of a card: `curve:model:column`, `compare:model:model`.
  ///
  /// @return empty if the run cannot answer it, or the card is none of these
  /// @throws java.util.concurrent.CancellationException if the user stopped it
  Optional<ChartSpec> chart(String id, Progress progress) {
    String[] parts = id.split(":", 3);
    if (!is(id) || parts.length < 3 || run.snapshot().isEmpty()) {
      return Optional.empty();
    }
    Optional<Training> training = parts[0].contains("revenue") ? run.revenue() : run.conversion();
    return training.flatMap(of ->
        parts[0].endsWith("curve")
            ? of.result(parts[1]).flatMap(result -> curve(result, of, parts[2], progress))
            : of.result(parts[1])
                .filter(one -> one.evaluation().isPresent())
                .flatMap(one ->
                    of.result(parts[2])
                        .filter(other -> other.evaluation().isPresent())
                        .map(other ->
                            CompareCharts.curves(
                                Comparisons.of(run, one, other, progress), badges))));
  }

  private Optional<ChartSpec> curve(
      ModelResult result, Training training, String column, Progress progress) {
    Optional<Model> model = result.model();
    return model.flatMap(fitted ->
        fitted.inputs().stream()
            .filter(input -> input.info().id().equals(column))
            .findFirst()
            .flatMap(input ->
                Effects.of(
                    fitted,
                    input,
                    run.snapshot()
                        .orElseThrow()
                        .rows(training.split().folds().getFirst().test())
                        .features(),
                    progress))
            .map(effect -> EffectCharts.curve(effect, result.name(), result.task(), badges)));
  }
}
