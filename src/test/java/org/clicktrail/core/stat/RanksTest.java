package org.clicktrail.core.stat;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class RanksTest {

  // R: rank(c(30, 10, 10, NA, 20), na.last = "keep") = 4.0 1.5 1.5 NA 3.0
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

  // R: cor(c(1,2,2,4,5), c(2,1,4,3,9), method = "spearman") = 0.7181848; by hand: ranks 1, 2.5,
  // 2.5, 4, 5 and 2, 1, 4, 3, 5; sums of squares 9.5 and 10, of products 7; 7 / sqrt(95)
  @Test
  void spearmanAsInR() {
    Ranks.Correlation found =
        Ranks.spearman(new double[] {1, 2, 2, 4, 5}, new double[] {2, 1, 4, 3, 9});
    assertEquals(7 / Math.sqrt(95), found.value(), 1e-12);
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
