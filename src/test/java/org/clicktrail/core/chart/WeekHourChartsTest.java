package org.clicktrail.core.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.clicktrail.core.Visits;
import org.clicktrail.core.explore.Exploration;
import org.clicktrail.core.explore.Explorer;
import org.clicktrail.core.goal.Expression;
import org.clicktrail.core.job.Progress;
import org.junit.jupiter.api.Test;

class WeekHourChartsTest {

  /// 100 sessions on Tuesday at nine, of which `hits` convert, 100 at eleven without one, and one
  /// on Friday at ten. 5 March 2024 was a Tuesday (cal 3 2024).
  private static Exploration week(int hits, String nine, String eleven) {
    double[] label = IntStream.range(0, 201).mapToDouble(i -> i < hits ? 1 : 0).toArray();
    long[] start =
        IntStream.range(0, 201)
            .mapToLong(i ->
                i < 100
                    ? at("2024-03-05T" + nine)
                    : i < 200 ? at("2024-03-05T" + eleven) : at("2024-03-08T" + nine))
            .toArray();
    Visits visits = new Visits(label).start(start);
    return Explorer.explore(
        visits.snapshot(),
        visits.goal(Optional.of(new Expression.Cell("bought")), false),
        Progress.none());
  }

  private static long at(String time) {
    return LocalDateTime.parse(time).toEpochSecond(ZoneOffset.UTC) * 1_000_000;
  }

  // by hand: 40 of 201 convert; the spread of 100 is sqrt(0.199 * 0.801 / 100) = 0.0399, so 0.4 at
  // nine lies 5.0 standard errors above
  @Test
  void anHourIsNamedWhereItDiffersClearly() {
    ChartSpec.HeatMap map =
        assertInstanceOf(
            ChartSpec.HeatMap.class,
            WeekHourCharts.conversion(week(40, "09:30:00", "11:30:00"), List.of()).orElseThrow());
    assertEquals(
        "Most conversion on Tuesday, 09:00 to 09:59: 40.0\u202f%, against 19.9\u202f% over all",
        map.heading().title());
    assertEquals(
        List.of("Tuesday", "Friday"), map.rows(), "days on which none starts are left out");
    assertEquals(List.of("09", "10", "11"), map.columns());
    assertEquals(List.of(0.4, Double.NaN, 0.0), map.values().getFirst());
    assertEquals(
        Double.NaN, map.values().get(1).getFirst(), "one session says nothing about its hour");
    assertEquals("40.0\u202f% (30.9 to 49.8\u202f%), n = 100", map.told().getFirst().getFirst());
  }

  // 5 of 201: the spread is sqrt(0.0249 * 0.975 / 100) = 0.0156, so 0.05 lies 1.6 above
  @Test
  void chanceIsNotNamed() {
    assertEquals(
        "Conversion stays near 2.5\u202f%: no hour differs clearly",
        WeekHourCharts.conversion(week(5, "09:30:00", "11:30:00"), List.of())
            .orElseThrow()
            .heading()
            .title());
  }

  @Test
  void daysAreBarsAndSayThatThereIsNoClock() {
    ChartSpec.Bar bars =
        assertInstanceOf(
            ChartSpec.Bar.class,
            WeekHourCharts.sessions(week(5, "00:00:00", "00:00:00"), List.of()).orElseThrow());
    assertEquals(
        "Starts by weekday; the file has days, no time of day; n = 201", bars.heading().subtitle());
    assertEquals(List.of(200.0, 1.0), bars.items().stream().map(item -> item.value()).toList());
  }
}
