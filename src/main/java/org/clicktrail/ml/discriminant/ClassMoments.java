package org.clicktrail.ml.discriminant;

import org.clicktrail.core.job.Progress;

/// Mean and covariance of the rows of either class.
final class ClassMoments {

  /// Rows between two reports.
  private static final int STEP = 1_024;

  /// Rows of the classes 0 and 1.
  final int[] rows = new int[2];

  /// 2 × p.
  final double[][] mean;

  /// 2 × p × p: sums of products of the distances from the mean.
  final double[][][] scatter;

  /// @param target 0 or 1, both there
  ClassMoments(double[][] matrix, double[] target, Progress progress) {
    int width = matrix[0].length;
    mean = new double[2][width];
    scatter = new double[2][width][width];
    for (int row = 0; row < matrix.length; row++) {
      int which = (int) target[row];
      rows[which]++;
      for (int i = 0; i < width; i++) {
        mean[which][i] += matrix[row][i];
      }
    }
    for (int which = 0; which < 2; which++) {
      for (int i = 0; i < width; i++) {
        mean[which][i] /= rows[which];
      }
    }
    double[] off = new double[width];
    for (int row = 0; row < matrix.length; row++) {
      if (row % STEP == 0) {
        progress.report(row, matrix.length);
      }
      add(matrix[row], (int) target[row], off);
    }
    for (double[][] products : scatter) {
      for (int i = 0; i < width; i++) {
        for (int j = 0; j < i; j++) {
          products[j][i] = products[i][j];
        }
      }
    }
  }

  private void add(double[] row, int which, double[] off) {
    for (int i = 0; i < off.length; i++) {
      off[i] = row[i] - mean[which][i];
    }
    for (int i = 0; i < off.length; i++) {
      double[] line = scatter[which][i];
      for (int j = 0; j <= i; j++) {
        line[j] += off[i] * off[j];
      }
    }
  }

  int width() {
    return mean[0].length;
  }

  /// Covariance within the classes, p × p.
  double[][] pooled() {
    double[][] pooled = new double[width()][width()];
    for (int i = 0; i < pooled.length; i++) {
      for (int j = 0; j < pooled.length; j++) {
        pooled[i][j] = (scatter[0][i][j] + scatter[1][i][j]) / (rows[0] + rows[1]);
      }
    }
    return pooled;
  }

  /// Logarithm of the ratio of the rows of class 1 and class 0.
  double priorLogOdds() {
    return Math.log((double) rows[1] / rows[0]);
  }
}
