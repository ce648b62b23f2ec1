package org.clicktrail.render.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.clicktrail.core.chart.ChartSpec.Axis;
import org.clicktrail.core.chart.ChartSpec.Histogram;
import org.clicktrail.core.chart.ChartSpec.NumberFormat;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.Range;

/// Stacked bins. The first series stands at the bottom; with two, the second is quiet.
final class HistogramChart {

  private final Histogram spec;

  private HistogramChart(Histogram spec) {
    this.spec = spec;
  }

  static JFreeChart chart(Histogram spec, Ink ink) {
    HistogramChart bins = new HistogramChart(spec);
    Extent heights = new Extent();
    for (int i = 0; i < bins.size(); i++) {
      heights.see(bins.total(i));
    }
    Extent widths = new Extent();
    spec.edges().forEach(widths::see);
    NumberScale x = new NumberScale(ink, spec.x(), widths.tight(spec.x(), 0));
    x.setAxisLineVisible(true);
    Range range = heights.bars(Axis.of("", NumberFormat.COUNT));
    NumberScale y = new NumberScale(ink, Axis.of("", NumberFormat.COUNT), range);
    XYPlot plot = Plots.plot(ink, x, y, Plots.Grid.LEVEL, List.of(bins::draw));
    return Plots.chart(ink, plot);
  }

  private int size() {
    return Math.max(0, spec.edges().size() - 1);
  }

  private long count(int series, int bin) {
    List<Long> counts = spec.counts().get(series);
    return bin < counts.size() ? counts.get(bin) : 0;
  }

  private double total(int bin) {
    double total = 0;
    for (int i = 0; i < spec.counts().size(); i++) {
      total += count(i, bin);
    }
    return total;
  }

  private Color color(Ink ink, int series) {
    boolean quiet = spec.counts().size() == 2 && series == 1;
    return quiet ? Ink.faded(ink.slate(), 0.45) : ink.series(series);
  }

  private void draw(Pen pen) {
    for (int i = 0; i < size(); i++) {
      double left = pen.x(spec.edges().get(i));
      double width = pen.x(spec.edges().get(i + 1)) - left;
      double gap = width > pen.ink.px(4) ? pen.ink.px(1) : 0;
      double below = 0;
      for (int s = 0; s < spec.counts().size(); s++) {
        double bottom = pen.y(below);
        below += count(s, i);
        double top = pen.y(below);
        Rectangle2D bar =
            new Rectangle2D.Double(left + gap / 2, top, Math.max(0, width - gap), bottom - top);
        pen.fill(bar, color(pen.ink, s));
      }
      Rectangle2D column =
          new Rectangle2D.Double(left, pen.area.getMinY(), width, pen.area.getHeight());
      pen.pick(column, tip(i), 0, i);
      double top = pen.y(below);
      pen.placer.avoid(
          new Rectangle2D.Double(left, top, width, Math.max(1, pen.area.getMaxY() - top)));
    }
    if (spec.tails().above() && size() > 0) {
      nameTail(pen, size() - 1);
    }
    if (spec.tails().below() && size() > 1) {
      nameTail(pen, 0);
    }
    if (spec.names().size() > 1) {
      nameSeries(pen);
    }
  }

  private String tip(int bin) {
    StringBuilder words = new StringBuilder(range(bin));
    for (int s = 0; s < spec.counts().size(); s++) {
      words.append('\n');
      words.append(
          Messages.text("chart.tip", spec.names().get(s), Formats.count((double) count(s, bin))));
    }
    return words.toString();
  }

  /// A bin in words: "10 to 20", "95 and more", "below 0".
  private String range(int bin) {
    return range(spec, bin);
  }

  static String range(Histogram spec, int bin) {
    NumberFormat format = spec.x().format();
    if (spec.tails().below() && bin == 0) {
      return Messages.text("chart.below", NumberWords.value(format, spec.edges().get(1)));
    }
    boolean last = bin == spec.edges().size() - 2;
    return spec.tails().above() && last
        ? Messages.text("chart.and_more", NumberWords.value(format, Histogram.last(spec.edges())))
        : Formats.range(
            NumberWords.value(format, spec.edges().get(bin)),
            NumberWords.value(format, spec.edges().get(bin + 1)));
  }

  /// The first or last bin holds everything beyond: said above it, inside the plot.
  private void nameTail(Pen pen, int bin) {
    Font font = pen.ink.axisFont();
    String text = range(bin);
    double width = Lettering.width(text, font);
    double height = Lettering.lineHeight(font);
    double top = pen.y(total(bin));
    double x = bin == 0 ? pen.x(spec.edges().getFirst()) : pen.x(spec.edges().getLast()) - width;
    Rectangle2D place =
        pen.placer.place(
            List.of(
                new Rectangle2D.Double(x, top - height - pen.ink.px(2), width, height),
                new Rectangle2D.Double(x, top - 2.4 * height, width, height),
                new Rectangle2D.Double(x, top - 4 * height, width, height)));
    pen.words(text, place.getX(), place.getCenterY(), font, pen.ink.muted());
  }

  /// Names with a square in their colour, in the order of the stack, where there is room.
  private void nameSeries(Pen pen) {
    Font font = pen.ink.boldFont();
    double line = Lettering.lineHeight(font) * 1.15;
    double square = pen.ink.px(9);
    double width =
        spec.names().stream().mapToDouble(name -> Lettering.width(name, font)).max().orElse(0);
    double w = width + square + pen.ink.px(6);
    double h = line * spec.names().size();
    double y = pen.area.getMinY() + pen.ink.px(2);
    double right = pen.area.getMaxX() - w;
    double left = pen.area.getMinX() + pen.ink.px(8);
    Rectangle2D place =
        pen.placer.place(
            List.of(
                new Rectangle2D.Double(right, y, w, h),
                new Rectangle2D.Double((right + left) / 2, y, w, h),
                new Rectangle2D.Double(left, y, w, h)));
    for (int i = 0; i < spec.names().size(); i++) {
      int series = spec.names().size() - 1 - i;
      double centre = place.getY() + line * (i + 0.5);
      pen.fill(
          new Rectangle2D.Double(place.getX(), centre - square / 2, square, square),
          color(pen.ink, series));
      boolean quiet = spec.names().size() == 2 && series == 1;
      Color ink = quiet ? pen.ink.muted() : pen.ink.series(series);
      pen.words(spec.names().get(series), place.getX() + square + pen.ink.px(6), centre, font, ink);
    }
  }
}
