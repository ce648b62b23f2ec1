package org.clicktrail.core.leak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.clicktrail.core.Visits;
import org.clicktrail.core.goal.Expression;
import org.clicktrail.core.goal.Snapshot;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.leak.LeakFinding.Severity;
import org.clicktrail.core.split.SplitSpec;
import org.clicktrail.core.split.Splitter;
import org.clicktrail.core.stat.Sample;
import org.clicktrail.core.table.Columns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileOrderTest {

  private static final int N = 6000;

  /** Days of a campaign, written one after the other. */
  private static final int DAYS = 20;

  private final SplittableRandom random = new SplittableRandom(3);
  private final double[] daily = random.doubles(DAYS).toArray();
  private final double[] chances =
      IntStream.range(0, DAYS).mapToDouble(day -> day % 2 == 0 ? 0.05 : 0.5).toArray();
  private final int[] written = IntStream.range(0, N).toArray();

  /** Ranks 1 2 3 4: squared steps 3, squares around 2.5 are 5: 3 / 5 / 2. */
  @Test
  void sortedNumbersAreAlike() {
    assertEquals(0.3, FileOrder.unlike(Columns.numbers("x", 2, 3, 50, 51)), 1e-12);
  }

  /** Missing ranks lowest: ranks 1.5 4 1.5 3, squared steps 6.25 + 6.25 + 2.25, squares 4.5. */
  @Test
  void aMissingNumberIsTheLowest() {
    double[] cells = {Double.NaN, 9, Double.NaN, 5};
    assertEquals(14.75 / 4.5 / 2, FileOrder.unlike(Columns.numbers("x", cells)), 1e-12);
  }

  /** One change in three steps; two of four drawn with replacement differ half of the time. */
  @Test
  void wordsAreAlikeWhereTheySeldomChange() {
    assertEquals(2 / 3.0, FileOrder.unlike(Columns.words("w", List.of("a", "a", "b", "b"))), 1e-12);
  }

  @Test
  void aColumnWithOneValueTellsNothing() {
    assertTrue(Double.isNaN(FileOrder.unlike(Columns.numbers("x", 1, 1, 1))));
    assertTrue(Double.isNaN(FileOrder.unlike(Columns.words("w", List.of("a", "a")))));
  }

  @Test
  void anInterestRateOfEachDayIsRed() throws Exception {
    LeakFinding found = found(campaign(), new SplitSpec.Auto()).orElseThrow();
    assertEquals(Severity.RED, found.severity());
    assertEquals(List.of(), found.columns());
    assertTrue(found.evidence().contains("day by day: “rate”. Tested"), found::evidence);
    assertTrue(found.scoreWith() > 0.65, () -> "at random " + found.scoreWith());
    assertTrue(found.scoreWithout() < 0.58, () -> "on the last " + found.scoreWithout());
  }

  @Test
  void theSameRowsInNoOrderAreClean() throws Exception {
    Sample.shuffle(written, 5);
    assertEquals(Optional.empty(), found(campaign(), new SplitSpec.Auto()));
  }

  /** The same chance every day: the day tells nothing, wherever it is tested. */
  @Test
  void aRateThatCostsNothingIsNotAsked() throws Exception {
    Arrays.fill(chances, 0.3);
    assertEquals(Optional.empty(), found(campaign(), new SplitSpec.Auto()));
  }

  @Test
  void testedOnTheLastRowsItIsAnswered() throws Exception {
    assertEquals(Optional.empty(), found(campaign(), new SplitSpec.ByOrder()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"time", "random"})
  void whereTheFileHasTimesTheSplitIsTheUsersAffair(String split) throws Exception {
    long[] days = LongStream.range(0, N).map(i -> i * 86_400_000_000L / 100).toArray();
    SplitSpec spec = split.equals("time") ? new SplitSpec.ByTime() : new SplitSpec.Random(5);
    assertEquals(Optional.empty(), found(campaign().start(days), spec));
  }

  /** Of each row its day, by the order in which rows were written. */
  private Visits campaign() {
    double[] label = column(row -> random.nextDouble() < chances[day(row)] ? 1 : 0);
    return new Visits(label)
        .numbers("rate", column(row -> daily[day(row)]))
        .numbers("age", column(_ -> random.nextInt(20, 80)));
  }

  private int day(int row) {
    return written[row] * DAYS / N;
  }

  private static double[] column(IntToDoubleFunction cell) {
    double[] column = new double[N];
    Arrays.setAll(column, cell);
    return column;
  }

  private static Optional<LeakFinding> found(Visits visits, SplitSpec spec) throws Exception {
    Snapshot snapshot = visits.snapshot();
    LeakInput input =
        new LeakInput(
            snapshot,
            snapshot,
            visits.goal(Optional.of(new Expression.Cell("bought")), false, "bought"),
            Optional.of(Splitter.split(snapshot, spec, 1)),
            Set.of(),
            Set.of(),
            false,
            Optional.empty(),
            1);
    return LeakGuard.check(input, Progress.none()).findings().stream()
        .filter(finding -> finding.check().equals(FileOrder.ID))
        .findFirst();
  }
}
