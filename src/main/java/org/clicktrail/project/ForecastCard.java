package org.clicktrail.project;

import java.util.List;
import java.util.Optional;
import org.clicktrail.core.chart.ChartSpec;
import org.clicktrail.core.chart.ForecastCharts;
import org.clicktrail.core.explore.ForecastWords;
import org.clicktrail.core.report.Block;
import org.clicktrail.core.report.Card;

/// A forecast as a card: the chart, and what to know about it.
final class ForecastCard {

  private ForecastCard() {}

  /// @param measure by its name; "" for the first that can be forecast
  /// @return empty where it cannot
  static Optional<Card> of(Run run, String measure, String notes, List<String> badges) {
    return run.exploration().stream()
        .flatMap(seen -> seen.outlook().forecasts().stream())
        .filter(found -> measure.isEmpty() || found.measure().name().equalsIgnoreCase(measure))
        .findFirst()
        .map(found -> {
          ChartSpec chart = ForecastCharts.of(found, badges);
          return new Card(
              measure.isEmpty() ? "forecast" : "forecast:" + measure,
              chart.heading().title(),
              chart.heading().subtitle(),
              List.of(new Block.Chart(chart), new Block.Sentences(ForecastWords.lines(found))),
              notes,
              badges,
              false);
        });
  }
}
