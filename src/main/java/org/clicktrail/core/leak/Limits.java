package org.clicktrail.core.leak;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/// Round limits between two data values.
final class Limits {

  private Limits() {}

  /// The number with the fewest digits from `low` to `high`, both allowed; among equally short ones
  /// one whose last digit is 5, else `low` itself, else the one nearest to the middle.
  ///
  /// @param low the largest value on the lower side, `low < high`
  /// @param high the smallest value on the upper side
  static double roundest(double low, double high) {
    if (!Double.isFinite(low) || !Double.isFinite(high)) {
      return low;
    }
    if (low <= 0 && high > 0) {
      return 0;
    }
    for (int digits = 1; digits < 17; digits++) {
      double best = Double.NaN;
      double merit = Double.NEGATIVE_INFINITY;
      BigDecimal step = step(low, high, digits);
      BigDecimal at = new BigDecimal(low).divide(step, 0, RoundingMode.CEILING).multiply(step);
      for (int i = 0; i < 100 && at.doubleValue() <= high; i++, at = at.add(step)) {
        double value = at.doubleValue();
        if (value >= low && merit(value, at, low, high) > merit) {
          merit = merit(value, at, low, high);
          best = value;
        }
      }
      if (!Double.isNaN(best)) {
        return best;
      }
    }
    return low;
  }

  /// The unit of the last of so many digits of a number of this size.
  private static BigDecimal step(double low, double high, int digits) {
    double size = Math.max(Math.abs(low), Math.abs(high));
    int exponent = (int) Math.floor(Math.log10(size));
    return BigDecimal.ONE.scaleByPowerOfTen(exponent - digits + 1);
  }

  private static double merit(double value, BigDecimal exact, double low, double high) {
    BigDecimal bare = exact.round(new MathContext(17)).stripTrailingZeros();
    boolean five = bare.unscaledValue().intValue() % 10 == 5;
    double off = Math.abs(value - (low + high) / 2) / (high - low);
    return -10.0 * bare.precision()
        + (five && value < high ? 3 : value == low ? 2 : 0)
        + (value < high ? 1 : 0)
        - off;
  }
}
