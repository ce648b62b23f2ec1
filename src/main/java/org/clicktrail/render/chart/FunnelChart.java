package org.clicktrail.render.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.clicktrail.core.chart.ChartSpec.Axis;
import org.clicktrail.core.chart.ChartSpec.Funnel;
import org.clicktrail.core.chart.ChartSpec.FunnelStep;
import org.clicktrail.core.chart.ChartSpec.NumberFormat;
import org.clicktrail.core.stat.Interval;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;
import org.clicktrail.render.chart.SideWords.Cell;
import org.clicktrail.render.chart.SideWords.Entry;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.Range;

/// A bar a step, as long as the share of the first step that took it; behind it the step before,
/// pale: what is missing was lost. How many go on stands between the bars.
final class FunnelChart {

  private final Funnel spec;

  private FunnelChart(Funnel spec) {
    this.spec = spec;
  }

  static JFreeChart chart(Funnel spec, Ink ink) {
    FunnelChart funnel = new FunnelChart(spec);
    NumberScale shares =
        new NumberScale(ink, Axis.of("", NumberFormat.PERCENT, 0, 1), new Range(0, 1));
    List<String> names = spec.steps().stream().map(FunnelStep::label).toList();
    NameScale steps = new NameScale(ink, "", names, List.of(), Set.of());
    steps.setInverted(true);
    steps.setAxisLineVisible(false);
    XYPlot plot = Plots.plot(ink, shares, steps, Plots.Grid.NONE, List.of(funnel::draw));
    plot.setDomainZeroBaselineVisible(true);
    plot.setDomainZeroBaselinePaint(ink.zero());
    plot.setDomainZeroBaselineStroke(ink.line(1));
    Plots.right(plot, SideWords.columns(ink, funnel.columns(ink)));
    return Plots.chart(ink, plot);
  }

  private List<Entry> columns(Ink ink) {
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < spec.steps().size(); i++) {
      FunnelStep step = spec.steps().get(i);
      entries.add(
          new Entry(
              i,
              List.of(
                  new Cell(share(step.total().value()), ink.text(), true),
                  new Cell(Formats.count(step.n()), ink.muted(), false))));
    }
    return entries;
  }

  private static String share(double value) {
    return NumberWords.value(NumberFormat.PERCENT, value);
  }

  private void draw(Pen pen) {
    double slot = Math.abs(pen.y(1) - pen.y(0));
    double height = Math.min(slot * 0.46, pen.ink.px(30));
    for (int i = 0; i < spec.steps().size(); i++) {
      FunnelStep step = spec.steps().get(i);
      double y = pen.y(i);
      if (i > 0) {
        Color lost = Ink.faded(pen.ink.slate(), 0.22);
        bar(pen, spec.steps().get(i - 1).total().value(), y, height, lost);
      }
      bar(pen, step.total().value(), y, height, pen.ink.soft());
      whisker(pen, step.total(), y);
      if (i + 1 < spec.steps().size()) {
        between(pen, i, slot, height);
      }
      pen.hover(
          new Rectangle2D.Double(pen.area.getX(), y - slot / 2, pen.area.getWidth(), slot),
          tip(step));
    }
  }

  private static void bar(Pen pen, double share, double y, double height, Color color) {
    if (Double.isFinite(share)) {
      double left = pen.x(0);
      pen.fill(
          new Rectangle2D.Double(left, y - height / 2, Math.max(0.5, pen.x(share) - left), height),
          color);
    }
  }

  /// The estimate is a point, its range a line; the first step is everybody.
  private static void whisker(Pen pen, Interval total, double y) {
    if (!Double.isFinite(total.value())) {
      return;
    }
    if (total.low() < total.value() || total.high() > total.value()) {
      pen.line(pen.x(total.low()), y, pen.x(total.high()), y, pen.ink.series(0), pen.ink.line(1.5));
    }
    pen.point(pen.x(total.value()), y, pen.ink.series(0), 8);
  }

  /// How many go on, if there is room.
  private void between(Pen pen, int step, double slot, double height) {
    Font font = pen.ink.axisFont();
    if (slot - height < Lettering.lineHeight(font)) {
      return;
    }
    double x = pen.x(0) + pen.ink.px(10);
    double y = (pen.y(step) + pen.y(step + 1)) / 2;
    double room = pen.area.getMaxX() - x;
    FunnelStep next = spec.steps().get(step + 1);
    String words = "↓ " + goOn(next);
    if (Lettering.width(words, font) > room) {
      words = "↓ " + goOnShort(next);
    }
    pen.words(Lettering.elided(words, font, room), x, y, font, pen.ink.muted());
  }

  /// Without the time, which the tip tells too.
  private static String goOnShort(FunnelStep step) {
    Interval share = step.fromPrevious();
    return Messages.text(
        "chart.funnel.go_on",
        share(share.value()),
        Formats.range(share(share.low()), share(share.high())));
  }

  private static String goOn(FunnelStep step) {
    if (step.time().isEmpty()) {
      return goOnShort(step);
    }
    Interval share = step.fromPrevious();
    return Messages.text(
        "chart.funnel.go_on_time",
        share(share.value()),
        Formats.range(share(share.low()), share(share.high())),
        step.time());
  }

  private static String tip(FunnelStep step) {
    Interval total = step.total();
    String words =
        Tips.value(
            step.label(), NumberFormat.PERCENT, total.value(), total.low(), total.high(), step.n());
    return Double.isNaN(step.fromPrevious().value()) ? words : words + "\n" + goOn(step);
  }
}
