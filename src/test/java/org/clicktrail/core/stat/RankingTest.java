package org.clicktrail.core.stat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class RankingTest {

  // By hand: pairs (1 against 0): .8>.1 .8>.4 .4=.4 (half) .4>.1 → 3.5 of 4.
  @Test
  void tiesCountHalf() {
    double[] score = {0.1, 0.4, 0.4, 0.8};
    double[] label = {0, 0, 1, 1};
    assertEquals(0.875, Ranking.auc(score, label));
  }

  @Test
  void missingRowsAreLeftOut() {
    double[] score = {0.1, Double.NaN, 0.9, 0.5};
    double[] label = {0, 1, 1, Double.NaN};
    assertEquals(1.0, Ranking.auc(score, label));
  }

  @Test
  void minusZeroTiesWithZero() {
    assertEquals(0.5, Ranking.auc(new double[] {-0.0, 0.0}, new double[] {0, 1}));
  }

  @Test
  void oneClassHasNoAuc() {
    assertTrue(Double.isNaN(Ranking.auc(new double[] {1, 2}, new double[] {1, 1})));
  }

  // scikit-learn: matthews_corrcoef([1,1,1,0,0,0,0], [1,1,0,1,0,0,0]) = 0.4166666666666667
  @Test
  void mccAsInScikitLearn() {
    assertEquals(0.4166666666666667, Ranking.mcc(2, 1, 1, 3), 1e-12);
    assertEquals(0, Ranking.mcc(0, 0, 3, 4));
  }

  @Test
  void bestCutIsFound() {
    double[] score = {1, 2, 3, 4};
    assertEquals(1, Ranking.bestMcc(score, new double[] {0, 0, 1, 1}), 1e-12);
  }
}
