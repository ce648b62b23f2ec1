package org.clicktrail.render.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Set;
import org.clicktrail.core.chart.ChartSpec.PairColumn;
import org.clicktrail.core.chart.ChartSpec.Pairs;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;

/// A square of panels: on the diagonal the distribution of a column by group, below it points,
/// above it the correlation, written larger the stronger it is.
final class PairsChart {

  private static final int BINS = 18;

  private final Pairs spec;

  private PairsChart(Pairs spec) {
    this.spec = spec;
  }

  static JFreeChart chart(Pairs spec, Ink ink) {
    PairsChart pairs = new PairsChart(spec);
    NameScale x = new NameScale(ink, "", List.of(""), List.of(), Set.of());
    NameScale y = new NameScale(ink, "", List.of(""), List.of(), Set.of());
    x.setAxisLineVisible(false);
    y.setAxisLineVisible(false);
    XYPlot plot = Plots.plot(ink, x, y, Plots.Grid.NONE, List.of(pairs::draw));
    double top = spec.groups().size() > 1 ? ink.px(18) : 0;
    plot.setInsets(new RectangleInsets(top, 0, ink.px(2), 0));
    return Plots.chart(ink, plot);
  }

  /// With two groups the second is quiet.
  private Color color(Ink ink, int group) {
    return spec.groups().size() == 2 && group == 1 ? ink.slate() : ink.series(group);
  }

  private void draw(Pen pen) {
    int size = spec.columns().size();
    double gap = pen.ink.px(6);
    double width = (pen.area.getWidth() - gap * (size - 1)) / Math.max(1, size);
    double height = (pen.area.getHeight() - gap * (size - 1)) / Math.max(1, size);
    for (int row = 0; row < size; row++) {
      for (int column = 0; column < size; column++) {
        Rectangle2D panel =
            new Rectangle2D.Double(
                pen.area.getX() + column * (width + gap),
                pen.area.getY() + row * (height + gap),
                Math.max(1, width),
                Math.max(1, height));
        pen.line(panel, pen.ink.grid(), pen.ink.line(1));
        if (row == column) {
          drawDistribution(pen, panel, spec.columns().get(row));
        } else if (row > column) {
          drawPoints(pen, panel, spec.columns().get(column), spec.columns().get(row));
        } else {
          drawCorrelation(pen, panel, spec.columns().get(row).correlations().get(column));
        }
        if (row != column) {
          pen.hover(panel, tip(row, column));
        }
      }
    }
    if (spec.groups().size() > 1) {
      nameGroups(pen);
    }
  }

  private String tip(int row, int column) {
    PairColumn one = spec.columns().get(row);
    PairColumn other = spec.columns().get(column);
    double value = one.correlations().get(column);
    return Messages.text(
        "chart.tip",
        Messages.text("chart.pairs.against", one.axis().label(), other.axis().label()),
        Double.isFinite(value) ? Formats.decimal(value, 2) : Messages.text("chart.blank"));
  }

  /// From 0 to 1 inside the column's range; what lies beyond is at its end. NaN where missing.
  private static double place(PairColumn column, double value) {
    double low = column.axis().min();
    double high = column.axis().max();
    if (!Double.isFinite(value) || !(high > low)) {
      return Double.isNaN(value) ? Double.NaN : 0.5;
    }
    double share = value / (high - low) - low / (high - low);
    return Math.clamp(share, 0, 1);
  }

  private void drawPoints(Pen pen, Rectangle2D panel, PairColumn across, PairColumn up) {
    double size = pen.ink.px(spec.group().size() > 400 ? 3 : 4);
    double room = size;
    for (int group = spec.groups().size() - 1; group >= 0; group--) {
      Color color = Ink.faded(color(pen.ink, group), 0.55);
      for (int point = 0; point < spec.group().size(); point++) {
        double x = place(across, across.values().get(point));
        double y = place(up, up.values().get(point));
        if (spec.group().get(point) == group && !Double.isNaN(x) && !Double.isNaN(y)) {
          pen.fill(
              new Ellipse2D.Double(
                  panel.getX() + room / 2 + x * (panel.getWidth() - 2 * room),
                  panel.getMaxY() - 1.5 * room - y * (panel.getHeight() - 2 * room),
                  size,
                  size),
              color);
        }
      }
    }
  }

  /// Bins of each group as shares of the group, the second behind the first; the name above.
  private void drawDistribution(Pen pen, Rectangle2D panel, PairColumn column) {
    Font font = pen.ink.boldFont();
    double head = Lettering.lineHeight(font) + pen.ink.px(3);
    double[][] shares = new double[spec.groups().size()][];
    double most = 0;
    for (int group = 0; group < shares.length; group++) {
      shares[group] = shares(column, group);
      for (double share : shares[group]) {
        most = Math.max(most, share);
      }
    }
    double room = panel.getHeight() - head - Lettering.lineHeight(pen.ink.axisFont());
    if (most > 0 && room > 4) {
      double foot = panel.getMaxY() - Lettering.lineHeight(pen.ink.axisFont());
      double width = panel.getWidth() / BINS;
      for (int group = shares.length - 1; group >= 0; group--) {
        Color color = Ink.faded(color(pen.ink, group), 0.5);
        for (int bin = 0; bin < BINS; bin++) {
          double height = shares[group][bin] / most * room;
          pen.fill(
              new Rectangle2D.Double(
                  panel.getX() + bin * width, foot - height, Math.max(0.5, width - 0.5), height),
              color);
        }
      }
      ends(pen, panel, column);
    }
    double inner = panel.getWidth() - pen.ink.px(8);
    pen.words(
        Lettering.elided(column.axis().label(), font, inner),
        panel.getX() + pen.ink.px(4),
        panel.getY() + head / 2 + pen.ink.px(1),
        font,
        pen.ink.text());
  }

  /// The ends of the range below the bins.
  private static void ends(Pen pen, Rectangle2D panel, PairColumn column) {
    Font font = pen.ink.axisFont();
    String low = NumberWords.value(column.axis().format(), column.axis().min());
    String high = NumberWords.value(column.axis().format(), column.axis().max());
    double y = panel.getMaxY() - Lettering.lineHeight(font) / 2;
    double gap = pen.ink.px(4);
    double width = Lettering.width(high, font);
    if (Lettering.width(low, font) + width + 3 * gap <= panel.getWidth()) {
      pen.words(low, panel.getX() + gap, y, font, pen.ink.muted());
      pen.words(high, panel.getMaxX() - gap - width, y, font, pen.ink.muted());
    }
  }

  private double[] shares(PairColumn column, int group) {
    double[] counts = new double[BINS];
    double n = 0;
    for (int point = 0; point < spec.group().size(); point++) {
      double at = place(column, column.values().get(point));
      if (spec.group().get(point) == group && !Double.isNaN(at)) {
        counts[(int) Math.min(BINS - 1, at * BINS)]++;
        n++;
      }
    }
    for (int bin = 0; bin < BINS; bin++) {
      counts[bin] = n == 0 ? 0 : counts[bin] / n;
    }
    return counts;
  }

  private static void drawCorrelation(Pen pen, Rectangle2D panel, double value) {
    boolean known = Double.isFinite(value);
    String words = known ? Formats.decimal(value, 2) : "·";
    Font font =
        pen.ink
            .boldFont()
            .deriveFont((float) pen.ink.px(known ? 11.5 + 9 * Math.abs(value) : 11.5));
    if (Lettering.width(words, font) <= panel.getWidth()
        && Lettering.lineHeight(font) <= panel.getHeight()) {
      pen.words(
          words,
          panel.getCenterX() - Lettering.width(words, font) / 2,
          panel.getCenterY(),
          font,
          known && Math.abs(value) >= 0.1 ? pen.ink.text() : pen.ink.subtle());
    }
  }

  /// Names of the groups in their colours, above the panels.
  private void nameGroups(Pen pen) {
    Font font = pen.ink.boldFont();
    double x = pen.area.getX();
    double y = pen.area.getY() - pen.ink.px(12);
    double dot = pen.ink.px(8);
    for (int group = 0; group < spec.groups().size(); group++) {
      pen.fill(new Ellipse2D.Double(x, y - dot / 2, dot, dot), color(pen.ink, group));
      String name =
          Lettering.elided(spec.groups().get(group), font, pen.area.getMaxX() - x - 2 * dot);
      pen.words(name, x + dot * 1.6, y, font, pen.ink.text());
      x += dot * 1.6 + Lettering.width(name, font) + pen.ink.px(16);
    }
  }
}
