package org.clicktrail.core.stat;

import java.util.Arrays;

/// Ranks of numbers, and the correlation of two columns of them.
public final class Ranks {

  private Ranks() {}

  /// A correlation over the rows where both columns are known.
  ///
  /// @param value from −1 to 1; NaN where one of them is constant
  /// @param n rows with both
  public record Correlation(double value, long n) {}

  /// Ranks from 1, ties sharing their mean rank (R: `rank(x, ties.method = "average")`); NaN stays
  /// NaN and takes no rank.
  public static double[] of(double[] values) {
    double[] sorted = Sample.sorted(values);
    double[] ranks = new double[values.length];
    for (int row = 0; row < values.length; row++) {
      ranks[row] =
          Double.isNaN(values[row])
              ? Double.NaN
              : (below(sorted, values[row] + 0.0) + upTo(sorted, values[row] + 0.0) + 1) / 2.0;
    }
    return ranks;
  }

  /// Numbers smaller than the value.
  private static int below(double[] sorted, double value) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /// Numbers not larger than the value.
  private static int upTo(double[] sorted, double value) {
    return below(sorted, Math.nextUp(value));
  }

  /// Spearman's rank correlation: Pearson's of the ranks among the rows where both are known.
  ///
  /// Source: Spearman 1904; R: `cor(x, y, method = "spearman", use = "complete.obs")`.
  public static Correlation spearman(double[] x, double[] y) {
    boolean[] both = new boolean[x.length];
    int n = 0;
    for (int row = 0; row < x.length; row++) {
      both[row] = !Double.isNaN(x[row]) && !Double.isNaN(y[row]);
      n += both[row] ? 1 : 0;
    }
    return new Correlation(pearson(of(known(x, both, n)), of(known(y, both, n))), n);
  }

  private static double[] known(double[] values, boolean[] both, int n) {
    if (n == values.length) {
      return values;
    }
    double[] known = new double[n];
    int at = 0;
    for (int row = 0; row < values.length; row++) {
      if (both[row]) {
        known[at++] = values[row];
      }
    }
    return known;
  }

  /// Pearson's correlation of columns without NaN; NaN where one is constant or there are none.
  static double pearson(double[] x, double[] y) {
    double meanX = Arrays.stream(x).average().orElse(Double.NaN);
    double meanY = Arrays.stream(y).average().orElse(Double.NaN);
    double xx = 0;
    double yy = 0;
    double xy = 0;
    for (int row = 0; row < x.length; row++) {
      xx += (x[row] - meanX) * (x[row] - meanX);
      yy += (y[row] - meanY) * (y[row] - meanY);
      xy += (x[row] - meanX) * (y[row] - meanY);
    }
    return xx <= 0 || yy <= 0 ? Double.NaN : Math.clamp(xy / Math.sqrt(xx * yy), -1, 1);
  }
}
