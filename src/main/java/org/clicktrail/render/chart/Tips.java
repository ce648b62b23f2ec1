package org.clicktrail.render.chart;

import org.clicktrail.core.chart.ChartSpec.Line;
import org.clicktrail.core.chart.ChartSpec.NumberFormat;
import org.clicktrail.core.chart.ChartSpec.Point;
import org.clicktrail.core.chart.ChartSpec.Series;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;

/// What the reader sees when the mouse rests on a mark.
final class Tips {

  private Tips() {}

  static String point(Line spec, Series series, Point point) {
    int at = (int) Math.rint(point.x());
    boolean named = at >= 0 && at < spec.x().ticks().size();
    String place =
        named ? spec.x().ticks().get(at) : NumberWords.value(spec.x().format(), point.x());
    String name =
        spec.series().size() > 1 ? Messages.text("chart.of", series.name(), place) : place;
    return value(name, spec.y().format(), point.y(), point.low(), point.high(), point.n());
  }

  static String value(
      String name, NumberFormat format, double value, double low, double high, long n) {
    String words = NumberWords.ranged(format, value, low, high);
    return n > 0
        ? Messages.text("chart.tip_n", name, words, Formats.count((double) n))
        : Messages.text("chart.tip", name, words);
  }
}
