package org.clicktrail.core.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.clicktrail.core.explore.Exploration;
import org.clicktrail.core.explore.Exploration.Box;
import org.clicktrail.core.explore.Exploration.CategoryRates;
import org.clicktrail.core.explore.Exploration.Distribution;
import org.clicktrail.core.explore.Exploration.LevelRate;
import org.clicktrail.core.explore.Exploration.TrendPoint;
import org.clicktrail.core.stat.Interval;
import org.junit.jupiter.api.Test;

class ExploreChartsTest {

  private static final ExploreCharts CHARTS =
      new ExploreCharts(Interval.wilson(300, 2000), List.of("Proxy outcome"));

  @Test
  void titleOfTheTrendNamesTheExtremesOnlyIfTheirRangesDoNotTouch() {
    TrendPoint low = point("Feb", 20, 1000);
    TrendPoint high = point("Nov", 280, 1000);
    TrendPoint tiny = point("Dec", 3, 4);
    assertEquals(
        "Nov converts most, at 28.0\u202f%; Feb least, at 2.0\u202f%",
        CHARTS.trend(seen(low, high, tiny)).orElseThrow().heading().title());
    assertEquals(
        "Conversion hardly changes over time",
        CHARTS
            .trend(seen(point("Feb", 50, 1000), point("Nov", 51, 1000)))
            .orElseThrow()
            .heading()
            .title());
  }

  @Test
  void badgesTravel() {
    assertEquals(
        List.of("Proxy outcome"),
        CHARTS.trend(seen(point("a", 1, 50), point("b", 2, 50))).orElseThrow().heading().badges());
  }

  @Test
  void withoutAnOutcomeTheTrendCountsSessions() {
    ExploreCharts none = new ExploreCharts(Interval.unknown(Double.NaN), List.of());
    assertEquals(
        "Most sessions in Nov: 1,200",
        none.trend(seen(point("Feb", 0, 20), point("Nov", 0, 1200)))
            .orElseThrow()
            .heading()
            .title());
  }

  @Test
  void levelsAreSortedByRate() {
    CategoryRates rates =
        new CategoryRates(
            "visitor",
            "Visitor",
            List.of(level("old", 10, 1000), level("new", 400, 1000), level("rare", 2, 2)));
    ChartSpec.Bar bar = (ChartSpec.Bar) CHARTS.levels(rates);
    assertEquals(
        List.of("rare", "new", "old"), bar.items().stream().map(ChartSpec.BarItem::label).toList());
    assertTrue(bar.heading().title().contains("“new” converts most"), bar.heading().title());
  }

  @Test
  void histogramWithoutOneGroupShowsAllSessions() {
    Distribution only =
        new Distribution(
            "x",
            "Clicks",
            List.of(0.0, 1.0, 2.0),
            false,
            List.of(0L, 0L),
            List.of(3L, 4L),
            List.of(new Box("Did not convert", 0, 0, 1, 1, 1, 7)),
            Double.NaN);
    ChartSpec.Histogram histogram = (ChartSpec.Histogram) CHARTS.histogram(only);
    assertEquals(List.of(List.of(3L, 4L)), histogram.counts());
    assertEquals("Clicks: half of the sessions have 1 or less", histogram.heading().title());
  }

  private static TrendPoint point(String label, long hits, long n) {
    return new TrendPoint(label, n, Interval.wilson((double) hits, (double) n), Double.NaN);
  }

  private static LevelRate level(String name, long hits, long n) {
    return new LevelRate(name, n, Interval.wilson((double) hits, (double) n));
  }

  private static Exploration seen(TrendPoint... trend) {
    return new Exploration(
        List.of(),
        List.of(trend),
        List.of(),
        List.of(),
        new Exploration.Correlation(List.of(), List.of()),
        List.of());
  }
}
