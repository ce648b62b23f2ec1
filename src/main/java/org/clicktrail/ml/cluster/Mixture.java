package org.clicktrail.ml.cluster;

import java.util.ArrayList;
import java.util.List;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.segment.Shape;

/// A mixture of normal clouds with full covariances, fitted by expectation and maximisation
/// (Dempster, Laird, Rubin 1977).
///
/// Each variance is raised by [#RIDGE] of the column's: counts repeat so often that a cloud would
/// else shrink to one value, with infinite likelihood (Fraley and Raftery 2007 on the same
/// problem).
final class Mixture {

  /// Columns have variance 1.
  static final double RIDGE = 0.01;

  private static final int MOST_STEPS = 200;

  /// Least gain of the mean log-likelihood of a row.
  private static final double GAIN = 1e-5;

  /// A cloud of less than this many rows keeps its place.
  private static final double LEAST = 1e-6;

  private final double[][] rows;
  private final List<Shape> shapes;
  private final double logLikelihood;

  private Mixture(double[][] rows, List<Shape> shapes, double logLikelihood) {
    this.rows = rows;
    this.shapes = shapes;
    this.logLikelihood = logLikelihood;
  }

  /// @param start group of each row, from 0 without gaps
  static Mixture fitted(double[][] rows, int[] start, Progress progress) {
    int k = 0;
    for (int group : start) {
      k = Math.max(k, group + 1);
    }
    double[][] share = new double[rows.length][k];
    for (int row = 0; row < rows.length; row++) {
      share[row][start[row]] = 1;
    }
    List<Shape> shapes = maximised(rows, share);
    double likelihood = Double.NEGATIVE_INFINITY;
    for (int step = 0; step < MOST_STEPS; step++) {
      progress.report(step, MOST_STEPS);
      double reached = expected(rows, shapes, share);
      boolean done = reached - likelihood < GAIN * rows.length;
      likelihood = reached;
      if (done) {
        break;
      }
      shapes = maximised(rows, share);
    }
    return new Mixture(rows, shapes, likelihood);
  }

  /// Sets how much each row belongs to each cloud.
  ///
  /// @return log-likelihood of all rows
  private static double expected(double[][] rows, List<Shape> shapes, double[][] share) {
    double sum = 0;
    for (int row = 0; row < rows.length; row++) {
      double[] own = share[row];
      double most = Double.NEGATIVE_INFINITY;
      for (int i = 0; i < own.length; i++) {
        own[i] = shapes.get(i).logDensity(rows[row]);
        most = Math.max(most, own[i]);
      }
      double total = 0;
      for (int i = 0; i < own.length; i++) {
        own[i] = Math.exp(own[i] - most);
        total += own[i];
      }
      for (int i = 0; i < own.length; i++) {
        own[i] /= total;
      }
      sum += most + Math.log(total);
    }
    return sum;
  }

  private static List<Shape> maximised(double[][] rows, double[][] share) {
    List<Shape> shapes = new ArrayList<>();
    for (int i = 0; i < share[0].length; i++) {
      shapes.add(shape(rows, share, i));
    }
    return shapes;
  }

  private static Shape shape(double[][] rows, double[][] share, int which) {
    int p = rows[0].length;
    double size = LEAST;
    double[] centre = new double[p];
    for (int row = 0; row < rows.length; row++) {
      size += share[row][which];
      for (int j = 0; j < p; j++) {
        centre[j] += share[row][which] * rows[row][j];
      }
    }
    for (int j = 0; j < p; j++) {
      centre[j] /= size;
    }
    double[][] covariance = new double[p][p];
    double[] away = new double[p];
    for (int row = 0; row < rows.length; row++) {
      double part = share[row][which] / size;
      if (part == 0) {
        continue;
      }
      for (int i = 0; i < p; i++) {
        away[i] = rows[row][i] - centre[i];
        for (int j = 0; j <= i; j++) {
          covariance[i][j] += part * away[i] * away[j];
        }
      }
    }
    for (int i = 0; i < p; i++) {
      covariance[i][i] += RIDGE;
    }
    return Shape.of(size / rows.length, centre, covariance);
  }

  List<Shape> shapes() {
    return shapes;
  }

  double logLikelihood() {
    return logLikelihood;
  }

  /// Bayesian information criterion, −2 log-likelihood + parameters × log n (Schwarz 1978): the
  /// smaller, the better.
  double bic() {
    int p = rows[0].length;
    int k = shapes.size();
    double parameters = k * (p * (p + 1) / 2.0 + p) + k - 1;
    return -2 * logLikelihood + parameters * Math.log(rows.length);
  }
}
