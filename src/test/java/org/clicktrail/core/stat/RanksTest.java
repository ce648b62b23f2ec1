package org.clicktrail.core.stat;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class RanksTest {

  // By hand; scipy.stats.rankdata([30, 10, 10, 20]) = 4, 1.5, 1.5, 3
  @Test
  void tiesShareTheirMeanRank() {
    assertArrayEquals(
        new double[] {4, 1.5, 1.5, Double.NaN, 3},
        Ranks.of(new double[] {30, 10, 10, Double.NaN, 20}));
  }

  @Test
  void minusZeroIsZero() {
    assertArrayEquals(new double[] {1.5, 1.5, 3}, Ranks.of(new double[] {-0.0, 0.0, 1}));
  }

  // scipy.stats.spearmanr([1, 2, 2, 4, 5], [2, 1, 4, 3, 9]) = 0.66688593; by hand: ranks 1, 2.5,
  // 2.5, 4, 5 and 2, 1, 4, 3, 5; sums of squares 9.5 and 10, of products 2 + 1 - 0.5 + 0 + 4
  @Test
  void spearmanAsInSciPy() {
    Ranks.Correlation found =
        Ranks.spearman(new double[] {1, 2, 2, 4, 5}, new double[] {2, 1, 4, 3, 9});
    assertEquals(6.5 / Math.sqrt(95), found.value(), 1e-12);
    assertEquals(5, found.n());
  }

  @Test
  void onlyRowsWithBothCount() {
    double no = Double.NaN;
    Ranks.Correlation found =
        Ranks.spearman(new double[] {1, no, 3, 2, 9}, new double[] {10, 5, 30, 20, no});
    assertEquals(1, found.value(), 1e-12);
    assertEquals(3, found.n());
  }

  @Test
  void aConstantGoesWithNothing() {
    assertEquals(Double.NaN, Ranks.spearman(new double[] {1, 1}, new double[] {1, 2}).value());
    assertEquals(Double.NaN, Ranks.spearman(new double[0], new double[0]).value());
  }
}
