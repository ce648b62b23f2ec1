package org.clicktrail.render.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Set;
import org.clicktrail.core.chart.ChartSpec.Branch;
import org.clicktrail.core.chart.ChartSpec.Tree;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;

/// A tree from left to right: a dot a branch, as large as its rows are many and as dark as its
/// value is high; beside it what leads there, the value and the rows.
final class TreeChart {

  private static final double LARGEST = 18;
  private static final double SMALLEST = 6;

  private final Tree spec;
  private final double lowest;
  private final double highest;

  private TreeChart(Tree spec) {
    this.spec = spec;
    List<Double> values = new ArrayList<>();
    collect(spec.root(), values);
    DoubleSummaryStatistics all = values.stream().mapToDouble(value -> value).summaryStatistics();
    lowest = all.getMin();
    highest = all.getMax();
  }

  private static void collect(Branch branch, List<Double> values) {
    values.add(branch.value());
    branch.below().forEach(below -> collect(below, values));
  }

  static JFreeChart chart(Tree spec, Ink ink) {
    TreeChart tree = new TreeChart(spec);
    NameScale across = new NameScale(ink, "", List.of(""), List.of(), Set.of());
    NameScale down = new NameScale(ink, "", List.of(""), List.of(), Set.of());
    across.setAxisLineVisible(false);
    down.setAxisLineVisible(false);
    XYPlot plot = Plots.plot(ink, across, down, Plots.Grid.NONE, List.of(tree::draw));
    return Plots.chart(ink, plot);
  }

  private static int ends(Branch branch) {
    return branch.below().isEmpty() ? 1 : branch.below().stream().mapToInt(TreeChart::ends).sum();
  }

  private static int levels(Branch branch) {
    return 1 + branch.below().stream().mapToInt(TreeChart::levels).max().orElse(0);
  }

  private void draw(Pen pen) {
    Grid grid =
        new Grid(
            pen.area.getWidth() / levels(spec.root()), pen.area.getHeight() / ends(spec.root()));
    draw(pen, grid, spec.root(), 0, 0);
  }

  /// Room of a level across, and of an end down.
  private record Grid(double across, double down) {}

  /// Draws a branch and what is below it.
  ///
  /// @param above ends above it
  /// @return how far down it stands
  private double draw(Pen pen, Grid grid, Branch branch, int level, int above) {
    double x = pen.area.getX() + level * grid.across + pen.ink.px(LARGEST / 2);
    if (branch.below().isEmpty()) {
      double y = pen.area.getY() + (above + 0.5) * grid.down;
      mark(pen, grid, branch, x, y);
      return y;
    }
    List<Double> down = new ArrayList<>();
    int at = above;
    for (Branch below : branch.below()) {
      down.add(draw(pen, grid, below, level + 1, at));
      at += ends(below);
    }
    double y = down.stream().mapToDouble(value -> value).average().orElseThrow();
    for (int i = 0; i < down.size(); i++) {
      tie(pen, branch.below().get(i), x, y, x + grid.across, down.get(i));
    }
    mark(pen, grid, branch, x, y);
    return y;
  }

  /// Thicker where more rows go.
  private void tie(Pen pen, Branch to, double x1, double y1, double x2, double y2) {
    double bend = x2 - pen.ink.px(LARGEST);
    Path2D path = new Path2D.Double();
    path.moveTo(x1, y1);
    path.curveTo(x1, y2, x1, y2, Math.min(bend, x1 + pen.ink.px(LARGEST)), y2);
    path.lineTo(x2 - pen.ink.px(size(to) / 2), y2);
    pen.line(path, Ink.faded(pen.ink.slate(), 0.5), pen.ink.line(0.75 + 3 * share(to)));
  }

  private double share(Branch branch) {
    return spec.root().n() > 0 ? (double) branch.n() / spec.root().n() : 0;
  }

  private double size(Branch branch) {
    return SMALLEST + (LARGEST - SMALLEST) * Math.sqrt(share(branch));
  }

  private void mark(Pen pen, Grid grid, Branch branch, double x, double y) {
    pen.point(x, y, color(pen.ink, branch.value()), size(branch));
    Font font = pen.ink.axisFont();
    double line = Lettering.lineHeight(font);
    double left = x + pen.ink.px(LARGEST / 2 + 4);
    double room = grid.across - pen.ink.px(LARGEST + 8);
    boolean both = grid.down >= 2 * line && !branch.label().isEmpty();
    if (both) {
      pen.words(
          Lettering.elided(branch.label(), font, room),
          left,
          y - line / 2 - pen.ink.px(1),
          font,
          pen.ink.text());
    }
    String value = NumberWords.value(spec.format(), branch.value());
    double at = both ? y + line / 2 + pen.ink.px(1) : y;
    Font bold = pen.ink.boldFont();
    pen.words(value, left, at, bold, pen.ink.text());
    double after = Lettering.width(value, bold) + pen.ink.px(6);
    pen.words(
        Lettering.elided(rows(branch), font, room - after),
        left + after,
        at,
        font,
        pen.ink.muted());
    pen.hover(
        new Rectangle2D.Double(x - pen.ink.px(LARGEST / 2), y - line, room, 2 * line),
        tip(branch, value));
  }

  private Color color(Ink ink, double value) {
    List<String> steps = ink.palette().sequential();
    double place = highest > lowest ? (value - lowest) / (highest - lowest) : 1;
    // The palest steps are hard to see on a card.
    int first = steps.size() / 3;
    return Ink.color(
        steps.get(
            Math.clamp(
                first + Math.round(place * (steps.size() - 1 - first)), first, steps.size() - 1)));
  }

  private static String rows(Branch branch) {
    return Messages.text("chart.tree.rows", Formats.count(branch.n()));
  }

  private static String tip(Branch branch, String value) {
    String words = value + ", " + rows(branch);
    return branch.label().isEmpty() ? words : branch.label() + "\n" + words;
  }
}
