package org.clicktrail.ml.discriminant;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.clicktrail.core.job.Progress;
import org.clicktrail.ml.TwinRows;
import org.clicktrail.ml.fitted.Scorer;
import org.junit.jupiter.api.Test;

/// Against Python on [TwinRows].
class DiscriminantTest {

  private static final double[][] ROWS = TwinRows.rows();
  private static final ClassMoments MOMENTS =
      new ClassMoments(ROWS, TwinRows.classes(), Progress.none());

  /// LinearDiscriminantAnalysis(solver='lsqr'): weights and intercept.
  @Test
  void weighsAsScikitLearn() {
    Scorer scorer = DiscriminantLearner.linear(MOMENTS);
    double[] weights = {0.7632186015, -0.3603856651, -0.5185905739, 0.4201350522};
    for (int row = 0; row < 5; row++) {
      double sum = -0.4492863406;
      for (int i = 0; i < 4; i++) {
        sum += weights[i] * ROWS[row][i];
      }
      assertEquals(1 / (1 + Math.exp(-sum)), scorer.score(ROWS[row]), 1e-4);
    }
  }

  /// With d the distance from the mean of a class, S its np.cov(…, ddof=0) and C = 0.9 S + 0.1
  /// pooled
  /// + 1e-4 I: `-.5*d@solve(C,d) - .5*slogdet(C)[1] + log(n)` of class 1 less that of class 0.
  @Test
  void findsTheLogOddsOfTwoNormalDistributions() {
    Form form = DiscriminantLearner.form(MOMENTS, 0.1, 0, Progress.none());
    double[] expected = {
      -10.148479106924718, -0.2690114279438136, -5.149864146325588, 40.56831096813113
    };
    for (int row = 0; row < expected.length; row++) {
      assertEquals(expected[row], form.sum(ROWS[row]), 1e-8);
    }
  }

  /// The same with `C = .75*C + .25*np.trace(C)/4*np.eye(4)`.
  @Test
  void drawsCovariancesTowardsEqualVariances() {
    Form form = DiscriminantLearner.form(MOMENTS, 0.1, 0.25, Progress.none());
    double[] expected = {
      -7.001927808846782, 0.29543266200304963, -4.419898006485807, 15.044381000584924
    };
    for (int row = 0; row < expected.length; row++) {
      assertEquals(expected[row], form.sum(ROWS[row]), 1e-8);
    }
  }
}
