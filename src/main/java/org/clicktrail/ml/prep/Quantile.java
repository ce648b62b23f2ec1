package org.clicktrail.ml.prep;

/// Quantiles of sorted numbers.
final class Quantile {

  private Quantile() {}

  /// The quantile at `share` by linear interpolation between the two nearest values (type 7 of
  /// Hyndman and Fan, the default of R and NumPy).
  ///
  /// @param sorted ascending, no NaN
  /// @param none taken if there are no values
  static double of(double[] sorted, double share, double none) {
    if (sorted.length == 0) {
      return none;
    }
    double place = share * (sorted.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }
}
