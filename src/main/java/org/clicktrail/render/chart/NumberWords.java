package org.clicktrail.render.chart;

import org.clicktrail.core.chart.ChartSpec.NumberFormat;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;

/// Numbers of a chart as the reader sees them.
public final class NumberWords {

  private NumberWords() {}

  /// A value in its full precision: "25.4 %", "0.713".
  public static String value(NumberFormat format, double value) {
    return switch (format) {
      case PLAIN -> Formats.plain(value);
      case COUNT -> Formats.count(value);
      case PERCENT -> Formats.percent(value);
      case SCORE -> Formats.score(value);
      case MONEY -> Formats.money(value, "");
      case YEAR -> Formats.year(value);
    };
  }

  /// A value with its range, if there is one: "25.4 % (23.9 to 27.0)".
  public static String ranged(NumberFormat format, double value, double low, double high) {
    String words = value(format, value);
    return Double.isFinite(low) && Double.isFinite(high)
        ? Messages.text("chart.ranged", words, Formats.range(bare(format, low), bare(format, high)))
        : words;
  }

  /// A value without its unit.
  static String bare(NumberFormat format, double value) {
    return format == NumberFormat.PERCENT ? Formats.decimal(value * 100, 1) : value(format, value);
  }

  /// A value on an axis whose ticks lie `step` apart: no more decimals than they need.
  static String tick(NumberFormat format, double value, double step) {
    double size = Math.abs(value);
    if (format == NumberFormat.PERCENT) {
      return size >= 1e6 ? huge(value, step) : Formats.percent(value, decimals(step * 100));
    }
    if (format == NumberFormat.YEAR) {
      return Formats.year(value);
    }
    return size >= 1e6 || (size < 1e-5 && size > 0)
        ? huge(value, step)
        : Formats.decimal(value, decimals(step));
  }

  private static int decimals(double step) {
    for (int decimals = 0; decimals < 8; decimals++) {
      double shifted = step * Math.pow(10, decimals);
      if (Math.abs(shifted - Math.rint(shifted)) < 1e-6 * Math.max(1, shifted)) {
        return decimals;
      }
    }
    return 8;
  }

  private static String huge(double value, double step) {
    double size = Math.abs(value);
    if (size >= 1e15 || size < 1e-5) {
      int power = (int) Math.floor(Math.log10(size));
      return Formats.plain(Math.rint(value / Math.pow(10, power) * 100) / 100)
          + "e"
          + String.valueOf(power).replace('-', '−');
    }
    double unit = size >= 1e12 ? 1e12 : size >= 1e9 ? 1e9 : 1e6;
    String key = size >= 1e12 ? "chart.trillion" : size >= 1e9 ? "chart.billion" : "chart.million";
    return Messages.text(key, Formats.decimal(value / unit, Math.min(3, decimals(step / unit))));
  }
}
