package org.clicktrail.render.chart;

import org.clicktrail.core.chart.ChartSpec.Axis;
import org.clicktrail.core.chart.ChartSpec.NumberFormat;
import org.jfree.data.Range;

/// Smallest and largest of the finite values seen; NaN before the first.
final class Extent {
  private double low = Double.NaN;
  private double high = Double.NaN;

  void see(double value) {
    if (Double.isFinite(value)) {
      low = low <= value ? low : value;
      high = high >= value ? high : value;
    }
  }

  /// The range of a value axis: what the axis asks for, else rounded outwards. Shares, counts and
  /// money start at 0.
  Range values(Axis axis) {
    boolean fromZero =
        axis.format() == NumberFormat.PERCENT
            || axis.format() == NumberFormat.COUNT
            || axis.format() == NumberFormat.MONEY;
    if (fromZero) {
      see(0);
    }
    return rounded(axis, 4);
  }

  /// The range of an axis of bars: always with 0.
  Range bars(Axis axis) {
    see(0);
    return rounded(axis, 4);
  }

  /// The range of an axis along rows: with 0, ending just behind the data, so that rows use the
  /// width.
  Range rows(Axis axis) {
    see(0);
    if (!(high > low) || !Double.isFinite(high - low)) {
      return rounded(axis, 4);
    }
    double room = (high - low) * 0.03;
    return chosen(axis, low < 0 ? low - room : 0, high > 0 ? high + room : 0);
  }

  private Range rounded(Axis axis, int lines) {
    Ticks ticks = Ticks.around(low, high, lines);
    return chosen(axis, ticks.low(), ticks.high());
  }

  /// The range of an axis that ends with the data, with a share of it left free at both sides.
  Range tight(Axis axis, double margin) {
    if (!(high > low) || !Double.isFinite(high - low)) {
      return rounded(axis, 4);
    }
    double room = (high - low) * margin;
    return chosen(axis, low - room, high + room);
  }

  private static Range chosen(Axis axis, double low, double high) {
    double from = Double.isFinite(axis.min()) ? axis.min() : low;
    double to = Double.isFinite(axis.max()) ? axis.max() : high;
    return to > from ? new Range(from, to) : new Range(from, from + 1);
  }
}
