package org.clicktrail.render.chart;

import java.awt.Color;
import java.util.List;
import org.clicktrail.core.chart.ChartSpec.HeatMap;
import org.clicktrail.core.chart.ChartSpec.NumberFormat;

/// Seven colours over the range of a heat map.
final class HeatColors {

  private final List<Color> steps;
  private final double from;
  private final double to;
  private final NumberFormat format;

  private HeatColors(List<Color> steps, double from, double to, NumberFormat format) {
    this.steps = List.copyOf(steps);
    this.from = from;
    this.to = to;
    this.format = format;
  }

  /// Diverging colours span the same distance on both sides of 0, a correlation −1 to 1.
  static HeatColors of(HeatMap spec, Ink ink) {
    double low = Double.NaN;
    double high = Double.NaN;
    for (List<Double> row : spec.values()) {
      for (double value : row) {
        if (Double.isFinite(value)) {
          low = low <= value ? low : value;
          high = high >= value ? high : value;
        }
      }
    }
    List<Color> steps =
        (spec.diverging() ? ink.palette().diverging() : ink.palette().sequential())
            .stream().map(Ink::color).toList();
    if (spec.diverging()) {
      double size = Math.max(Math.abs(low), Math.abs(high));
      double end = spec.format() == NumberFormat.SCORE && !(size > 1) ? 1 : size > 0 ? size : 1;
      return new HeatColors(steps, -end, end, spec.format());
    }
    double bottom = low > 0 && spec.format() != NumberFormat.SCORE ? 0 : low;
    return new HeatColors(
        steps,
        Double.isFinite(bottom) ? bottom : 0,
        high > bottom ? high : (Double.isFinite(bottom) ? bottom : 0) + 1,
        spec.format());
  }

  Color fill(double value) {
    double share = (value - from) / (to - from);
    return step(Math.clamp((long) Math.floor(share * steps.size()), 0, steps.size() - 1));
  }

  Color step(int index) {
    return steps.get(index);
  }

  String low() {
    return words(from);
  }

  String high() {
    return words(to);
  }

  private String words(double value) {
    double step = Ticks.step(to - from, 7);
    double rounded = Math.rint(value / step * 10) * step / 10;
    return format == NumberFormat.COUNT || value == Math.rint(value)
        ? NumberWords.tick(format, value, Math.max(step, value == 0 ? 1 : 0.01))
        : NumberWords.tick(format, rounded, step / 10);
  }

  /// Near-black or white, whichever contrasts more (WCAG relative luminance).
  static Color textOn(Color background) {
    double light = luminance(background);
    Color dark = new Color(0x10161D);
    double onDark = (light + 0.05) / (luminance(dark) + 0.05);
    double onWhite = 1.05 / (light + 0.05);
    return onDark >= onWhite ? dark : Color.WHITE;
  }

  private static double luminance(Color color) {
    return 0.2126 * channel(color.getRed())
        + 0.7152 * channel(color.getGreen())
        + 0.0722 * channel(color.getBlue());
  }

  private static double channel(int value) {
    double share = value / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }
}
