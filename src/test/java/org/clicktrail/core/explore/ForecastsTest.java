package org.clicktrail.core.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.clicktrail.core.Visits;
import org.clicktrail.core.chart.ChartSpec;
import org.clicktrail.core.chart.ForecastCharts;
import org.clicktrail.core.explore.Forecast.Measure;
import org.clicktrail.core.explore.Forecast.Step;
import org.clicktrail.core.goal.Snapshot;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.text.Noun;
import org.junit.jupiter.api.Test;

class ForecastsTest {

  private static final LocalDateTime MONDAY = LocalDateTime.parse("2024-01-01T00:00:00");

  /// So many sessions a day, evenly over each day; every fourth converts.
  private static Visits visits(int days, IntUnaryOperator sessions) {
    List<Long> starts = new ArrayList<>();
    for (int day = 0; day < days; day++) {
      int n = sessions.applyAsInt(day);
      for (int i = 0; i < n; i++) {
        starts.add(
            micros(MONDAY.plusDays(day).plus(Duration.ofDays(1).multipliedBy(i).dividedBy(n))));
      }
    }
    double[] label = new double[starts.size()];
    for (int i = 0; i < label.length; i += 4) {
      label[i] = 1;
    }
    return new Visits(label).start(starts.stream().mapToLong(Long::longValue).toArray());
  }

  private static long micros(LocalDateTime time) {
    return time.toEpochSecond(ZoneOffset.UTC) * 1_000_000;
  }

  private static Outlook outlook(Visits visits) {
    return outlook(visits.snapshot());
  }

  private static Outlook outlook(Snapshot end) {
    return Forecasts.of(end, Forecasts.last(end), Progress.none());
  }

  /// 40 on weekdays, 20 at the weekend, and noise that repeats with the seed.
  private static IntUnaryOperator weekly() {
    SplittableRandom random = new SplittableRandom(5);
    return day -> (day % 7 < 5 ? 40 : 20) + random.nextInt(7) - 3;
  }

  @Test
  void forecastsTheWeekItHasSeen() {
    Outlook outlook = outlook(visits(56, weekly()));
    Forecast sessions = outlook.forecasts().getFirst();
    assertEquals(Measure.SESSIONS, sessions.measure());
    assertEquals(Step.DAY, sessions.step());
    assertTrue(sessions.seasonal());
    assertEquals(56, sessions.past().size());
    assertEquals("1 Jan", sessions.past().getFirst().label());
    assertEquals("26 Feb", sessions.ahead().getFirst().label());
    // 2 weeks of 5 × 40 + 2 × 20
    assertEquals(480, sessions.total().value(), 20);
    assertTrue(sessions.total().low() < 480 && sessions.total().high() > 480);
    assertEquals(20, sessions.ahead().get(5).value().value(), 4);
  }

  // What was drawn alike each week is wrong by the noise of one draw (uniform, −3 to 3: mean
  // absolute value 12 / 7 = 1.7) if the mean of the weeks is taken, by that of two (mean absolute
  // difference of two draws 16 / 7 = 2.3) if the week before is.
  @Test
  void beatsTakingTheWeekBeforeWhereThereIsOnlyNoise() {
    Forecast.Trial trial =
        outlook(visits(280, weekly())).forecasts().getFirst().trial().orElseThrow();
    assertEquals(12, trial.dates());
    assertEquals(14, trial.periods());
    assertEquals(16.0 / 7, trial.naive(), 0.4);
    assertEquals(12.0 / 7, trial.error(), 0.4);
    assertTrue(trial.better());
    assertTrue(trial.held() > 0.85, "held " + trial.held());
  }

  @Test
  void saysWhyAShortFileHasNone() {
    Outlook outlook = outlook(visits(13, weekly()));
    assertTrue(outlook.forecasts().isEmpty());
    assertEquals(
        "The file covers 13 full days; a forecast needs at least 14.",
        outlook.refused().getOrDefault(Measure.SESSIONS, ""));
  }

  @Test
  void fourteenDaysAreEnoughButNotToTryIt() {
    Forecast sessions = outlook(visits(14, weekly())).forecasts().getFirst();
    assertTrue(sessions.trial().isEmpty());
    assertTrue(
        ForecastWords.lines(sessions).get(1).startsWith("The past is too short"),
        ForecastWords.lines(sessions).toString());
  }

  @Test
  void gapsAreNoSeries() {
    Outlook outlook = outlook(visits(30, day -> day % 3 == 0 ? 20 + day : 0));
    assertEquals(
        "Only 10 of 28 days have sessions: too many gaps to forecast from.",
        outlook.refused().getOrDefault(Measure.SESSIONS, ""));
  }

  // every fourth of 12 a day converts: 3
  @Test
  void rareConversionsAreRefusedAlone() {
    Outlook outlook = outlook(visits(40, day -> 12 + day % 2));
    assertTrue(
        outlook.refused().getOrDefault(Measure.CONVERSIONS, "").startsWith("Conversions: 3"));
    assertEquals(
        "There are no amounts in the file.", outlook.refused().getOrDefault(Measure.REVENUE, ""));
  }

  @Test
  void theDayTheFileBreaksOffInIsLeftOut() {
    var times = visits(20, weekly()).snapshot().start().orElseThrow();
    long noon = micros(MONDAY.plusDays(19).plusHours(12));
    long[] cut =
        IntStream.range(0, times.size())
            .mapToLong(times::micros)
            .filter(start -> start <= noon)
            .toArray();
    Forecast sessions =
        outlook(new Visits(new double[cut.length]).start(cut)).forecasts().getFirst();
    assertEquals(19, sessions.past().size());
    assertEquals(1, sessions.incomplete());
    assertEquals("20 Jan", sessions.ahead().getFirst().label());
    long begun = Arrays.stream(cut).filter(start -> start >= micros(MONDAY.plusDays(19))).count();
    assertEquals((double) begun, sessions.begun().orElseThrow());
    ChartSpec.Line line = (ChartSpec.Line) ForecastCharts.of(sessions, List.of());
    assertEquals(3, line.series().size());
    assertEquals(19, line.series().getLast().points().getFirst().x());
    assertTrue(
        line.heading().subtitle().endsWith("; 20 Jan is incomplete and left out"),
        line.heading().subtitle());
  }

  /// 30 days with sessions, the first of which goes on for 37 days and an hour: up to 1 a.m. of the
  /// 38th day, 7 February, which the file covers only in part. 30 of 37 days are filled.
  @Test
  void daysAfterTheLastStartThatTheFileCoversAreEmpty() {
    Visits visits = visits(30, weekly());
    double[] seconds = new double[visits.snapshot().rows()];
    seconds[0] = Duration.ofDays(37).plusHours(1).toSeconds();
    Forecast sessions = outlook(visits.numbers("duration_s", seconds)).forecasts().getFirst();
    assertEquals(37, sessions.past().size());
    assertEquals("6 Feb", sessions.past().getLast().label());
    assertEquals(0, sessions.past().getLast().value());
    assertEquals(1, sessions.incomplete());
    assertTrue(
        ForecastWords.lines(sessions)
            .contains(
                "Sessions: none in the last 7 days, up to 6 Feb. The file covers them, so they"
                    + " count as 0."),
        ForecastWords.lines(sessions).toString());
  }

  @Test
  void customersAndFilesWithoutTimesAreRefused() {
    assertEquals(
        "This file has no times.",
        outlook(new Visits(1, 0, 1)).refused().getOrDefault(Measure.REVENUE, ""));
    Outlook customers = outlook(visits(30, weekly()).snapshot().of(Noun.CUSTOMER));
    assertTrue(
        customers
            .refused()
            .getOrDefault(Measure.SESSIONS, "")
            .startsWith("This is about customers"));
  }

  // 70 weeks: more than 400 days, less than two years of months
  @Test
  void longHistoriesGoByWeek() {
    SplittableRandom random = new SplittableRandom(2);
    Forecast sessions = outlook(visits(490, _ -> 3 + random.nextInt(3))).forecasts().getFirst();
    assertEquals(Step.WEEK, sessions.step());
    assertEquals(70, sessions.past().size());
    assertEquals(8, sessions.ahead().size());
  }

  @Test
  void neverBelowNothing() {
    SplittableRandom random = new SplittableRandom(4);
    Forecast falling =
        outlook(visits(40, day -> Math.max(1, 60 - 2 * day + random.nextInt(5))))
            .forecasts()
            .getFirst();
    falling.ahead().forEach(one -> assertTrue(one.value().low() >= 0, one.toString()));
  }
}
