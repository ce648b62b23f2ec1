package org.clicktrail.core.goal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.clicktrail.core.job.Problem;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.table.Columns;
import org.clicktrail.core.table.Table;
import org.junit.jupiter.api.Test;

/// Dates reckoned by hand.
class CutoffsTest {

  private static long micros(String time) {
    return Instant.parse(time).toEpochMilli() * 1000;
  }

  /// 1 January to 30 June 1998, days only: 181 days.
  private static final TimeSpan HALF_YEAR =
      TimeSpan.of(micros("1998-01-01T00:00:00Z"), micros("1998-06-30T00:00:00Z"), false);

  private static List<String> dates(Cutoffs cutoffs) {
    return cutoffs.all().stream().map(at -> Cutoffs.at(at).id()).toList();
  }

  @Test
  void latestCutoffHasItsWholeHorizonAndEachEarlierOneEndsWhereTheNextBegins() throws Exception {
    Cutoffs found = Cutoffs.of(HALF_YEAR, Horizon.days(30), Optional.empty());
    assertEquals(
        List.of(
            "at:1998-02-01", "at:1998-03-03", "at:1998-04-02", "at:1998-05-02", "at:1998-06-01"),
        dates(found));
  }

  @Test
  void aHorizonOfHistoryLiesBeforeTheFirstCutoff() throws Exception {
    Cutoffs found = Cutoffs.of(HALF_YEAR, Horizon.days(60), Optional.empty());
    // 2 May − 60 d = 3 March, − 60 d = 2 January: only one day of history
    assertEquals(List.of("at:1998-03-03", "at:1998-05-02"), dates(found));
  }

  /// Customers at two dates; the log runs out after the later one.
  private static Snapshot customers(Cutoffs at, int convertingBefore, int converting) {
    List<Long> start = new ArrayList<>();
    List<Double> label = new ArrayList<>();
    for (int place = 3; place < 5; place++) {
      for (int customer = 0; customer < 100; customer++) {
        start.add(at.all().get(place));
        label.add(customer < (place == 3 ? convertingBefore : converting) ? 1.0 : 0.0);
      }
    }
    return new Snapshot(
        Cutoffs.at(at.test()),
        Table.of(start.size(), List.of()),
        List.of(),
        Columns.numbers("label", label.stream().mapToDouble(Double::doubleValue).toArray()),
        Optional.empty(),
        Columns.words("customer", Collections.nCopies(start.size(), "c")),
        Optional.empty(),
        Optional.of(Columns.times("start", start.stream().mapToLong(Long::longValue).toArray())),
        new Scored(start.size(), 0, 0));
  }

  @Test
  void whereTheLogRunsOutAnEarlierDateTellsMore() throws Exception {
    Cutoffs found = Cutoffs.of(HALF_YEAR, Horizon.days(30), Optional.empty());
    long before = found.all().get(3);
    assertEquals(before, found.telling(customers(found, 20, 19)), "19 are one too few");
    assertEquals(before, found.telling(customers(found, 50, 95)), "the rarer outcome is the other");
    assertEquals(found.test(), found.telling(customers(found, 50, 20)), "the latest has enough");
    assertEquals(found.test(), found.telling(customers(found, 19, 8)), "no date has enough");
  }

  @Test
  void chosenDateIsTheTest() throws Exception {
    DecisionMoment.At april = (DecisionMoment.At) DecisionMoment.of("at:1998-04-15");
    Cutoffs found = Cutoffs.of(HALF_YEAR, Horizon.days(30), Optional.of(april));
    assertEquals(List.of("at:1998-02-14", "at:1998-03-16", "at:1998-04-15"), dates(found));
  }

  @Test
  void dateWithoutItsHorizonIsRefusedWithWhatIsPossible() {
    for (String date : List.of("at:1998-06-02", "at:1998-03-01")) {
      ProblemException refused =
          assertThrows(
              ProblemException.class,
              () ->
                  Cutoffs.of(
                      HALF_YEAR,
                      Horizon.days(30),
                      Optional.of((DecisionMoment.At) DecisionMoment.of(date))));
      assertEquals(Problem.Kind.OUT_OF_RANGE, refused.problem().kind());
      assertTrue(
          refused.problem().sentence().contains("at:1998-03-02 to at:1998-06-01"),
          refused.problem().sentence());
    }
  }

  @Test
  void shortLogIsRefused() {
    ProblemException refused =
        assertThrows(
            ProblemException.class,
            () -> Cutoffs.of(HALF_YEAR, Horizon.days(61), Optional.empty()));
    assertEquals(Problem.Kind.LOG_TOO_SHORT, refused.problem().kind());
  }

  @Test
  void hoursAreCutAtMinutes() throws Exception {
    TimeSpan span =
        TimeSpan.of(micros("2019-10-01T00:00:00Z"), micros("2019-10-01T02:50:00Z"), true);
    Cutoffs found = Cutoffs.of(span, new Horizon(30, Horizon.Unit.MINUTES), Optional.empty());
    assertEquals("at:2019-10-01T02:20", Cutoffs.at(found.test()).id());
    assertEquals(4, found.all().size());
    assertEquals("at:2019-10-01T02:51", Cutoffs.at(span.now(found.horizon())).id());
  }

  @Test
  void nowIsTheMidnightAfterTheLastDay() {
    assertEquals("at:1998-07-01", Cutoffs.at(HALF_YEAR.now(Horizon.days(7))).id());
  }

  @Test
  void horizonIsTakenOffTheOutcome() throws Exception {
    assertEquals(
        new Within("event=purchase", Optional.of(Horizon.days(7))),
        Within.of("event=purchase within 7d"));
    assertEquals(
        Optional.of(new Horizon(2, Horizon.Unit.WEEKS)),
        Within.of("clicks>3 WITHIN 2 weeks").horizon());
    assertEquals("event=\"stay within 7d\"", Within.of("event=\"stay within 7d\"").condition());
    assertEquals("event=purchase within 7d", Within.of("event=purchase within 7 days").text());
    assertThrows(ProblemException.class, () -> Within.of("event=purchase within soon"));
  }

  @Test
  void oneIsOne() {
    assertEquals("1 week", new Horizon(1, Horizon.Unit.WEEKS).words());
    assertEquals("30 days", Horizon.days(30).words());
    assertEquals("after 1 event", new DecisionMoment.AfterEvents(1).words());
  }
}
