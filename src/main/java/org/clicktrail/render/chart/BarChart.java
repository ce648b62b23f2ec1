package org.clicktrail.render.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.clicktrail.core.chart.ChartSpec.Bar;
import org.clicktrail.core.chart.ChartSpec.BarItem;
import org.clicktrail.core.chart.ChartSpec.Baseline;
import org.clicktrail.core.text.Formats;
import org.clicktrail.render.chart.SideWords.Cell;
import org.clicktrail.render.chart.SideWords.Entry;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.Range;

/// Bars upright or lying. Where there is a range the bar is soft: the estimate is the point on it.
/// On an axis without 0 only points and ranges are drawn, because a bar cut off would lie.
final class BarChart {

  private static final int WORDED = 14;

  private final Bar spec;
  private final boolean stressed;

  private BarChart(Bar spec) {
    this.spec = spec;
    this.stressed = spec.items().stream().anyMatch(BarItem::highlight);
  }

  static JFreeChart chart(Bar spec, Ink ink) {
    BarChart bars = new BarChart(spec);
    return spec.lying() ? bars.lying(ink) : bars.upright(ink);
  }

  static Range range(Bar spec) {
    Extent extent = new Extent();
    for (BarItem item : spec.items()) {
      extent.see(item.value());
      extent.see(item.low());
      extent.see(item.high());
    }
    spec.baseline().map(Baseline::from).ifPresent(extent::see);
    return spec.lying() ? extent.rows(spec.value()) : extent.bars(spec.value());
  }

  private NameScale names(Ink ink, List<Long> counts) {
    Set<Integer> bold =
        IntStream.range(0, spec.items().size())
            .filter(i -> spec.items().get(i).highlight())
            .boxed()
            .collect(Collectors.toSet());
    return new NameScale(ink, "", spec.items().stream().map(BarItem::label).toList(), counts, bold);
  }

  private boolean counted() {
    return spec.items().stream().anyMatch(item -> item.n() > 0);
  }

  private JFreeChart upright(Ink ink) {
    NumberScale values = new NumberScale(ink, spec.value(), range(spec));
    List<Long> counts = counted() ? spec.items().stream().map(BarItem::n).toList() : List.of();
    NameScale names = names(ink, counts);
    names.setAxisLineVisible(values.getRange().getLowerBound() >= 0);
    XYPlot plot = Plots.plot(ink, names, values, Plots.Grid.LEVEL, List.of(this::drawUpright));
    plot.setRangeZeroBaselineVisible(values.getRange().getLowerBound() < 0);
    plot.setRangeZeroBaselinePaint(ink.zero());
    plot.setRangeZeroBaselineStroke(ink.line(1));
    plot.setInsets(new RectangleInsets(ink.px(6), 0, 0, 0));
    return Plots.chart(ink, plot);
  }

  private JFreeChart lying(Ink ink) {
    NumberScale values = new NumberScale(ink, spec.value(), range(spec));
    NameScale names = names(ink, List.of());
    names.setInverted(true);
    names.setAxisLineVisible(false);
    XYPlot plot = Plots.plot(ink, values, names, Plots.Grid.UPRIGHT, List.of(this::drawLying));
    plot.setDomainZeroBaselineVisible(true);
    plot.setDomainZeroBaselinePaint(ink.zero());
    plot.setDomainZeroBaselineStroke(ink.line(1));
    Plots.right(plot, SideWords.columns(ink, columns(ink)));
    return Plots.chart(ink, plot);
  }

  private List<Entry> columns(Ink ink) {
    boolean counted = counted();
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < spec.items().size(); i++) {
      BarItem item = spec.items().get(i);
      List<Cell> cells = new ArrayList<>();
      String value = NumberWords.value(spec.value().format(), item.value());
      cells.add(new Cell(value, ink.text(), item.highlight()));
      if (counted) {
        cells.add(
            new Cell(item.n() > 0 ? Formats.count((double) item.n()) : "", ink.muted(), false));
      }
      entries.add(new Entry(i, cells));
    }
    return entries;
  }

  private Color color(Ink ink, BarItem item) {
    return stressed && !item.highlight() ? ink.slate() : ink.series(0);
  }

  private Color fill(Ink ink, BarItem item) {
    Color full = color(ink, item);
    if (!ranged(item)) {
      return full;
    }
    return stressed && !item.highlight() ? Ink.faded(full, 0.35) : ink.soft();
  }

  private static boolean ranged(BarItem item) {
    return Double.isFinite(item.low()) && Double.isFinite(item.high());
  }

  private void drawUpright(Pen pen) {
    double slot = pen.x(1) - pen.x(0);
    double width = Math.min(slot * 0.62, pen.ink.px(56));
    Range range = pen.yAxis().getRange();
    double zero = pen.y(0);
    for (int i = 0; i < spec.items().size(); i++) {
      BarItem item = spec.items().get(i);
      if (Double.isFinite(item.value())) {
        double x = pen.x(i);
        double y = pen.y(item.value());
        Rectangle2D bar =
            new Rectangle2D.Double(
                x - width / 2, Math.min(y, zero), width, Math.max(Math.abs(y - zero), 0.5));
        if (range.contains(0)) {
          pen.fill(bar, fill(pen.ink, item));
        }
        pen.pick(bar, tip(item), 0, i);
        if (ranged(item)) {
          Line2D whisker = new Line2D.Double(x, pen.y(item.low()), x, pen.y(item.high()));
          pen.line(whisker, color(pen.ink, item), pen.ink.line(1.5));
          pen.point(x, y, color(pen.ink, item), 8);
          pen.placer.avoid(whisker);
        }
      }
    }
    drawBaseline(pen);
    if (spec.items().size() <= WORDED) {
      nameValues(pen, slot);
    }
  }

  /// Values above the whiskers, if every one fits into its place.
  private void nameValues(Pen pen, double slot) {
    for (int i = 0; i < spec.items().size(); i++) {
      BarItem item = spec.items().get(i);
      Font font = item.highlight() ? pen.ink.boldFont() : pen.ink.labelFont();
      String text = NumberWords.value(spec.value().format(), item.value());
      double width = Lettering.width(text, font);
      if (width > slot - pen.ink.px(2)) {
        return;
      }
      if (Double.isFinite(item.value())) {
        double above = Math.max(item.value(), ranged(item) ? item.high() : item.value());
        double top = pen.y(Math.max(0, above));
        double gap = pen.ink.px(8);
        pen.words(text, pen.x(i) - width / 2, top - gap, font, pen.ink.text());
      }
    }
  }

  private void drawLying(Pen pen) {
    double slot = Math.abs(pen.y(1) - pen.y(0));
    double height = Math.min(slot * 0.68, pen.ink.px(12));
    Range range = pen.xAxis().getRange();
    double zero = pen.x(0);
    for (int i = 0; i < spec.items().size(); i++) {
      BarItem item = spec.items().get(i);
      if (Double.isFinite(item.value())) {
        double y = pen.y(i);
        double x = pen.x(item.value());
        Rectangle2D bar =
            new Rectangle2D.Double(
                Math.min(x, zero), y - height / 2, Math.max(Math.abs(x - zero), 0.5), height);
        if (range.contains(0)) {
          pen.fill(bar, fill(pen.ink, item));
        }
        pen.pick(
            new Rectangle2D.Double(pen.area.getX(), y - slot / 2, pen.area.getWidth(), slot),
            tip(item),
            0,
            i);
      }
    }
    drawBaseline(pen);
    for (int i = 0; i < spec.items().size(); i++) {
      BarItem item = spec.items().get(i);
      if (Double.isFinite(item.value()) && (ranged(item) || !pen.xAxis().getRange().contains(0))) {
        double y = pen.y(i);
        Color color = color(pen.ink, item);
        if (ranged(item)) {
          pen.line(pen.x(item.low()), y, pen.x(item.high()), y, color, pen.ink.line(1.5));
        }
        double size = Math.min(8, slot / pen.ink.px(1) * 0.7);
        if (size > 3) {
          pen.point(pen.x(item.value()), y, color, size);
        }
      }
    }
  }

  private void drawBaseline(Pen pen) {
    if (spec.baseline().isEmpty()) {
      return;
    }
    Baseline baseline = spec.baseline().get();
    Font font = pen.ink.axisFont();
    double gap = pen.ink.px(3);
    double width = Lettering.width(baseline.label(), font);
    if (spec.lying()) {
      double x = pen.x(baseline.from());
      double bottom = pen.area.getMaxY();
      pen.line(x, pen.area.getMinY(), x, bottom, pen.ink.subtle(), pen.ink.dashes());
    } else {
      double y = pen.y(baseline.from());
      double right = pen.area.getMaxX();
      pen.line(pen.area.getMinX(), y, right, y, pen.ink.subtle(), pen.ink.dashes());
      double x = right - width;
      pen.words(baseline.label(), x, y - gap - pen.ink.px(5), font, pen.ink.muted());
    }
  }

  private String tip(BarItem item) {
    return Tips.value(
        item.label(), spec.value().format(), item.value(), item.low(), item.high(), item.n());
  }
}
