package org.clicktrail.core.split;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.clicktrail.core.Samples;
import org.clicktrail.core.goal.Snapshot;
import org.clicktrail.core.job.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeSplitTest {

  private static final long DAY = 86_400_000_000L;

  /// Ten sessions a day from 1 January 2024 on, for 100 days: up to 9 April.
  private static final Snapshot HUNDRED_DAYS =
      Samples.withStart(
          Samples.sessions(1000, 1),
          IntStream.range(0, 1000).mapToLong(i -> 1_704_067_200_000_000L + i * DAY / 10).toArray());

  @Test
  void aGapBeforeTheTestIsNeitherLearntFromNorTested() throws ProblemException {
    Split whole = Splitter.split(HUNDRED_DAYS, new SplitSpec.ByTime(), 1);
    Split gapped = Splitter.split(HUNDRED_DAYS, new SplitSpec.ByTime(Duration.ofDays(7)), 1);
    Split.Fold fold = gapped.folds().getFirst();
    assertEquals(whole.folds().getFirst().train().length - 70, fold.train().length);
    assertEquals(whole.folds().getFirst().test().length, fold.test().length);
    assertTrue(
        gapped.sentence().endsWith("; 70 sessions of the 7 days before a test period are left out"),
        gapped::sentence);
  }

  @Test
  void periodsFollowEachOtherAndEachModelKnowsOnlyWhatWasBefore() throws ProblemException {
    Split split = Splitter.split(HUNDRED_DAYS, new SplitSpec.Rolling(3, Duration.ZERO), 1);
    assertEquals("rolling", split.kind());
    assertEquals(3, split.folds().size());
    // by hand: 50 days are over on 20 February; 1 March and 1 April are near 67 and 83 %
    assertTrue(split.sentence().contains("(20–29 Feb; Mar; Apr)"), split::sentence);
    int before = 0;
    for (Split.Fold fold : split.folds()) {
      int last = Arrays.stream(fold.train()).max().orElseThrow();
      int first = Arrays.stream(fold.test()).min().orElseThrow();
      assertTrue(last < first, "trained before, tested after");
      assertEquals(first, fold.train().length, "everything before");
      assertTrue(first >= before, "one period after the other");
      before = Arrays.stream(fold.test()).max().orElseThrow() + 1;
    }
    assertEquals(1000, before, "to the end");
    assertTrue(split.sentence().startsWith("Tested on 3 periods in turn ("), split::sentence);
  }

  /// By hand: 50 days are over on 20 February, 75 on 16 March; 1 March and 1 April are near 62.5
  /// and 87.5 %. March is cut in two, so its halves are named by day.
  @Test
  void aPeriodIsNamedByTheFinerOfItsTwoCuts() throws ProblemException {
    Split split = Splitter.split(HUNDRED_DAYS, new SplitSpec.Rolling(4, Duration.ZERO), 1);
    assertTrue(split.sentence().contains("(20–29 Feb; 1–15 Mar; 16–31 Mar; Apr)"), split::sentence);
  }

  @Test
  void customersOfEarlierPeriodsAreSetApartInEach() throws ProblemException {
    Snapshot returning =
        Samples.withCustomers(HUNDRED_DAYS, IntStream.range(0, 1000).map(i -> i % 700).toArray());
    Split split = Splitter.split(returning, new SplitSpec.Rolling(2, Duration.ZERO), 1);
    long known = split.folds().stream().mapToLong(fold -> fold.known().length).sum();
    assertEquals(300, known, "by hand: sessions 700 to 999 are of customers seen before");
    assertEquals(known, split.sharedGroups().shared());
  }

  @Test
  void repeatsDivideAnew() throws ProblemException {
    Split split = Splitter.split(HUNDRED_DAYS, new SplitSpec.Random(4, 3), 1);
    assertEquals(12, split.folds().size());
    for (int repeat = 0; repeat < 3; repeat++) {
      List<Split.Fold> once = split.folds().subList(4 * repeat, 4 * repeat + 4);
      assertEquals(
          1000, once.stream().flatMapToInt(fold -> Arrays.stream(fold.test())).distinct().count());
    }
    assertTrue(
        !Arrays.equals(split.folds().get(0).test(), split.folds().get(4).test()), "divided anew");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "auto",
        "time",
        "time+PT168H",
        "rolling:3",
        "rolling:4+PT1H30M",
        "random:5",
        "random:5x3",
        "group:7",
        "files"
      })
  void whatIsWrittenIsReadAgain(String text) throws ProblemException {
    assertEquals(text, Splits.id(Splits.of(text, 0)));
  }

  @Test
  void whatNobodyKnowsIsAProblem() {
    for (String text : List.of("weekly", "random:5x0", "time+7d", "random:", "rolling:1")) {
      assertThrows(ProblemException.class, () -> Splits.of(text, 0), text);
    }
    assertThrows(
        ProblemException.class,
        () -> Splits.withGap(new SplitSpec.Random(5), Duration.ofDays(1), "--gap 1d"));
    assertThrows(
        ProblemException.class, () -> Splits.repeated(new SplitSpec.ByTime(), 2, "--repeats 2"));
  }
}
