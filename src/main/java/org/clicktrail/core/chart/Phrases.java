package org.clicktrail.core.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import org.clicktrail.core.chart.ChartSpec.NumberFormat;
import org.clicktrail.core.explore.Exploration.Distribution;
import org.clicktrail.core.stat.Interval;
import org.clicktrail.core.stat.Sample;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;

/// Pieces of titles and labels that several charts share.
final class Phrases {

  private Phrases() {}

  static ChartSpec.Heading heading(String title, String subtitle, List<String> badges) {
    return new ChartSpec.Heading(title, subtitle, badges);
  }

  /// "0.71 (0.70 to 0.73)"; only the value where there is no range.
  static String score(Interval interval) {
    String value = Formats.decimal(interval.value(), 2);
    return Double.isNaN(interval.low())
        ? value
        : value
            + " ("
            + Formats.range(Formats.decimal(interval.low(), 2), Formats.decimal(interval.high(), 2))
            + ")";
  }

  /// A label as it stands between quotes: “Events ‘cart’”.
  static String inner(String label) {
    return Formats.inner(label);
  }

  /// A column on an axis: “Duration (min)”; a share needs no unit, its ticks have one, and a year
  /// is known as one.
  static String measured(String label, String unit) {
    return unit.isEmpty() || unit.equals(Formats.SHARE) || unit.equals(Formats.YEAR)
        ? label
        : Messages.text("chart.effect.axis", label, unit);
  }

  /// Of numbers in a unit.
  static NumberFormat format(String unit) {
    return switch (unit) {
      case Formats.SHARE -> NumberFormat.PERCENT;
      case Formats.YEAR -> NumberFormat.YEAR;
      default -> NumberFormat.PLAIN;
    };
  }

  /// The unit for places spread like the rows: that of the middle one.
  static Formats.Scale scale(String unit, double[] places) {
    return Formats.scale(unit, Sample.quantile(Sample.sorted(places), 0.5));
  }

  /// A point with the interval as whisker.
  static ChartSpec.Point point(double x, Interval y, long n) {
    return new ChartSpec.Point(x, y.value(), y.low(), y.high(), n);
  }

  static List<String> with(List<String> badges, String more) {
    List<String> all = new ArrayList<>(badges);
    if (!all.contains(more)) {
      all.add(more);
    }
    return all;
  }

  /// At most `most` of the entries, evenly spread, first and last among them.
  static <T> List<T> thinned(List<T> all, int most) {
    if (all.size() <= most) {
      return all;
    }
    List<T> some = new ArrayList<>();
    for (int i = 0; i < most; i++) {
      some.add(all.get((int) Math.round((double) i * (all.size() - 1) / (most - 1))));
    }
    return some;
  }

  /// What the bars at the ends hold, after other words.
  ///
  /// @param told how an edge is told
  static String bins(String words, Distribution of, DoubleFunction<String> told) {
    String below =
        of.tails().below() ? Messages.text("chart.bins.below", told.apply(of.edges().get(1))) : "";
    double last = ChartSpec.Histogram.last(of.edges());
    return words
        + below
        + (of.tails().above() ? Messages.text("chart.bins.above", told.apply(last)) : "");
  }
}
