package org.clicktrail.render.chart;

import java.util.ArrayList;
import java.util.List;

/// Round positions on an axis.
///
/// @param low at or below the data
/// @param high at or above the data
/// @param step 1, 2, 2.5 or 5 times a power of ten
record Ticks(double low, double high, double step) {

  /// Beyond this the axis would overflow.
  private static final double LIMIT = 1e300;

  /// Rounds a range outwards.
  ///
  /// @param low NaN or infinite: no data
  /// @param lines how many gridlines are wanted, about
  static Ticks around(double low, double high, int lines) {
    double from = Double.isFinite(low) ? Math.clamp(low, -LIMIT, LIMIT) : 0;
    double to = Double.isFinite(high) ? Math.clamp(high, -LIMIT, LIMIT) : from + 1;
    if (!(to > from) || to - from < Math.abs(to) * 1e-12) {
      double room = from == 0 ? 1 : Math.abs(from) * 0.1;
      to = from + room;
      from = from > 0 && from - room < 0 ? 0 : from == 0 ? 0 : from - room;
    }
    double step = step(to - from, lines);
    return new Ticks(floor(from, step), -floor(-to, step), step);
  }

  private static double floor(double value, double step) {
    return Math.floor(value / step + 1e-9) * step;
  }

  /// The smallest round step that needs at most `lines` steps for the span.
  static double step(double span, int lines) {
    double raw = span / Math.max(1, lines);
    double magnitude = Math.pow(10, Math.floor(Math.log10(raw)));
    for (double factor : new double[] {1, 2, 2.5, 5}) {
      if (factor * magnitude >= raw * (1 - 1e-9)) {
        return factor * magnitude;
      }
    }
    return 10 * magnitude;
  }

  /// The multiples of the step in a range, ascending.
  List<Double> within(double from, double to) {
    List<Double> values = new ArrayList<>();
    long first = (long) Math.ceil(from / step - 1e-9);
    for (long i = first; i * step <= to + step * 1e-9 && values.size() < 100; i++) {
      values.add(i * step);
    }
    return values;
  }
}
