package org.clicktrail.ml.fitted;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import org.clicktrail.ml.file.BrokenException;
import org.junit.jupiter.api.Test;

class TreeShapTest {

  private static final int WIDTH = 4;

  /// Random trees that ask for the same number more than once.
  private static Nodes nodes(long seed) throws BrokenException {
    SplittableRandom random = new SplittableRandom(seed);
    int[] feature = new int[200];
    double[] value = new double[200];
    int[] cover = new int[200];
    int size = 0;
    for (int tree = 0; tree < 3; tree++) {
      size = grow(feature, value, cover, size, 5, 100 + random.nextInt(100), random);
    }
    return new Nodes(
        WIDTH,
        3,
        java.util.Arrays.copyOf(feature, size),
        java.util.Arrays.copyOf(value, size),
        java.util.Arrays.copyOf(cover, size));
  }

  private static int grow(
      int[] feature,
      double[] value,
      int[] cover,
      int at,
      int depth,
      int rows,
      SplittableRandom random) {
    cover[at] = rows;
    value[at] = random.nextGaussian();
    if (depth == 0 || rows < 2 || random.nextInt(6) == 0) {
      feature[at] = Nodes.LEAF;
      return at + 1;
    }
    feature[at] = random.nextInt(WIDTH);
    int below = 1 + random.nextInt(rows - 1);
    int next = grow(feature, value, cover, at + 1, depth - 1, below, random);
    return grow(feature, value, cover, next, depth - 1, rows - below, random);
  }

  /// Shapley values by their definition: the mean over all orders is a weighted sum over all
  /// subsets of known numbers.
  private static double[] byDefinition(Nodes nodes, double[] row) {
    double[] amounts = new double[WIDTH];
    double[] weight = {1 / 4.0, 1 / 12.0, 1 / 12.0, 1 / 4.0};
    for (int number = 0; number < WIDTH; number++) {
      for (int known = 0; known < 1 << WIDTH; known++) {
        if ((known >> number & 1) == 0) {
          amounts[number] +=
              weight[Integer.bitCount(known)]
                  * (expected(nodes, row, known | 1 << number) - expected(nodes, row, known));
        }
      }
    }
    return amounts;
  }

  private static double expected(Nodes nodes, double[] row, int known) {
    double sum = 0;
    for (int root : nodes.roots) {
      sum += expected(nodes, row, known, root);
    }
    return sum;
  }

  private static double expected(Nodes nodes, double[] row, int known, int node) {
    int asked = nodes.feature[node];
    if (asked == Nodes.LEAF) {
      return nodes.value[node];
    }
    int above = nodes.above[node];
    if ((known >> asked & 1) == 1) {
      return expected(nodes, row, known, row[asked] <= nodes.value[node] ? node + 1 : above);
    }
    return (nodes.cover[node + 1] * expected(nodes, row, known, node + 1)
            + nodes.cover[above] * expected(nodes, row, known, above))
        / nodes.cover[node];
  }

  @Test
  void equalsTheDefinition() throws BrokenException {
    SplittableRandom random = new SplittableRandom(1);
    for (int seed = 0; seed < 30; seed++) {
      Nodes nodes = nodes(seed);
      double[] row = {
        random.nextGaussian(), random.nextGaussian(), random.nextGaussian(), random.nextGaussian()
      };
      assertArrayEquals(byDefinition(nodes, row), new TreeShap(nodes, row).amounts(), 1e-9);
      assertEquals(expected(nodes, row, 0), nodes.expected(), 1e-9);
      assertEquals(expected(nodes, row, 15), nodes.sum(row), 1e-9);
    }
  }

  /// One split, 30 rows go left to 1, 10 right to 5: base 2, and a row that goes right gains 3.
  @Test
  void explainsAStump() throws BrokenException {
    Nodes stump =
        new Nodes(1, 1, new int[] {0, -1, -1}, new double[] {0.5, 1, 5}, new int[] {40, 30, 10});
    assertEquals(2, stump.expected());
    assertArrayEquals(new double[] {3}, new TreeShap(stump, new double[] {1}).amounts(), 1e-12);
    assertArrayEquals(new double[] {-1}, new TreeShap(stump, new double[] {0}).amounts(), 1e-12);
  }
}
