package org.clicktrail.render.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.clicktrail.core.chart.ChartSpec.HeatMap;
import org.clicktrail.core.chart.ChartSpec.NumberFormat;
import org.clicktrail.core.text.Messages;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;

/// Cells in seven colours with their scale below. Of a square map with the same names on both sides
/// only the lower half is drawn, the names along the stairs.
final class HeatChart {

  private final HeatMap spec;
  private final HeatColors colors;
  private final boolean stairs;

  private HeatChart(HeatMap spec, Ink ink) {
    this.spec = spec;
    this.colors = HeatColors.of(spec, ink);
    this.stairs = spec.rows().size() > 1 && spec.rows().equals(spec.columns());
  }

  static JFreeChart chart(HeatMap spec, Ink ink) {
    HeatChart map = new HeatChart(spec, ink);
    List<String> columns =
        map.stairs ? spec.columns().stream().map(_ -> "").toList() : spec.columns();
    NameScale x = new NameScale(ink, "", columns, List.of(), Set.of());
    NameScale y = new NameScale(ink, "", spec.rows(), List.of(), Set.of());
    x.setAxisLineVisible(false);
    y.setAxisLineVisible(false);
    y.setInverted(true);
    XYPlot plot = Plots.plot(ink, x, y, Plots.Grid.NONE, List.of(map::draw));
    plot.setDomainAxisLocation(AxisLocation.TOP_OR_LEFT);
    plot.setInsets(new RectangleInsets(0, 0, ink.px(26), 0));
    return Plots.chart(ink, plot);
  }

  private double value(int row, int column) {
    List<Double> cells = spec.values().get(row);
    return column < cells.size() ? cells.get(column) : Double.NaN;
  }

  private void draw(Pen pen) {
    double width = pen.x(1) - pen.x(0);
    double height = pen.y(1) - pen.y(0);
    boolean worded = worded(pen, width, height);
    for (int r = 0; r < spec.rows().size() && r < spec.values().size(); r++) {
      for (int c = 0; c < spec.columns().size() && !(stairs && c >= r); c++) {
        Rectangle2D cell =
            new Rectangle2D.Double(pen.x(c) - width / 2, pen.y(r) - height / 2, width, height);
        drawCell(pen, cell, value(r, c), worded);
        pen.hover(cell, tip(r, c));
      }
      if (stairs && r < spec.rows().size() - 1) {
        nameStair(pen, r, width);
      }
    }
    drawScale(pen);
  }

  private String tip(int row, int column) {
    String name = Messages.text("chart.of", spec.rows().get(row), spec.columns().get(column));
    double value = value(row, column);
    if (!spec.told().isEmpty()) {
      return Messages.text("chart.tip", name, spec.told().get(row).get(column));
    }
    String words =
        Double.isNaN(value)
            ? Messages.text("chart.blank")
            : NumberWords.value(spec.format(), value);
    return Messages.text("chart.tip", name, words);
  }

  private String words(double value) {
    return switch (spec.format()) {
      case PERCENT -> org.clicktrail.core.text.Formats.decimal(value * 100, 0);
      case SCORE -> short1(value);
      case PLAIN, COUNT, MONEY, YEAR -> NumberWords.value(spec.format(), value);
    };
  }

  /// One decimal without the leading zero: ".4".
  private static String short1(double value) {
    String text = org.clicktrail.core.text.Formats.decimal(value, 1);
    return text.startsWith("0.")
        ? text.substring(1)
        : text.startsWith("−0.") ? "−" + text.substring(2) : text;
  }

  /// Numbers are printed if every one fits into its cell.
  private boolean worded(Pen pen, double width, double height) {
    Font font = pen.ink.axisFont();
    if (height < Lettering.lineHeight(font)) {
      return false;
    }
    double widest = 0;
    for (List<Double> row : spec.values()) {
      for (double value : row) {
        widest =
            Double.isFinite(value) ? Math.max(widest, Lettering.width(words(value), font)) : widest;
      }
    }
    return widest <= width - pen.ink.px(4);
  }

  private void drawCell(Pen pen, Rectangle2D cell, double value, boolean worded) {
    double gap = Math.min(pen.ink.px(1.5), cell.getWidth() / 6);
    double radius = Math.min(pen.ink.px(3), cell.getHeight() / 4) * 2;
    RoundRectangle2D shape =
        new RoundRectangle2D.Double(
            cell.getX() + gap / 2,
            cell.getY() + gap / 2,
            Math.max(0.5, cell.getWidth() - gap),
            Math.max(0.5, cell.getHeight() - gap),
            radius,
            radius);
    boolean blank = !Double.isFinite(value);
    Color fill = blank ? pen.ink.inset() : colors.fill(value);
    pen.fill(shape, fill);
    if (blank || (worded && shown(value))) {
      Font font = pen.ink.axisFont();
      String text = blank ? "·" : words(value);
      if (Lettering.lineHeight(font) <= cell.getHeight() + 1) {
        double x = cell.getCenterX() - Lettering.width(text, font) / 2;
        pen.words(
            text, x, cell.getCenterY(), font, blank ? pen.ink.subtle() : HeatColors.textOn(fill));
      }
    }
  }

  /// In a correlation map only what is worth reading is printed.
  private boolean shown(double value) {
    return !(spec.diverging() && spec.format() == NumberFormat.SCORE) || Math.abs(value) >= 0.35;
  }

  private void nameStair(Pen pen, int row, double width) {
    Font font = pen.ink.axisFont();
    double x = pen.x(row) - width / 2 + pen.ink.px(4);
    String text = Lettering.elided(spec.columns().get(row), font, pen.area.getMaxX() - x);
    pen.words(text, x, pen.y(row), font, pen.ink.muted());
  }

  private void drawScale(Pen pen) {
    Font font = pen.ink.axisFont();
    double y = pen.area.getMaxY() + pen.ink.px(12);
    double height = pen.ink.px(8);
    double step = Math.min(pen.ink.px(26), pen.area.getWidth() * 0.5 / 7);
    String low = colors.low();
    double x = pen.area.getMinX() + Lettering.width(low, font) + pen.ink.px(6);
    pen.words(low, pen.area.getMinX(), y + height / 2, font, pen.ink.muted());
    for (int i = 0; i < 7; i++) {
      pen.fill(new Rectangle2D.Double(x + i * step, y, step + 0.3, height), colors.step(i));
    }
    String high = colors.high();
    pen.words(high, x + 7 * step + pen.ink.px(6), y + height / 2, font, pen.ink.muted());
    if (hasBlank()) {
      String blank = Messages.text("chart.blank_key");
      double right = pen.area.getMaxX() - Lettering.width(blank, font);
      if (right > x + 7 * step + pen.ink.px(20) + Lettering.width(high, font)) {
        pen.words(blank, right, y + height / 2, font, pen.ink.muted());
      }
    }
  }

  private boolean hasBlank() {
    return IntStream.range(0, spec.values().size())
        .anyMatch(row ->
            IntStream.range(0, stairs ? row : spec.columns().size())
                .anyMatch(column -> !Double.isFinite(value(row, column))));
  }
}
