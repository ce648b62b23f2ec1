package org.clicktrail.ml.linear;

/// Solves `(products + penalty × I) w = moments`.
///
/// Columns that the earlier ones determine (the last place of a word, a copy) get weight 0, as in
/// R's `lm`.
public final class Cholesky {

  /// A column counts as determined if less than this share of it is left.
  private static final double TOLERANCE = 1e-10;

  private final int width;
  private final boolean[] determined;

  /// Lower triangle; rows of determined columns are 0.
  private final double[][] lower;

  /// @param products p × p, symmetric
  public Cholesky(double[][] products, double penalty) {
    width = products.length;
    determined = new boolean[width];
    lower = new double[width][width];
    for (int i = 0; i < width; i++) {
      for (int j = 0; j < i; j++) {
        lower[i][j] = determined[j] ? 0 : (products[i][j] - dot(i, j, j)) / lower[j][j];
      }
      double whole = products[i][i] + penalty;
      double left = whole - dot(i, i, i);
      determined[i] = !(left > TOLERANCE * whole);
      lower[i][i] = determined[i] ? 0 : Math.sqrt(left);
    }
  }

  private double dot(int i, int j, int length) {
    double sum = 0;
    for (int k = 0; k < length; k++) {
      sum += lower[i][k] * lower[j][k];
    }
    return sum;
  }

  /// The weights.
  public double[] solved(double[] moments) {
    double[] half = new double[width];
    for (int i = 0; i < width; i++) {
      double sum = moments[i];
      for (int k = 0; k < i; k++) {
        sum -= lower[i][k] * half[k];
      }
      half[i] = determined[i] ? 0 : sum / lower[i][i];
    }
    double[] weights = new double[width];
    for (int i = width - 1; i >= 0; i--) {
      double sum = half[i];
      for (int k = i + 1; k < width; k++) {
        sum -= lower[k][i] * weights[k];
      }
      weights[i] = determined[i] ? 0 : sum / lower[i][i];
    }
    return weights;
  }

  /// Trace of the inverse: the sum of squares of the inverse of the lower triangle.
  double inverseTrace() {
    double trace = 0;
    double[] column = new double[width];
    for (int start = 0; start < width; start++) {
      for (int i = start; i < width; i++) {
        double sum = i == start ? 1 : 0;
        for (int k = start; k < i; k++) {
          sum -= lower[i][k] * column[k];
        }
        column[i] = determined[i] ? 0 : sum / lower[i][i];
        trace += column[i] * column[i];
      }
    }
    return trace;
  }

  /// Logarithm of the determinant, without the determined columns.
  public double logDeterminant() {
    double sum = 0;
    for (int i = 0; i < width; i++) {
      sum += determined[i] ? 0 : 2 * Math.log(lower[i][i]);
    }
    return sum;
  }
}
