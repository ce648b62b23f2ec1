package org.clicktrail.core.explore;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.clicktrail.core.Visits;
import org.clicktrail.core.goal.Expression;
import org.clicktrail.core.goal.Snapshot;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FilterTest {

  private static final Visits VISITS =
      new Visits(1, 0, 0, 1, 0, 0)
          .words("country", Arrays.asList("DE", "AT", "DE", "CH", "AT", "DE"))
          .numbers("clicks", 3, 1, 8, 5, Double.NaN, 2)
          .yesNo("weekend", 1, 0, 0, 1, 1, Double.NaN)
          .start(
              at("2019-10-01T00:00"),
              at("2019-10-01T23:59"),
              at("2019-10-02T00:00"),
              at("2019-10-03T10:00"),
              at("2019-10-04T00:00"),
              at("2019-10-05T00:00"));

  private static long at(String time) {
    return LocalDateTime.parse(time).toEpochSecond(ZoneOffset.UTC) * 1_000_000;
  }

  private static int[] rows(String written) throws ProblemException {
    return FilterWords.of(written).rows(VISITS.snapshot());
  }

  @Test
  void keepsTheRowsThatMeetEveryCondition() throws ProblemException {
    assertArrayEquals(new int[] {0, 1, 2, 4, 5}, rows("country=DE|AT"));
    assertArrayEquals(new int[] {0, 2, 3}, rows("clicks=3.."));
    assertArrayEquals(new int[] {0, 5}, rows("clicks=2..3"));
    assertArrayEquals(new int[] {0, 2}, rows("country=DE|AT;clicks=3..8"));
    assertArrayEquals(new int[] {0, 3}, rows("outcome=yes"));
    assertArrayEquals(new int[] {0, 3, 4}, rows("weekend=yes"));
    assertArrayEquals(new int[] {5}, rows("weekend=(missing)"));
    assertArrayEquals(new int[] {}, rows("country=FR"));
  }

  @Test
  void daysIncludeTheLast() throws ProblemException {
    assertArrayEquals(new int[] {0, 1}, rows("start=2019-10-01..2019-10-01"));
    assertArrayEquals(new int[] {2, 3}, rows("start=2019-10-02..2019-10-03"));
    assertArrayEquals(new int[] {1}, rows("start=2019-10-01T12:00..2019-10-02T00:00"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "country=DE|A%7CT",
        "clicks=3.0..8.5",
        "clicks=..8.0",
        "start=2019-10-01..2019-10-31",
        "start=2019-10-01T10:10..2019-10-01T10:20",
        "outcome=no",
        "%73tart=yes",
        "weird%3D%3Bname=1%2E%2E2",
      })
  void isReadAsItWasWritten(String written) throws ProblemException {
    assertEquals(written, FilterWords.id(FilterWords.of(written)));
  }

  @Test
  void aColumnCalledStartIsNotTheBegin() throws ProblemException {
    Filter filter = Filter.none().with(new Filter.OneOf("start", List.of("a..b", "c|d")));
    assertEquals(filter, FilterWords.of(FilterWords.id(filter)));
  }

  @Test
  void whatIsAskedOfExploreIsReadAsItWasWritten() throws ProblemException {
    ExploreSpec spec =
        new ExploreSpec(
            FilterWords.of("country=DE;clicks=1.0..2.0"),
            Optional.of("event type"),
            List.of("a>b", "c&d", "e?"));
    assertEquals(spec, ExploreSpec.of(spec.id()));
    assertEquals("", ExploreSpec.none().id());
    assertEquals(ExploreSpec.none(), ExploreSpec.of(""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"country", "country=", "=x", "outcome=maybe", "clicks=a..b", "start=soon..later"})
  void whatIsNotUnderstoodIsRefused(String written) {
    assertThrows(ProblemException.class, () -> FilterWords.of(written));
  }

  @Test
  void anUnknownColumnIsRefusedWithThoseThereAre() {
    ProblemException refused = assertThrows(ProblemException.class, () -> rows("city=Rome"));
    String told = String.valueOf(refused.getMessage());
    assertTrue(told.contains("country"), told);
    assertThrows(ProblemException.class, () -> rows("country=1..2"));
  }

  @Test
  void oneConditionASubject() throws ProblemException {
    Filter filter = FilterWords.of("country=DE;country=AT;clicks=1..2");
    assertEquals("country=AT;clicks=1.0..2.0", FilterWords.id(filter));
    assertEquals("clicks=1.0..2.0", FilterWords.id(filter.without(filter.conditions().getFirst())));
  }

  @Test
  void isToldInWords() throws ProblemException {
    Snapshot end = VISITS.snapshot();
    assertEquals(
        List.of("country: DE or AT", "clicks: from 3 on", "1 Oct 2019 to 3 Oct 2019", "Converted"),
        FilterWords.of("country=DE|AT;clicks=3..;start=2019-10-01..2019-10-03;outcome=yes")
            .conditions()
            .stream()
            .map(condition -> FilterWords.words(condition, end))
            .toList());
  }

  // of the three from DE one converts; R: binom::binom.wilson(1, 3) gives 0.0615 to 0.7923
  @Test
  void everythingIsSeenOverTheRowsKept() throws ProblemException {
    Snapshot end = VISITS.snapshot();
    Exploration seen =
        Explorer.explore(
            end,
            VISITS.goal(Optional.of(new Expression.Cell("bought")), false),
            ExploreSpec.none().with(FilterWords.of("country=DE")),
            new Explorer.Follow(
                Optional.of(new MadeTrails(List.of("a", "b"), "a b", "a", "a", "b", "a b", "b a")),
                ""),
            Progress.none());
    assertEquals(3, seen.scope().kept());
    assertEquals(6, seen.scope().of());
    assertEquals(List.of("country: DE"), seen.scope().conditions());
    Exploration.Tile rate =
        seen.tiles().stream().filter(tile -> tile.id().equals("conversion")).findFirst().get();
    assertEquals("33.3\u202f%", rate.value());
    assertEquals("6.1 to 79.2\u202f%", rate.range());
    assertEquals(3, seen.journeys().orElseThrow().paths().sessions());
    assertEquals(
        List.of(3L, 1L),
        seen.journeys().get().funnel().orElseThrow().steps().stream().map(Funnel.Step::n).toList());
  }

  // 40 days with ten sessions each, six of them by phone; on Sundays three by phone.
  @Test
  void aForecastIsOfTheSessionsKept() throws ProblemException {
    double[] label = new double[400];
    long[] start = new long[400];
    List<String> device = new ArrayList<>();
    for (int row = 0; row < 400; row++) {
      start[row] = at("2024-01-01T10:00") + row / 10 * 86_400_000_000L;
      device.add(row % 10 < (row / 10 % 7 == 6 ? 3 : 6) ? "phone" : "desktop");
    }
    Visits visits = new Visits(label).words("device", device).start(start);
    Forecast phones = explored(visits, "device=phone").outlook().forecasts().getFirst();
    assertEquals(
        Set.of(3.0, 6.0),
        phones.past().stream().map(Forecast.Past::value).collect(Collectors.toSet()));
    Outlook span = explored(visits, "start=2024-01-01..2024-01-31").outlook();
    assertEquals(List.of(), span.forecasts());
    String why = span.refused().getOrDefault(Forecast.Measure.SESSIONS, "");
    assertTrue(why.startsWith("The filter keeps a span of time"), why);
  }

  private static Exploration explored(Visits visits, String filter) throws ProblemException {
    return Explorer.explore(
        visits.snapshot(),
        visits.goal(Optional.of(new Expression.Cell("bought")), false),
        ExploreSpec.none().with(FilterWords.of(filter)),
        new Explorer.Follow(Optional.empty(), ""),
        Progress.none());
  }

  @Test
  void sessionsThatCannotBeFollowedSayWhy() throws ProblemException {
    Exploration seen =
        Explorer.explore(
            VISITS.snapshot(),
            VISITS.goal(Optional.of(new Expression.Cell("bought")), false),
            ExploreSpec.none(),
            new Explorer.Follow(Optional.empty(), "A row is a session"),
            Progress.none());
    assertEquals(Optional.empty(), seen.journeys());
    assertEquals("A row is a session", seen.noJourneys());
  }
}
