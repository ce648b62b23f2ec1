package org.clicktrail.render.chart;

import org.clicktrail.core.chart.ChartSpec;
import org.clicktrail.core.chart.ChartSpec.NumberFormat;
import org.jfree.data.Range;

/// The range of a value axis and the distance of its gridlines, the same for every way to draw.
public record ValueRange(double low, double high, double step) {

  private static ValueRange of(Range range, NumberFormat format) {
    double step = Ticks.step(range.getLength(), 5);
    return new ValueRange(
        range.getLowerBound(),
        range.getUpperBound(),
        format == NumberFormat.COUNT ? Math.max(1, step) : step);
  }

  /// A range rounded outwards.
  public static ValueRange around(double low, double high) {
    Ticks ticks = Ticks.around(low, high, 4);
    return new ValueRange(ticks.low(), ticks.high(), ticks.step());
  }

  /// Upwards in a line chart.
  public static ValueRange up(ChartSpec.Line spec) {
    return of(LineChart.yRange(spec), spec.y().format());
  }

  /// Across a line chart with a numeric x axis.
  public static ValueRange across(ChartSpec.Line spec) {
    return of(LineChart.xRange(spec), spec.x().format());
  }

  public static ValueRange of(ChartSpec.Bar spec) {
    return outwards(of(BarChart.range(spec), spec.value().format()));
  }

  public static ValueRange of(ChartSpec.Waterfall spec) {
    return outwards(of(WaterfallChart.range(spec), spec.format()));
  }

  /// Ends at multiples of the step, from which others count their gridlines.
  private static ValueRange outwards(ValueRange range) {
    double step = range.step();
    double low = Math.floor(range.low() / step + 1e-9) * step;
    double high = Math.ceil(range.high() / step - 1e-9) * step;
    return new ValueRange(low, high, step);
  }
}
