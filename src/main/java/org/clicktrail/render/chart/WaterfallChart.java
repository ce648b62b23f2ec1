package org.clicktrail.render.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.clicktrail.core.chart.ChartSpec.Axis;
import org.clicktrail.core.chart.ChartSpec.Waterfall;
import org.clicktrail.core.chart.ChartSpec.WaterfallStep;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.Range;

/// Lying waterfall: slate start, blue up, gold down, blue end, signs printed.
final class WaterfallChart {

  private final Waterfall spec;
  private final WaterfallWords words;

  private WaterfallChart(Waterfall spec) {
    this.spec = spec;
    this.words = WaterfallWords.of(spec);
  }

  static JFreeChart chart(Waterfall spec, Ink ink) {
    WaterfallChart falls = new WaterfallChart(spec);
    NumberScale values = new NumberScale(ink, Axis.of("", spec.format()), range(spec));
    List<String> names = new ArrayList<>();
    names.add(spec.startLabel());
    spec.steps().forEach(step -> names.add(step.label()));
    names.add(spec.endLabel());
    NameScale rows = new NameScale(ink, "", names, List.of(), Set.of(0, names.size() - 1));
    rows.setInverted(true);
    rows.setAxisLineVisible(false);
    XYPlot plot = Plots.plot(ink, values, rows, Plots.Grid.UPRIGHT, List.of(falls::draw));
    plot.setDomainZeroBaselineVisible(true);
    plot.setDomainZeroBaselinePaint(ink.zero());
    plot.setDomainZeroBaselineStroke(ink.line(1));
    plot.setInsets(new org.jfree.chart.ui.RectangleInsets(0, 0, 0, ink.px(44)));
    return Plots.chart(ink, plot);
  }

  static Range range(Waterfall spec) {
    Extent extent = new Extent();
    double at = spec.start();
    extent.see(at);
    for (WaterfallStep step : spec.steps()) {
      at += step.amount();
      extent.see(at);
    }
    return extent.rows(Axis.of("", spec.format()));
  }

  private void draw(Pen pen) {
    int last = spec.steps().size() + 1;
    bar(pen, 0, 0, spec.start(), pen.ink.slate());
    double at = spec.start();
    for (int i = 0; i < spec.steps().size(); i++) {
      double next = at + spec.steps().get(i).amount();
      connect(pen, i, at);
      bar(pen, i + 1, at, next, next >= at ? pen.ink.series(0) : pen.ink.series(1));
      at = next;
    }
    connect(pen, last - 1, at);
    bar(pen, last, 0, at, pen.ink.series(0));
  }

  /// A thin line from one row to the next at the height reached.
  private static void connect(Pen pen, int row, double value) {
    double x = pen.x(value);
    Color color = Ink.faded(pen.ink.subtle(), 0.6);
    pen.line(x, pen.y(row), x, pen.y(row + 1), color, pen.ink.line(1));
  }

  private void bar(Pen pen, int row, double from, double to, Color color) {
    double slot = Math.abs(pen.y(1) - pen.y(0));
    double height = Math.min(slot * 0.66, pen.ink.px(17));
    double left = pen.x(Math.min(from, to));
    double right = pen.x(Math.max(from, to));
    double y = pen.y(row);
    boolean whole = row == 0 || row == spec.steps().size() + 1;
    Rectangle2D bar =
        new Rectangle2D.Double(left, y - height / 2, Math.max(1, right - left), height);
    pen.fill(bar, pen.ink.card());
    pen.fill(bar, whole ? color : Ink.faded(color, 0.85));
    String text = words.row(row);
    Font font = whole ? pen.ink.boldFont() : pen.ink.labelFont();
    if (slot >= Lettering.lineHeight(font) * NameScale.CLOSE) {
      pen.words(text, right + pen.ink.px(6), y, font, pen.ink.text());
    }
    pen.hover(
        new Rectangle2D.Double(pen.area.getX(), y - slot / 2, pen.area.getWidth(), slot),
        org.clicktrail.core.text.Messages.text("chart.tip", name(row), text));
  }

  private String name(int row) {
    if (row == 0) {
      return spec.startLabel();
    }
    return row > spec.steps().size() ? spec.endLabel() : spec.steps().get(row - 1).label();
  }
}
