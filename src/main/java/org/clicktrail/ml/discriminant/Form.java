package org.clicktrail.ml.discriminant;

import org.clicktrail.ml.fitted.Link;
import org.clicktrail.ml.fitted.QuadraticScorer;
import org.clicktrail.ml.linear.Cholesky;
import org.clicktrail.ml.linear.Platt;

/// Log-odds of two normal distributions as a quadratic form: `constant + Σ linear × number + Σ
/// product × number × number`.
final class Form {

  private double constant;
  private final double[] linear;

  /// Lower triangle.
  private final double[][] products;

  Form(int width) {
    linear = new double[width];
    products = new double[width][];
    for (int i = 0; i < width; i++) {
      products[i] = new double[i + 1];
    }
  }

  /// Adds the logarithm of the density of a class times its share; class 0 is subtracted.
  void add(ClassMoments moments, int which, double[][] covariance) {
    double side = which == 1 ? 1 : -1;
    Cholesky cholesky = new Cholesky(covariance, 0);
    double[] mean = moments.mean[which];
    double[] solved = cholesky.solved(mean);
    double[] unit = new double[linear.length];
    for (int i = 0; i < linear.length; i++) {
      unit[i] = 1;
      double[] inverse = cholesky.solved(unit);
      unit[i] = 0;
      for (int j = 0; j <= i; j++) {
        products[i][j] -= side * (i == j ? 0.5 : 1) * inverse[j];
      }
      linear[i] += side * solved[i];
      constant -= side * solved[i] * mean[i] / 2;
    }
    constant += side * (Math.log(moments.rows[which]) - cholesky.logDeterminant() / 2);
  }

  double sum(double[] row) {
    double sum = constant;
    for (int i = 0; i < linear.length; i++) {
      double factor = linear[i];
      for (int j = 0; j <= i; j++) {
        factor += products[i][j] * row[j];
      }
      sum += factor * row[i];
    }
    return sum;
  }

  /// The form through the line and the logistic function.
  QuadraticScorer scorer(Platt platt) {
    double[] weights = new double[linear.length];
    double[][] scaled = new double[linear.length][];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = platt.slope() * linear[i];
      scaled[i] = new double[i + 1];
      for (int j = 0; j <= i; j++) {
        scaled[i][j] = platt.slope() * products[i][j];
      }
    }
    return new QuadraticScorer(
        Link.LOGIT, platt.slope() * constant + platt.constant(), weights, scaled);
  }
}
