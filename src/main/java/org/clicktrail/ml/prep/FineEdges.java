package org.clicktrail.ml.prep;

import java.util.Arrays;

/// Cuts a column into many bins.
public final class FineEdges {

  private FineEdges() {}

  /// A frequent value has a bin of its own; what is left is shared equally among the bins that are
  /// left. Edges lie half-way between two values; a number belongs to the first bin whose edge is
  /// not below it.
  ///
  /// @param sorted training values, ascending, no NaN
  /// @param bins at most
  /// @return ascending edges, one fewer than bins
  public static double[] of(double[] sorted, int bins) {
    double[] edges = new double[bins - 1];
    int count = 0;
    int start = 0;
    for (int i = 1; i < sorted.length && count < edges.length; i++) {
      if (sorted[i] > sorted[i - 1]) {
        int share = (sorted.length - start) / (bins - count);
        if (i - start >= share || run(sorted, i) >= share) {
          edges[count++] = sorted[i - 1] / 2 + sorted[i] / 2;
          start = i;
        }
      }
    }
    return Arrays.copyOf(edges, count);
  }

  /// The bin of a number, from 0.
  public static int bin(double[] edges, double value) {
    int found = Arrays.binarySearch(edges, value);
    return found >= 0 ? found : -found - 1;
  }

  private static int run(double[] sorted, int from) {
    int end = from + 1;
    while (end < sorted.length && sorted[end] == sorted[from]) {
      end++;
    }
    return end - from;
  }
}
