package org.clicktrail.ml.histogram;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.clicktrail.core.job.Progress;
import org.clicktrail.ml.fitted.Link;
import org.clicktrail.ml.fitted.TreeScorer;
import org.clicktrail.ml.fitted.TreeScorerBuilder;
import org.junit.jupiter.api.Test;

class GrowerTest {

  private static final double[][] COLUMNS = {{1, 2, 3, 4, 5, 6}, {0, 1, 0, 1, 0, 1}};

  private static Targets means(double... target) {
    double[] ones = new double[target.length];
    Arrays.fill(ones, 1);
    return new Targets(Arrays.stream(target).map(value -> -value).toArray(), ones);
  }

  private static TreeScorer scorer(Limits limits, Targets targets) {
    Binned binned = new Binned(COLUMNS);
    Grower grower =
        new Grower(binned, limits, new BestCut(binned, limits), node -> -node.slope / node.weight);
    Node root = grower.tree(IntStream.range(0, 6).toArray(), targets, new SplittableRandom(1));
    TreeScorerBuilder builder = new TreeScorerBuilder(2);
    grower.write(root, builder);
    return builder.scorer(Link.IDENTITY, 0, 1);
  }

  /// Targets 1, 1, 1, 5, 5, 9: the squares fall most by cutting at 3.5 (44 of 52), then at 5.5.
  @Test
  void cutsHalfWayWhereTheSquaresFallMost() {
    TreeScorer two = scorer(new Limits(9, 2, 1, 0, 2), means(1, 1, 1, 5, 5, 9));
    assertEquals(1, two.score(new double[] {3.5, 0}));
    assertEquals(19 / 3.0, two.score(new double[] {3.51, 0}), 1e-12);
    TreeScorer three = scorer(new Limits(9, 3, 1, 0, 2), means(1, 1, 1, 5, 5, 9));
    assertEquals(5, three.score(new double[] {5.5, 0}));
    assertEquals(9, three.score(new double[] {5.6, 0}));
  }

  @Test
  void keepsToItsLimits() {
    Targets targets = means(1, 1, 1, 5, 5, 9);
    assertEquals(
        19 / 3.0, scorer(new Limits(1, 9, 1, 0, 2), targets).score(new double[] {6, 0}), 1e-12);
    // of the three rows on the right no two can be parted from two others
    assertEquals(
        19 / 3.0, scorer(new Limits(9, 9, 2, 0, 2), targets).score(new double[] {6, 1}), 1e-12);
    assertEquals(22 / 6.0, scorer(new Limits(9, 9, 4, 0, 2), targets).score(new double[2]), 1e-12);
  }

  /// The other sister is the difference to the parent: the same tree as counted in full.
  @Test
  void findsTheSameCutsFromDifferences() {
    SplittableRandom random = new SplittableRandom(3);
    double[][] columns = new double[5][];
    Arrays.setAll(columns, _ -> random.doubles(3_000).toArray());
    double[] target = new double[3_000];
    Arrays.setAll(target, row -> Math.rint(8 * columns[0][row]) + Math.rint(4 * columns[1][row]));
    Binned binned = new Binned(columns);
    Limits limits = new Limits(6, 40, 5, 0, 5);
    TreeScorer full = grown(binned, limits, new SampledCut(binned, limits), means(target));
    TreeScorer differences = grown(binned, limits, new BestCut(binned, limits), means(target));
    for (int row = 0; row < 3_000; row++) {
      double[] line = {
        columns[0][row], columns[1][row], columns[2][row], columns[3][row], columns[4][row]
      };
      assertEquals(full.score(line), differences.score(line), 1e-9);
    }
  }

  private static TreeScorer grown(Binned binned, Limits limits, Chooser chooser, Targets targets) {
    Grower grower = new Grower(binned, limits, chooser, node -> -node.slope / node.weight);
    TreeScorerBuilder builder = new TreeScorerBuilder(binned.width());
    int[] order = IntStream.range(0, binned.rows).toArray();
    grower.write(grower.tree(order, targets, new SplittableRandom(1)), builder);
    return builder.scorer(Link.IDENTITY, 0, 1);
  }

  /// One tree with two leaves, rate 0.5, lambda 1, from log-odds of 0: slopes ±1/2, second
  /// derivatives 1/4. Leaves of three rows: ±0.5 × (3/2) / (3/4 + 1) = ±3/7.
  @Test
  void stepsByNewton() {
    Limits limits = new Limits(1, 2, 1, 1, 2);
    double[] target = {0, 0, 0, 1, 1, 1};
    TreeScorer scorer =
        new Booster(new Booster.Settings(1, 0.5, 1, limits), new Binned(COLUMNS), target)
            .scorer(Link.LOGIT, 1, Progress.none());
    assertEquals(1 / (1 + Math.exp(3 / 7.0)), scorer.score(new double[] {1, 0}), 1e-12);
    assertEquals(1 / (1 + Math.exp(-3 / 7.0)), scorer.score(new double[] {6, 0}), 1e-12);
  }

  /// A bin for each of few values; frequent values keep theirs among many.
  @Test
  void binsByRank() {
    double[] many = IntStream.range(0, 1_000).mapToDouble(i -> i < 500 ? 0 : i).toArray();
    Binned binned = new Binned(new double[][] {many});
    assertEquals(256, binned.bins(0));
    assertEquals(0, binned.code(0, 499));
    assertEquals(1, binned.code(0, 500));
    Binned few = new Binned(COLUMNS);
    assertArrayEquals(new int[] {6, 2}, new int[] {few.bins(0), few.bins(1)});
    assertEquals(1.5, few.edge(0, 0));
  }
}
