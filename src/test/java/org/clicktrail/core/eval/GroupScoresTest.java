package org.clicktrail.core.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.clicktrail.core.stat.Interval;
import org.junit.jupiter.api.Test;

class GroupScoresTest {

  /// 60 of A, of whom every third converts, 40 of B, of whom half do, 20 of C: too few. All are
  /// told 0.3, those that convert 0.5.
  private static final GroupScores FOUND = found();

  private static GroupScores found() {
    double[] actual =
        IntStream.range(0, 120)
            .mapToDouble(i -> i < 60 ? (i % 3 == 0 ? 1 : 0) : (i % 2 == 0 ? 1 : 0))
            .toArray();
    double[] said = IntStream.range(0, 120).mapToDouble(i -> actual[i] == 1 ? .5 : .3).toArray();
    int[] rows = IntStream.range(0, 120).toArray();
    List<String> names =
        IntStream.range(0, 120).mapToObj(i -> i < 60 ? "A" : i < 100 ? "B" : "C").toList();
    return GroupScores.of("kind", names, new Scores(said, actual, rows, new int[120]), rows, .4);
  }

  @Test
  void groupsOfThirtyRowsAreTheLeast() {
    assertEquals(List.of("A", "B"), FOUND.groups().stream().map(GroupScores.Group::name).toList());
  }

  /// By hand: 20 of 60 convert and are selected; said on average (20 × .5 + 40 × .3) / 60.
  @Test
  void figuresAreAsCalculatedByHand() {
    GroupScores.Group a = FOUND.groups().getFirst();
    assertEquals(Interval.wilson(20, 60), a.rate());
    assertEquals(Interval.wilson(20, 60), a.selected());
    assertEquals(22 / 60.0, a.meanPrediction(), 1e-12);
    assertEquals(20 / 60.0 - 22 / 60.0, a.gap().value(), 1e-12);
    assertEquals(1, a.rocAuc().value());
  }

  /// B: said .4 on average, .5 happened; the gap of 0.1 is known to about ± 0.13.
  @Test
  void aGapWithinItsRangeIsNoFinding() {
    GroupScores.Group b = FOUND.groups().get(1);
    assertEquals(0.1, b.gap().value(), 1e-12);
    assertTrue(b.gap().low() < 0);
    assertEquals(List.of(), FOUND.missed());
  }
}
