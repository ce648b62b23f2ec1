package org.clicktrail.ml.linear;

/// What a sum of weighted numbers says about a target, as a loss; where not said otherwise the
/// negative log-likelihood up to what does not depend on the sum. All are convex in the sum.
enum Family {
  /// The sum is log-odds, the target from 0 to 1.
  LOGISTIC {
    @Override
    double loss(double sum, double target) {
      return Math.max(sum, 0) + Math.log1p(Math.exp(-Math.abs(sum))) - target * sum;
    }

    @Override
    double slope(double sum, double target) {
      return 1 / (1 + Math.exp(-sum)) - target;
    }
  },
  /// Squared hinge of a support vector machine: rows of class 1 want a sum of at least 1, those of
  /// class 0 of at most −1; what is missing is squared.
  HINGE {
    @Override
    double loss(double sum, double target) {
      double missing = missing(sum, target);
      return missing * missing;
    }

    @Override
    double slope(double sum, double target) {
      return -2 * (2 * target - 1) * missing(sum, target);
    }

    private static double missing(double sum, double target) {
      return Math.max(0, 1 - (2 * target - 1) * sum);
    }
  },
  /// The sum is the logarithm of a mean; the variance is as the mean.
  POISSON {
    @Override
    double loss(double sum, double target) {
      return exp(sum) - target * sum;
    }

    @Override
    double slope(double sum, double target) {
      return exp(sum) - target;
    }
  },
  /// The sum is the logarithm of a mean; the variance is as the mean to the power of 1.5, as of a
  /// random number of random amounts (Jørgensen 1987).
  TWEEDIE {
    @Override
    double loss(double sum, double target) {
      return 2 * exp(sum / 2) + 2 * target * exp(-sum / 2);
    }

    @Override
    double slope(double sum, double target) {
      return exp(sum / 2) - target * exp(-sum / 2);
    }
  },
  /// The sum is the logarithm of a mean; the deviation is as the mean. Targets are above 0.
  GAMMA {
    @Override
    double loss(double sum, double target) {
      return sum + target * exp(-sum);
    }

    @Override
    double slope(double sum, double target) {
      return 1 - target * exp(-sum);
    }
  };

  /// A first step may go far; beyond this the loss says no more than "too far".
  private static final double LARGEST = 100;

  private static double exp(double value) {
    return Math.exp(Math.min(value, LARGEST));
  }

  abstract double loss(double sum, double target);

  /// Derivative of the loss by the sum.
  abstract double slope(double sum, double target);
}
