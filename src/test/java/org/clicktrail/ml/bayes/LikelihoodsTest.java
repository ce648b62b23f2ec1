package org.clicktrail.ml.bayes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import smile.classification.NaiveBayes;
import smile.stat.distribution.Distribution;
import smile.stat.distribution.EmpiricalDistribution;

class LikelihoodsTest {

  private static final double[] TARGET = {0, 0, 0, 0, 1, 1};
  private static final double[] FIRST = {0, 0, 0, 1, 1, 1};
  private static final double[] SECOND = {0, 1, 2, 2, 2, 0};

  /// Class 0: 3 of 4 are code 0; with 2 more rows of the overall share 3/6: (3 + 1) / 6.
  @Test
  void sharesAreDrawnToTheOverallShare() {
    Likelihoods likelihoods = new Likelihoods(FIRST, 3, TARGET);
    assertArrayEquals(new double[] {4 / 6.0, 2 / 6.0, 0}, likelihoods.shares(0), 1e-12);
    assertArrayEquals(new double[] {1 / 4.0, 3 / 4.0, 0}, likelihoods.shares(1), 1e-12);
  }

  @Test
  void codesNeverSeenSayNothing() {
    assertEquals(0, new Likelihoods(FIRST, 3, TARGET).logOdds()[2]);
  }

  /// Smile's naive Bayes over the same shares, before calibration.
  @Test
  void addsUpToSmilesNaiveBayes() {
    Likelihoods first = new Likelihoods(FIRST, 2, TARGET);
    Likelihoods second = new Likelihoods(SECOND, 3, TARGET);
    Distribution[][] shares = {
      {new EmpiricalDistribution(first.shares(0)), new EmpiricalDistribution(second.shares(0))},
      {new EmpiricalDistribution(first.shares(1)), new EmpiricalDistribution(second.shares(1))}
    };
    NaiveBayes smile = new NaiveBayes(new double[] {4 / 6.0, 2 / 6.0}, shares);
    double[] probabilities = new double[2];
    for (int row = 0; row < TARGET.length; row++) {
      smile.predict(new double[] {FIRST[row], SECOND[row]}, probabilities);
      double odds =
          Math.log(2 / 4.0)
              + first.logOdds()[(int) FIRST[row]]
              + second.logOdds()[(int) SECOND[row]];
      assertEquals(probabilities[1], 1 / (1 + Math.exp(-odds)), 1e-9);
    }
  }
}
