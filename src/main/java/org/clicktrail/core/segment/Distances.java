package org.clicktrail.core.segment;

/// Euclidean geometry of prepared rows.
final class Distances {

  private Distances() {}

  static double squared(double[] a, double[] b) {
    double sum = 0;
    for (int j = 0; j < a.length; j++) {
      double difference = a[j] - b[j];
      sum += difference * difference;
    }
    return sum;
  }

  /// Mean row of each segment.
  ///
  /// @param segments −1 is left out
  /// @param k number of segments, none empty
  static double[][] centres(double[][] rows, int[] segments, int k) {
    double[][] centres = new double[k][rows.length == 0 ? 0 : rows[0].length];
    long[] n = new long[k];
    for (int row = 0; row < rows.length; row++) {
      if (segments[row] >= 0) {
        n[segments[row]]++;
        for (int j = 0; j < centres[0].length; j++) {
          centres[segments[row]][j] += rows[row][j];
        }
      }
    }
    for (int segment = 0; segment < k; segment++) {
      for (int j = 0; j < centres[segment].length; j++) {
        centres[segment][j] /= n[segment];
      }
    }
    return centres;
  }

  /// Sum of squared distances to the own centre.
  static double inertia(double[][] rows, int[] segments, int k) {
    double[][] centres = centres(rows, segments, k);
    double sum = 0;
    for (int row = 0; row < rows.length; row++) {
      if (segments[row] >= 0) {
        sum += squared(rows[row], centres[segments[row]]);
      }
    }
    return sum;
  }
}
