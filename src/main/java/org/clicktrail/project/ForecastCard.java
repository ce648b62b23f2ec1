package org.clicktrail.project;

import java.util.List;
import java.util.Optional;
import org.clicktrail.core.chart.ChartSpec;
import org.clicktrail.core.chart.ForecastCharts;
import org.clicktrail.core.chart.Scoped;
import org.clicktrail.core.explore.Exploration;
import org.clicktrail.core.explore.ForecastWords;
import org.clicktrail.core.report.Block;
import org.clicktrail.core.report.Card;

/// A forecast as a card: the chart, and what to know about it.
final class ForecastCard {

  private ForecastCard() {}

  /// @param id of the card: `forecast`, `forecast:` and a measure by its name, with a filter
  /// @param measure "" for the first that can be forecast
  /// @return empty where it cannot
  static Optional<Card> of(
      Exploration seen, String id, String measure, String notes, List<String> badges) {
    return seen.outlook().forecasts().stream()
        .filter(found -> measure.isEmpty() || found.measure().name().equalsIgnoreCase(measure))
        .findFirst()
        .map(found -> {
          ChartSpec chart = Scoped.chart(ForecastCharts.of(found, badges), seen.scope());
          return new Card(
              id,
              chart.heading().title(),
              chart.heading().subtitle(),
              List.of(new Block.Chart(chart), new Block.Sentences(ForecastWords.lines(found))),
              notes,
              badges,
              false);
        });
  }
}
