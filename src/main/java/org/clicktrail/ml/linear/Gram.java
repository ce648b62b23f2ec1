package org.clicktrail.ml.linear;

import org.clicktrail.core.job.Progress;

/// What least squares needs to know of the rows: products of centred columns with each other and
/// with the centred target, row by row in one pass.
final class Gram {

  /// Rows between two reports.
  private static final int STEP = 1_024;

  final int rows;

  /// p × p, symmetric.
  final double[][] products;

  /// p: each column with the target.
  final double[] moments;

  /// The target with itself.
  final double total;

  final double mean;

  /// @param matrix n × p, columns with mean 0
  Gram(double[][] matrix, double[] target, Progress progress) {
    rows = target.length;
    int width = matrix[0].length;
    products = new double[width][width];
    moments = new double[width];
    double sum = 0;
    for (double value : target) {
      sum += value;
    }
    mean = sum / rows;
    double squares = 0;
    for (int row = 0; row < rows; row++) {
      if (row % STEP == 0) {
        progress.report(row, rows);
      }
      double[] x = matrix[row];
      double y = target[row] - mean;
      squares += y * y;
      for (int i = 0; i < width; i++) {
        moments[i] += x[i] * y;
        if (x[i] != 0) {
          double[] line = products[i];
          for (int j = 0; j <= i; j++) {
            line[j] += x[i] * x[j];
          }
        }
      }
    }
    total = squares;
    for (int i = 0; i < width; i++) {
      for (int j = 0; j < i; j++) {
        products[j][i] = products[i][j];
      }
    }
  }

  int width() {
    return moments.length;
  }
}
