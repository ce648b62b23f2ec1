package org.clicktrail.core.eval;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Orders and ranks of numbers, without boxing. NaN is larger than every number; −0 is 0.
final class Ranks {

  private Ranks() {}

  /// Rank of each value from 1; equal values share the mean of their ranks.
  static double[] mid(double[] values) {
    double[] sorted = Arrays.stream(values).map(value -> value + 0.0).sorted().toArray();
    return Arrays.stream(values)
        .map(value -> value + 0.0)
        .map(value -> 0.5 * (below(sorted, value) + notAbove(sorted, value) + 1))
        .toArray();
  }

  /// Indices of the values, largest first; equal values keep their order.
  static int[] descending(double[] values) {
    double[] sorted = Arrays.stream(values).map(value -> 0 - value).sorted().toArray();
    int[] taken = new int[values.length];
    int[] order = new int[values.length];
    IntStream.range(0, values.length)
        .forEach(i -> {
          int first = below(sorted, 0 - values[i]);
          order[first + taken[first]++] = i;
        });
    return order;
  }

  /// How many sorted values are less than `value`.
  private static int below(double[] sorted, double value) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (Double.compare(sorted[middle], value) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /// How many sorted values are at most `value`.
  private static int notAbove(double[] sorted, double value) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (Double.compare(sorted[middle], value) <= 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
