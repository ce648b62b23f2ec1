package org.clicktrail.ml.prep;

import java.util.Arrays;

/// Finds numbers that read better on a logarithmic scale: not negative, with a long tail to the
/// right, such as counts, durations and prices.
final class Skew {

  /// From this skewness on; the exponential distribution has 2.
  private static final double SKEWED = 1;

  private Skew() {}

  /// The unit u of the scale `log(1 + number / u)`: the median of the numbers above 0. It is 0 if
  /// the numbers are better left as they are.
  ///
  /// @param sorted ascending
  static double unit(double[] sorted) {
    if (sorted.length == 0 || sorted[0] < 0 || skewness(sorted) <= SKEWED) {
      return 0;
    }
    return Quantile.of(Arrays.stream(sorted).filter(value -> value > 0).toArray(), 0.5, 0);
  }

  /// Third moment over the cube of the standard deviation; 0 for equal numbers.
  private static double skewness(double[] values) {
    double mean = Arrays.stream(values).sum() / values.length;
    double second = 0;
    double third = 0;
    for (double value : values) {
      double off = value - mean;
      second += off * off;
      third += off * off * off;
    }
    second /= values.length;
    third /= values.length;
    return second > 0 ? third / Math.pow(second, 1.5) : 0;
  }
}
