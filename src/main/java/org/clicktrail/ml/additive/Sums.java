package org.clicktrail.ml.additive;

import java.util.Arrays;

/// Derivatives and rows added up by code, as running sums: entry c holds all codes below c.
final class Sums {

  /// Rows with a second derivative of 1 that a leaf is drawn towards 0 by.
  private static final double SHRINK = 1;

  final double[] first;
  final double[] second;
  final double[] rows;

  Sums(int size) {
    first = new double[size + 1];
    second = new double[size + 1];
    rows = new double[size + 1];
  }

  void fill(Codes codes, Slopes slopes) {
    Arrays.fill(first, 0);
    Arrays.fill(second, 0);
    Arrays.fill(rows, 0);
    short[] cells = codes.cells().of;
    for (int row = 0; row < cells.length; row++) {
      int next = cells[row] + 1;
      first[next] += slopes.first[row];
      second[next] += slopes.second[row];
      rows[next]++;
    }
    for (int code = 1; code < first.length; code++) {
      first[code] += first[code - 1];
      second[code] += second[code - 1];
      rows[code] += rows[code - 1];
    }
  }

  /// What a leaf lessens the loss by, times two: `(sum of first)² / sum of second`.
  static double gain(double first, double second) {
    return first * first / (second + SHRINK);
  }

  /// The Newton step of a leaf.
  static double step(double first, double second) {
    return -first / (second + SHRINK);
  }
}
