package org.clicktrail.core.segment;

import java.util.Arrays;

/// Principal components of scaled rows.
final class Components {

  private final double[][] axes;
  private final double[] variances;

  private Components(double[][] axes, double[] variances) {
    this.axes = axes;
    this.variances = variances;
  }

  /// From the p × p covariance matrix, by cyclic Jacobi rotations (Golub and Van Loan 8.5). The
  /// axes point where the sum of their coordinates is positive.
  ///
  /// @param rows n × p, centred
  static Components of(double[][] rows) {
    int p = rows[0].length;
    double[][] matrix = new double[p][p];
    for (double[] row : rows) {
      for (int i = 0; i < p; i++) {
        for (int j = 0; j <= i; j++) {
          matrix[i][j] += row[i] * row[j] / rows.length;
        }
      }
    }
    for (int i = 0; i < p; i++) {
      for (int j = 0; j < i; j++) {
        matrix[j][i] = matrix[i][j];
      }
    }
    double[][] vectors = jacobi(matrix);
    Integer[] order = new Integer[p];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, (a, b) -> Double.compare(matrix[b][b], matrix[a][a]));
    double[][] axes = new double[p][p];
    double[] variances = new double[p];
    for (int c = 0; c < p; c++) {
      int from = order[c];
      variances[c] = Math.max(0, matrix[from][from]);
      double sum = 0;
      for (int i = 0; i < p; i++) {
        axes[c][i] = vectors[i][from];
        sum += axes[c][i];
      }
      if (sum < 0) {
        for (int i = 0; i < p; i++) {
          axes[c][i] = -axes[c][i];
        }
      }
    }
    return new Components(axes, variances);
  }

  /// Makes the matrix diagonal in place.
  ///
  /// @return the eigenvectors as columns
  private static double[][] jacobi(double[][] matrix) {
    int p = matrix.length;
    double[][] vectors = new double[p][p];
    for (int i = 0; i < p; i++) {
      vectors[i][i] = 1;
    }
    for (int sweep = 0; sweep < 60; sweep++) {
      double off = 0;
      for (int i = 0; i < p; i++) {
        for (int j = 0; j < i; j++) {
          off += matrix[i][j] * matrix[i][j];
        }
      }
      if (off < 1e-22) {
        break;
      }
      for (int i = 0; i < p; i++) {
        for (int j = i + 1; j < p; j++) {
          rotate(matrix, vectors, i, j);
        }
      }
    }
    return vectors;
  }

  private static void rotate(double[][] matrix, double[][] vectors, int i, int j) {
    if (matrix[i][j] == 0) {
      return;
    }
    double theta = (matrix[j][j] - matrix[i][i]) / (2 * matrix[i][j]);
    double t = Math.copySign(1 / (Math.abs(theta) + Math.hypot(theta, 1)), theta);
    double cos = 1 / Math.hypot(t, 1);
    double sin = t * cos;
    for (int r = 0; r < matrix.length; r++) {
      double a = matrix[r][i];
      double b = matrix[r][j];
      matrix[r][i] = cos * a - sin * b;
      matrix[r][j] = sin * a + cos * b;
    }
    for (int r = 0; r < matrix.length; r++) {
      double a = matrix[i][r];
      double b = matrix[j][r];
      matrix[i][r] = cos * a - sin * b;
      matrix[j][r] = sin * a + cos * b;
      double v = vectors[r][i];
      double w = vectors[r][j];
      vectors[r][i] = cos * v - sin * w;
      vectors[r][j] = sin * v + cos * w;
    }
  }

  /// Coordinate of a row on a component; 0 where there are fewer components.
  double coordinate(double[] row, int component) {
    if (component >= axes.length) {
      return 0;
    }
    double sum = 0;
    for (int j = 0; j < row.length; j++) {
      sum += row[j] * axes[component][j];
    }
    return sum;
  }

  double variance(int component) {
    return variances[component];
  }

  /// Share of the variance in the first components.
  double explained(int components) {
    double all = Arrays.stream(variances).sum();
    return Arrays.stream(variances).limit(components).sum() / all;
  }
}
