package org.clicktrail.core.split;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.clicktrail.core.Samples;
import org.clicktrail.core.goal.Snapshot;
import org.clicktrail.core.job.Problem;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.table.Columns;
import org.clicktrail.core.table.Table;
import org.junit.jupiter.api.Test;

class SplitterTest {

  private static long micros(int year, int month, int day, int hour, int minute) {
    return LocalDateTime.of(year, month, day, hour, minute).toEpochSecond(ZoneOffset.UTC)
        * 1_000_000;
  }

  private static Snapshot at(long... starts) {
    return Samples.withStart(Samples.sessions(starts.length, 1), starts);
  }

  /// Sessions a month: counts as in UCI 468, February to December without January and April.
  @Test
  void cutsAtTheMonthNearestToSeventyPercent() throws ProblemException {
    int[] months = {2, 3, 5, 6, 7, 8, 9, 10, 11, 12};
    int[] counts = {184, 1907, 3364, 288, 432, 433, 448, 549, 2998, 1727};
    LongStream.Builder starts = LongStream.builder();
    for (int m = 0; m < months.length; m++) {
      for (int i = 0; i < counts[m]; i++) {
        starts.add(micros(2017, months[m], 1, 0, 0));
      }
    }
    Split split = Splitter.split(at(starts.build().toArray()), new SplitSpec.Auto(), 1);
    assertEquals("time", split.kind());
    assertEquals("Feb–Oct", split.trainPeriod());
    assertEquals("Nov–Dec", split.testPeriod());
    assertEquals("Learnt from Feb–Oct, tested on 4,725 sessions of Nov–Dec", split.sentence());
    assertEquals(micros(2017, 11, 1, 0, 0), split.boundaryMicros().orElseThrow());
    assertEquals(7605, split.folds().getFirst().train().length);
  }

  /// 70 % of 100 rows, in the order of the file.
  @Test
  void theLastRowsAreTestedWhereTheOrderIsAskedFor() throws ProblemException {
    Split split = Splitter.split(Samples.sessions(100, 1), Splits.of("order", 0), 1);
    assertEquals("order", split.kind());
    assertEquals("order", Splits.id(new SplitSpec.ByOrder()));
    assertEquals(
        "Learnt from the first 70 rows of the file, tested on the last 30", split.sentence());
    assertArrayEquals(IntStream.range(70, 100).toArray(), split.folds().getFirst().test());
    assertArrayEquals(IntStream.range(0, 70).toArray(), split.folds().getFirst().train());
  }

  @Test
  void cutsByDayWhereThereAreTwoMonths() throws ProblemException {
    long[] starts =
        IntStream.range(0, 100)
            .mapToLong(i -> micros(2024, 1, 27, 0, 0) + i * 86_400_000_000L / 10)
            .toArray();
    Split split = Splitter.split(at(starts), new SplitSpec.Auto(), 1);
    assertEquals("27 Jan – 2 Feb", split.trainPeriod());
    assertEquals("3–5 Feb", split.testPeriod());
    assertEquals(70, split.folds().getFirst().train().length);
  }

  @Test
  void namesYearsWhereThereAreTwo() throws ProblemException {
    long[] starts =
        IntStream.range(0, 120)
            .mapToLong(
                i -> micros(2023 + (8 + i / 10) / 12, (8 + i / 10) % 12 + 1, 1 + i % 10, 5, 0))
            .toArray();
    Split split = Splitter.split(at(starts), new SplitSpec.Auto(), 1);
    assertEquals("Sep 2023 – Apr 2024", split.trainPeriod());
    assertEquals("May 2024 – Aug 2024", split.testPeriod());
  }

  /// Three hours with nearly everything in the last: an hour would train on a tenth.
  @Test
  void takesTenMinutesWhereAnHourIsTooCoarse() throws ProblemException {
    long[] starts =
        IntStream.range(0, 1000)
            .mapToLong(i ->
                i < 100
                    ? micros(2019, 10, 1, 0, 0) + i * 60_000_000L
                    : micros(2019, 10, 1, 2, 0) + (i - 100) * 3_000_000L)
            .toArray();
    Split split = Splitter.split(at(starts), new SplitSpec.Auto(), 1);
    assertEquals(700, split.folds().getFirst().train().length);
    assertEquals(micros(2019, 10, 1, 2, 30), split.boundaryMicros().orElseThrow());
    assertEquals("1 Oct 00:00–02:29", split.trainPeriod());
    assertEquals("1 Oct 02:30–02:44", split.testPeriod());
  }

  @Test
  void knownCustomersLeaveTheHeadlineScore() throws ProblemException {
    long[] starts =
        IntStream.range(0, 400).mapToLong(i -> micros(2024, 1 + i / 100, 3, 0, 0)).toArray();
    // the first 50 customers come again in April
    int[] customers = IntStream.range(0, 400).map(i -> i < 350 ? i : i - 350).toArray();
    Snapshot snapshot = Samples.withCustomers(at(starts), customers);
    Split split = Splitter.split(snapshot, new SplitSpec.Auto(), 1);
    Split.Fold fold = split.folds().getFirst();
    assertEquals(300, fold.train().length);
    assertEquals(50, fold.test().length);
    assertArrayEquals(IntStream.range(350, 400).toArray(), fold.known());
    assertEquals(new Split.SharedGroups("customers", 50, 100), split.sharedGroups());
    assertEquals(
        "Learnt from Jan–Mar, tested on 50 sessions of Apr; 50 of 100 test sessions belong to"
            + " customers also in training and are scored apart",
        split.sentence());
  }

  @Test
  void whereHardlyAnybodyIsNewTheKnownStayAndItSaysSo() throws ProblemException {
    long[] starts =
        IntStream.range(0, 400).mapToLong(i -> micros(2024, 1 + i / 100, 3, 0, 0)).toArray();
    int[] customers = IntStream.range(0, 400).map(i -> i % 300).toArray();
    Split split =
        Splitter.split(Samples.withCustomers(at(starts), customers), new SplitSpec.Auto(), 1);
    assertEquals(100, split.folds().getFirst().test().length);
    assertEquals(new Split.SharedGroups("customers", 100, 100), split.sharedGroups());
    assertTrue(split.sentence().contains("so they are in the score"), split.sentence());
  }

  @Test
  void sessionsInBothFilesAreReported() throws ProblemException {
    int[] sessions = IntStream.range(0, 300).map(i -> i < 200 ? i : i - 60).toArray();
    double[] files = IntStream.range(0, 300).mapToDouble(i -> i < 200 ? 0 : 1).toArray();
    Snapshot snapshot = Samples.withFiles(Samples.sessions(300, 1), sessions, files);
    Split split = Splitter.split(snapshot, new SplitSpec.Auto(), 1);
    assertEquals("files", split.kind());
    assertEquals(new Split.SharedGroups("sessions", 60, 100), split.sharedGroups());
    assertEquals(40, split.folds().getFirst().test().length);
    assertEquals(60, split.folds().getFirst().known().length);
  }

  @Test
  void withoutTimeItIsRandomAndSaysSo() throws ProblemException {
    Split split = Splitter.split(Samples.sessions(100, 1), new SplitSpec.Auto(), 1);
    assertEquals("random", split.kind());
    assertEquals(5, split.folds().size());
    assertTrue(
        split.sentence().startsWith("Tested in 5 random parts, as the file has no usable time"),
        split.sentence());
  }

  @Test
  void aTestPeriodWithoutBuyersIsNotTakenByItself() throws ProblemException {
    long[] starts =
        IntStream.range(0, 400).mapToLong(i -> micros(2024, 1 + i / 100, 3, 0, 0)).toArray();
    Snapshot plain = at(starts);
    double[] label = IntStream.range(0, 400).mapToDouble(i -> i < 100 ? i % 2 : 0).toArray();
    Snapshot early =
        new Snapshot(
            plain.moment(),
            plain.features(),
            plain.infos(),
            Columns.numbers("label", label),
            plain.revenue(),
            plain.session(),
            plain.customer(),
            plain.start(),
            plain.scored());
    assertEquals("random", Splitter.split(early, new SplitSpec.Auto(), 1).kind());
    assertEquals("time", Splitter.split(early, new SplitSpec.ByTime(), 1).kind());
  }

  /// Forty random files: every row tested once, no customer on both sides, classes even.
  @Test
  void foldsAreDisjointGroupedAndStratified() throws ProblemException {
    for (int trial = 0; trial < 40; trial++) {
      SplittableRandom random = new SplittableRandom(trial);
      int n = 200 + random.nextInt(800);
      int[] customers = random.ints(n, 0, n / 2).toArray();
      Snapshot snapshot = Samples.withCustomers(Samples.sessions(n, trial), customers);
      int folds = 2 + random.nextInt(6);
      for (SplitSpec spec : List.of(new SplitSpec.Random(folds), new SplitSpec.ByGroup(folds))) {
        Split split = Splitter.split(snapshot, spec, trial);
        assertEquals(folds, split.folds().size());
        List<Integer> tested = new ArrayList<>();
        for (Split.Fold fold : split.folds()) {
          Arrays.stream(fold.test()).forEach(tested::add);
          Set<Integer> trained = new HashSet<>();
          Arrays.stream(fold.train()).forEach(row -> trained.add(customers[row]));
          assertTrue(
              Arrays.stream(fold.test()).noneMatch(row -> trained.contains(customers[row])),
              "a customer on both sides, trial " + trial);
          assertEquals(n, fold.test().length + fold.train().length);
          assertEquals((double) n / folds, fold.test().length, 8, "size of a part");
        }
        assertEquals(n, tested.size());
        assertEquals(n, new HashSet<>(tested).size());
      }
      double rate = Arrays.stream(snapshot.label().toArray()).average().orElseThrow();
      for (Split.Fold fold : Splitter.split(snapshot, new SplitSpec.Random(folds), trial).folds()) {
        double ofFold =
            Arrays.stream(snapshot.label().rows(fold.test()).toArray()).average().orElseThrow();
        assertEquals(rate, ofFold, 0.02, "rate of a part");
      }
    }
  }

  @Test
  void copiesOfARowStayTogether() throws ProblemException {
    int n = 400;
    SplittableRandom random = new SplittableRandom(2);
    double[] x = random.doubles(n).toArray();
    double[] label = random.doubles(n).map(v -> v < .3 ? 1 : 0).toArray();
    for (int i = 0; i < 15; i++) {
      x[n - 1 - i] = x[i];
      label[n - 1 - i] = label[i];
    }
    Snapshot plain = Samples.sessions(n, 1);
    Snapshot snapshot =
        new Snapshot(
            plain.moment(),
            Table.of(Columns.numbers("x", x)),
            plain.infos().subList(0, 1),
            Columns.numbers("label", label),
            plain.revenue(),
            plain.session(),
            plain.customer(),
            plain.start(),
            plain.scored());
    for (Split.Fold fold : Splitter.split(snapshot, new SplitSpec.Random(5), 1).folds()) {
      Set<Integer> test = new HashSet<>();
      Arrays.stream(fold.test()).forEach(test::add);
      for (int i = 0; i < 15; i++) {
        assertEquals(test.contains(i), test.contains(n - 1 - i), "copies of row " + i);
      }
    }
  }

  @Test
  void sameSeedSameFoldsAndAnotherSeedOthers() throws ProblemException {
    Snapshot snapshot = Samples.sessions(200, 1);
    int[] one = firstTest(snapshot, 1);
    assertArrayEquals(one, firstTest(snapshot, 1));
    assertTrue(!Arrays.equals(one, firstTest(snapshot, 2)));
  }

  private static int[] firstTest(Snapshot snapshot, long seed) throws ProblemException {
    return Splitter.split(snapshot, new SplitSpec.Random(5), seed).folds().getFirst().test();
  }

  @Test
  void nineRowsAreTooFew() {
    ProblemException thrown =
        assertThrows(
            ProblemException.class,
            () -> Splitter.split(Samples.sessions(9, 1), new SplitSpec.Auto(), 1));
    assertEquals(Problem.Kind.TOO_FEW_ROWS, thrown.problem().kind());
  }
}
