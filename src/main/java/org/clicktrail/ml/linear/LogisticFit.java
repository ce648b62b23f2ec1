package org.clicktrail.ml.linear;

import java.util.Arrays;
import org.clicktrail.core.job.Progress;
import smile.math.BFGS;

/// Finds the weights of a logistic or another generalized linear model with Smile's L-BFGS.
///
/// The loss is ours instead of Smile's `LogisticRegression` (same result, tested), because that one
/// can neither be stopped nor watched.
public final class LogisticFit {

  private static final int MEMORY = 5;
  private static final int MOST_STEPS = 500;
  private static final double TOLERANCE = 1e-7;

  private LogisticFit() {}

  /// Minimizes the negative log-likelihood plus `penalty / 2 × |weights|²`.
  ///
  /// @param rows n × p, no NaN
  /// @param target 0 to 1, not all 0 and not all 1
  /// @return p weights, then the intercept
  public static double[] weights(
      double[][] rows, double[] target, double penalty, Progress progress) {
    double share = Arrays.stream(target).sum() / target.length;
    return minimum(
        new SumLoss(Family.LOGISTIC, rows, target, penalty, progress),
        rows[0].length,
        Math.log(share / (1 - share)));
  }

  /// Minimizes a loss, starting from weights of 0.
  ///
  /// @param width weights beside the intercept
  /// @return weights, then the intercept
  static double[] minimum(SumLoss loss, int width, double intercept) {
    double[] weights = new double[width + 1];
    weights[width] = intercept;
    BFGS.minimize(loss, MEMORY, weights, TOLERANCE, MOST_STEPS);
    return weights;
  }
}
