package org.clicktrail.ml.linear;

import java.util.Arrays;
import org.clicktrail.core.job.Progress;
import smile.util.function.DifferentiableMultivariateFunction;

/// Loss of a [Family] plus `penalty / 2 × |weights|²`; the intercept, the last coordinate, is free.
/// Every look at the rows reports progress, and so can be cancelled.
final class SumLoss implements DifferentiableMultivariateFunction {

  private static final long serialVersionUID = 1L;

  /// Rows between two reports.
  private static final int STEP = 4_096;

  private final Family family;
  private final transient double[][] rows;
  private final transient double[] target;
  private final double penalty;
  private final transient Progress progress;
  private int looks;

  SumLoss(Family family, double[][] rows, double[] target, double penalty, Progress progress) {
    this.family = family;
    this.rows = rows;
    this.target = target;
    this.penalty = penalty;
    this.progress = progress;
  }

  @Override
  public double f(double[] weights) {
    return look(weights, new double[weights.length]);
  }

  @Override
  public double g(double[] weights, double[] gradient) {
    Arrays.fill(gradient, 0);
    return look(weights, gradient);
  }

  private double look(double[] weights, double[] gradient) {
    looks++;
    int width = weights.length - 1;
    double loss = 0;
    for (int row = 0; row < rows.length; row++) {
      if (row % STEP == 0) {
        // the end is not known: come closer to it and closer
        progress.report(looks, looks + 40L);
      }
      double[] x = rows[row];
      double sum = weights[width];
      for (int i = 0; i < width; i++) {
        sum += weights[i] * x[i];
      }
      loss += family.loss(sum, target[row]);
      double error = family.slope(sum, target[row]);
      for (int i = 0; i < width; i++) {
        gradient[i] += error * x[i];
      }
      gradient[width] += error;
    }
    for (int i = 0; i < width; i++) {
      loss += penalty / 2 * weights[i] * weights[i];
      gradient[i] += penalty * weights[i];
    }
    return loss;
  }
}
