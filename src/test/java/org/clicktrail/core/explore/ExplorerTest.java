package org.clicktrail.core.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.clicktrail.core.Visits;
import org.clicktrail.core.goal.Expression;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.stat.Tails;
import org.junit.jupiter.api.Test;

class ExplorerTest {

  private static final Expression BOUGHT = new Expression.Cell("bought");

  private static Exploration explore(Visits visits, String... own) {
    return Explorer.explore(
        visits.snapshot(), visits.goal(Optional.of(BOUGHT), false, own), Progress.none());
  }

  // R: binom::binom.wilson(1, 4) gives 0.0456 to 0.6994
  @Test
  void tilesCarryTheirRange() {
    Exploration seen = explore(new Visits(1, 0, 0, 0).revenue(60, 0, 0, 0));
    Exploration.Tile rate = tile(seen, "conversion");
    assertEquals("25.0\u202f%", rate.value());
    assertEquals("4.6 to 69.9\u202f%", rate.range());
    assertEquals("15.00", tile(seen, "revenue_per_session").value());
    assertEquals("60.00", tile(seen, "revenue").value());
    assertEquals("exact", tile(seen, "sessions").range());
  }

  @Test
  void absentRevenueIsSaid() {
    Exploration seen = explore(new Visits(1, 0));
    assertEquals("Not chosen", tile(seen, "revenue").value());
    assertEquals("No column of amounts", tile(seen, "revenue").note());
  }

  @Test
  void trendIsByMonthFromThreeMonthsOn() {
    Exploration seen =
        explore(
            new Visits(1, 0, 0, 1)
                .revenue(10, 0, 0, 30)
                .start(
                    at("2008-02-03T10:00"),
                    at("2008-02-28T10:00"),
                    at("2008-03-01T00:00"),
                    at("2008-05-09T00:00")));
    assertEquals(
        List.of("Feb", "Mar", "May"),
        seen.trend().stream().map(Exploration.TrendPoint::label).toList());
    assertEquals(2, seen.trend().getFirst().sessions());
    assertEquals(0.5, seen.trend().getFirst().rate().value());
    assertEquals(30, seen.trend().getLast().revenue());
  }

  /// The same months in another order of rows: of February's two sessions one converts.
  @Test
  void rowsNeedNotComeInTheOrderOfTime() {
    Exploration seen =
        explore(
            new Visits(1, 0, 0, 1)
                .start(
                    at("2008-05-09T00:00"),
                    at("2008-02-03T10:00"),
                    at("2008-03-01T00:00"),
                    at("2008-02-29T23:59")));
    assertEquals(
        List.of("Feb", "Mar", "May"),
        seen.trend().stream().map(Exploration.TrendPoint::label).toList());
    assertEquals(
        List.of(2L, 1L, 1L), seen.trend().stream().map(Exploration.TrendPoint::sessions).toList());
    assertEquals(
        List.of(0.5, 0.0, 1.0), seen.trend().stream().map(point -> point.rate().value()).toList());
  }

  @Test
  void trendOfAFewHoursIsByTenMinutes() {
    assertEquals(
        Periods.Unit.TEN_MINUTES,
        Periods.unit(
            LocalDateTime.parse("2019-10-01T00:00:00"),
            LocalDateTime.parse("2019-10-01T02:50:00")));
    assertEquals(
        Periods.Unit.DAY,
        Periods.unit(
            LocalDateTime.parse("2019-10-01T00:00:00"),
            LocalDateTime.parse("2019-10-09T02:50:00")));
  }

  @Test
  void wholeNumbersHaveWholeBins() {
    double[] clicks = {1, 2, 2, 3, 4};
    Exploration.Distribution seen =
        explore(new Visits(0, 0, 1, 1, 1).numbers("clicks", clicks)).columns().getFirst();
    assertEquals(List.of(1.0, 2.0, 3.0, 4.0), seen.edges().subList(0, 4));
    assertEquals(
        List.of(1L, 1L, 0L),
        seen.others().subList(0, 2).isEmpty()
            ? List.of()
            : List.of(seen.others().get(0), seen.others().get(1), seen.others().get(2)));
    assertEquals(
        5,
        seen.others().stream().mapToLong(n -> n).sum()
            + seen.converted().stream().mapToLong(n -> n).sum());
    // Pairs: 2,3,4 against 1,2: 2>1 win, 2=2 half, 3 and 4 win both: 5.5 of 6.
    assertEquals(5.5 / 6, seen.auc(), 1e-12);
  }

  @Test
  void theTailIsInTheLastBin() {
    double[] seconds =
        IntStream.range(0, 1000).mapToDouble(i -> i == 999 ? 1e6 : i / 10.0).toArray();
    double[] label = IntStream.range(0, 1000).mapToDouble(i -> i % 2).toArray();
    Exploration.Distribution seen =
        explore(new Visits(label).numbers("seconds", seconds)).columns().getFirst();
    assertEquals(Tails.ABOVE, seen.tails());
    assertTrue(seen.edges().size() <= 25, () -> seen.edges().toString());
    assertEquals(100.0, seen.edges().getLast());
    assertEquals(1000, sum(seen.converted()) + sum(seen.others()));
  }

  /// Two large returns among a thousand amounts up to 99.9: from the first percentile to the 99th
  /// (numpy.quantile: 0.999 and 98.901) is less far than from the returns to the first.
  @Test
  void aLongTailBelowIsInTheFirstBin() {
    double[] amounts =
        IntStream.range(0, 1000).mapToDouble(i -> i < 2 ? -2_000 - i : i / 10.0).toArray();
    double[] label = IntStream.range(0, 1000).mapToDouble(i -> i % 2).toArray();
    Exploration.Distribution seen =
        explore(new Visits(label).numbers("amount", amounts)).columns().getFirst();
    assertEquals(Tails.BELOW, seen.tails());
    assertEquals(0.0, seen.edges().getFirst());
    assertEquals(5.0, seen.edges().get(1));
    // i / 10 below 5: i = 2 to 49, and the two returns.
    assertEquals(50, seen.converted().getFirst() + seen.others().getFirst());
    assertEquals(1000, sum(seen.converted()) + sum(seen.others()));
  }

  // R: boxplot.stats with quantile type 7: 1 2 3 4 5 6 7 8 9 50 → q1 3.25, q3 7.75, whiskers 1 and
  // 9.
  @Test
  void whiskersEndAtTheLastValueWithinReach() {
    double[] label = new double[10];
    label[0] = 1;
    double[] x = {50, 1, 2, 3, 4, 5, 6, 7, 8, 9};
    Exploration.Box others =
        explore(new Visits(label).numbers("x", x)).columns().getFirst().box().getLast();
    assertEquals(new Exploration.Box("Did not convert", 1, 3, 5, 7, 9, 9), others);
  }

  @Test
  void ownColumnsAreNotSetAgainstTheOutcome() {
    Visits visits =
        new Visits(0, 1, 0, 1).numbers("clicks", 1, 9, 2, 8).numbers("price", 3, 1, 2, 4);
    Exploration seen = explore(visits, "clicks");
    assertEquals(
        List.of("price"), seen.columns().stream().map(Exploration.Distribution::feature).toList());
    assertEquals(List.of("Converted", "price"), seen.correlation().labels());
  }

  // R: cor(c(1,9,2,8), c(3,1,2,4), method = "spearman") = -0.4; by hand: ranks 1 4 2 3 and 3 1 2 4,
  // squared differences 4 + 9 + 0 + 1, 1 - 6 * 14 / (4 * 15)
  @Test
  void correlationIsOfRanksAndSaysOfHowMany() {
    Visits visits =
        new Visits(0, 1, 0, 1, 0)
            .numbers("clicks", 1, 9, 2, 8, Double.NaN)
            .numbers("price", 3, 1, 2, 4, 5);
    Exploration.Correlation seen = explore(visits).correlation();
    int clicks = seen.labels().indexOf("clicks");
    int price = seen.labels().indexOf("price");
    assertEquals(-0.4, seen.rows().get(clicks).get(price), 1e-12);
    assertEquals(4, seen.least());
    assertEquals(5, seen.most());
  }

  /// Every fourth buys; only buyers have an amount and the word "paid".
  @Test
  void whatRepeatsTheOutcomeIsNoRelation() {
    double[] label = IntStream.range(0, 120).mapToDouble(i -> i % 4 == 0 ? 1 : 0).toArray();
    double[] amount = label.clone();
    Arrays.setAll(amount, i -> label[i] * (20 + i));
    Exploration seen =
        explore(
            new Visits(label)
                .numbers("amount", amount)
                .numbers("clicks", IntStream.range(0, 120).mapToDouble(i -> i * 31 % 17).toArray())
                .numbers("pages", IntStream.range(0, 120).mapToDouble(i -> i * 7 % 13).toArray())
                .words(
                    "state",
                    Arrays.stream(label).mapToObj(one -> one == 1 ? "paid" : "open").toList()));
    assertEquals(Set.of("amount", "state"), seen.giveaways());
    assertEquals(3, seen.correlation().features().size());
    assertFalse(seen.correlation().features().contains("amount"), "in the correlation");
    assertEquals(
        Set.of("clicks", "pages"),
        seen.pairs().orElseThrow().columns().stream()
            .map(Pairs.Drawn::feature)
            .collect(Collectors.toSet()));
  }

  @Test
  void aLevelThatStandsOutIsSaidWithNumbers() {
    double[] label = new double[1000];
    Arrays.setAll(label, i -> i < 200 ? (i % 2) : (i % 10 == 0 ? 1 : 0));
    List<String> visitor =
        IntStream.range(0, 1000).mapToObj(i -> i < 200 ? "New" : "Returning").toList();
    Exploration seen = explore(new Visits(label).words("visitor", visitor));
    assertEquals(
        "visitor “New” goes with more conversion: 50.0\u202f% (43.1 to 56.9\u202f%) against"
            + " 10.0\u202f% elsewhere; n = 200",
        seen.insights().getFirst().sentence());
    assertEquals(800, seen.categories().getFirst().levels().getFirst().n());
  }

  @Test
  void chanceIsNoInsight() {
    double[] label = IntStream.range(0, 1000).mapToDouble(i -> i % 7 == 0 ? 1 : 0).toArray();
    double[] x = IntStream.range(0, 1000).mapToDouble(i -> (i * 31) % 97).toArray();
    List<String> w = IntStream.range(0, 1000).mapToObj(i -> "w" + (i % 5)).toList();
    assertEquals(List.of(), explore(new Visits(label).numbers("x", x).words("w", w)).insights());
  }

  @Test
  void withoutAnOutcomeTheSharesAreTold() {
    double[] none = new double[100];
    Arrays.fill(none, Double.NaN);
    Visits visits =
        new Visits(none)
            .numbers("clicks", IntStream.range(0, 100).mapToDouble(i -> i % 10).toArray())
            .words(
                "page", IntStream.range(0, 100).mapToObj(i -> i < 60 ? "home" : "sale").toList());
    Exploration seen =
        Explorer.explore(visits.snapshot(), visits.goal(Optional.empty(), false), Progress.none());
    assertEquals(
        "page is “home” in 60.0\u202f% of all (60)", seen.insights().getFirst().sentence());
    assertEquals("Not chosen", tile(seen, "conversion").value());
  }

  // 5 March 2024 was a Tuesday, 10 March a Sunday (cal 3 2024).
  @Test
  void sessionsAreCountedByWeekdayAndHour() {
    WeekHours seen =
        explore(
                new Visits(1, 0, 0, Double.NaN)
                    .start(
                        at("2024-03-05T15:00"),
                        at("2024-03-05T15:59"),
                        at("2024-03-10T00:00"),
                        at("2024-03-12T15:30")))
            .hours();
    assertEquals(WeekHours.Precision.HOURS, seen.precision());
    WeekHours.Cell tuesday = seen.days().get(1).get(15);
    assertEquals(3, tuesday.n());
    assertEquals(0.5, tuesday.rate().value(), "of the two that are known");
    assertEquals(1, seen.days().get(6).getFirst().n());
    assertEquals(4, seen.days().stream().flatMap(List::stream).mapToLong(WeekHours.Cell::n).sum());
  }

  @Test
  void daysWithoutAClockHaveNoHours() {
    WeekHours seen =
        explore(new Visits(1, 0).start(at("2024-03-05T00:00"), at("2024-03-10T00:00"))).hours();
    assertEquals(WeekHours.Precision.DAYS, seen.precision());
    assertEquals(1, seen.days().get(1).getFirst().n());
    WeekHours months =
        explore(new Visits(1, 0).start(at("2024-03-01T00:00"), at("2024-04-01T00:00"))).hours();
    assertEquals(WeekHours.Precision.NONE, months.precision(), "the first is only the month");
  }

  @Test
  void revenueIsThatOfThoseWhoConvert() {
    Exploration.Distribution spent =
        explore(new Visits(1, 1, 0, 1).revenue(10, 30, 0, Double.NaN)).spent().orElseThrow();
    assertEquals(2, sum(spent.converted()));
    assertEquals(0, sum(spent.others()));
    assertEquals(20, spent.box().getFirst().median());
    assertEquals(Optional.empty(), explore(new Visits(1, 0).revenue(10, 0)).spent());
  }

  private static long sum(List<Long> counts) {
    return counts.stream().mapToLong(n -> n).sum();
  }

  private static Exploration.Tile tile(Exploration seen, String id) {
    return seen.tiles().stream().filter(t -> t.id().equals(id)).findFirst().orElseThrow();
  }

  private static long at(String time) {
    return LocalDateTime.parse(time + ":00").toEpochSecond(ZoneOffset.UTC) * 1_000_000;
  }
}
