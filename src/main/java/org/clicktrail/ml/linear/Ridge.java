package org.clicktrail.ml.linear;

import org.clicktrail.core.job.Progress;

/// The penalty of a ridge regression.
final class Ridge {

  private Ridge() {}

  /// The wanted penalty, or if that is 0 the one with the least generalized cross-validation error
  /// `n × residuals² / (n − 1 − degrees)²` (Golub, Heath, Wahba 1979), of n × 10⁻⁴ … n × 10.
  static double penalty(Gram gram, double wanted, Progress progress) {
    if (wanted > 0) {
      return wanted;
    }
    double best = Double.POSITIVE_INFINITY;
    double chosen = gram.rows;
    for (int step = 0; step <= 10; step++) {
      progress.report(step, 11);
      double penalty = gram.rows * Math.pow(10, -4 + step / 2.0);
      double error = error(gram, penalty);
      if (error < best) {
        best = error;
        chosen = penalty;
      }
    }
    return chosen;
  }

  private static double error(Gram gram, double penalty) {
    Cholesky cholesky = new Cholesky(gram.products, penalty);
    double[] weights = cholesky.solved(gram.moments);
    double residuals = gram.total;
    for (int i = 0; i < weights.length; i++) {
      // w'Gw = w'(moments − penalty × w)
      residuals -= weights[i] * (gram.moments[i] + penalty * weights[i]);
    }
    double degrees = gram.width() - penalty * cholesky.inverseTrace();
    double free = gram.rows - 1 - degrees;
    return free > 0 ? gram.rows * residuals / (free * free) : Double.POSITIVE_INFINITY;
  }
}
