package org.clicktrail.core.stat;

/// A value with its 95 % interval; `low` and `high` are NaN if none can be given.
public record Interval(double value, double low, double high) {

  public static Interval exact(double value) {
    return new Interval(value, value, value);
  }

  public static Interval unknown(double value) {
    return new Interval(value, Double.NaN, Double.NaN);
  }

  /// Wilson score interval of a share, 95 %. Source: Wilson 1927; R: binom::binom.wilson.
  ///
  /// @param hits successes, 0 to n
  /// @param n trials; 0 gives NaN
  public static Interval wilson(double hits, double n) {
    if (n == 0) {
      return new Interval(Double.NaN, Double.NaN, Double.NaN);
    }
    double z = 1.959963984540054;
    double share = hits / n;
    double scale = 1 + z * z / n;
    double centre = (share + z * z / (2 * n)) / scale;
    double half = z * Math.sqrt(share * (1 - share) / n + z * z / (4 * n * n)) / scale;
    return new Interval(share, Math.max(0, centre - half), Math.min(1, centre + half));
  }
}
