package org.clicktrail.render.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clicktrail.core.chart.ChartSpec.PlaceKind;
import org.clicktrail.core.chart.ChartSpec.Sankey;
import org.clicktrail.core.chart.ChartSpec.SankeyFlow;
import org.clicktrail.core.chart.ChartSpec.SankeyPlace;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;

/// Places as bars, a column a step; bands between them as high as what flows. A name keeps its
/// colour at every step; what left, and the others, are slate.
final class SankeyChart {

  private static final double BAR = 10;
  private static final double GAP = 7;

  /// A band is paler than its place.
  private static final double PALE = 0.32;

  private final Sankey spec;
  private final Map<String, Integer> colors = new LinkedHashMap<>();

  private SankeyChart(Sankey spec) {
    this.spec = spec;
    for (List<SankeyPlace> step : spec.places()) {
      for (SankeyPlace place : step) {
        if (place.kind() == PlaceKind.NAMED) {
          colors.putIfAbsent(place.label(), colors.size());
        }
      }
    }
  }

  static JFreeChart chart(Sankey spec, Ink ink) {
    SankeyChart flows = new SankeyChart(spec);
    NameScale steps =
        new NameScale(ink, "", spec.steps().stream().map(_ -> "").toList(), List.of(), Set.of());
    NameScale one = new NameScale(ink, "", List.of(""), List.of(), Set.of());
    steps.setAxisLineVisible(false);
    one.setAxisLineVisible(false);
    XYPlot plot = Plots.plot(ink, steps, one, Plots.Grid.NONE, List.of(flows::draw));
    plot.setInsets(new RectangleInsets(ink.px(16), ink.px(2), 0, ink.px(4)));
    return Plots.chart(ink, plot);
  }

  /// Seven names have a colour of their own; the eighth is slate.
  private Color color(Ink ink, SankeyPlace place) {
    int index = colors.getOrDefault(place.label(), Integer.MAX_VALUE);
    return place.kind() == PlaceKind.NAMED && index < ink.palette().categorical().size() - 1
        ? ink.series(index)
        : ink.slate();
  }

  /// Where the places of a step stand.
  private record Column(double left, List<Rectangle2D> bars) {}

  private void draw(Pen pen) {
    if (spec.places().isEmpty() || total(0) <= 0) {
      return;
    }
    List<Column> columns = columns(pen);
    drawFlows(pen, columns);
    for (int step = 0; step < columns.size(); step++) {
      drawPlaces(pen, columns, step);
    }
  }

  private double total(int step) {
    return spec.places().get(step).stream().mapToLong(SankeyPlace::n).sum();
  }

  private List<Column> columns(Pen pen) {
    double gap = pen.ink.px(GAP);
    int most = spec.places().stream().mapToInt(List::size).max().orElse(1);
    double room = Math.max(1, pen.area.getHeight() - gap * (most - 1));
    double scale = room / Math.max(1, total(0));
    double width = pen.ink.px(BAR);
    double names =
        spec.places().getLast().stream()
            .mapToDouble(place -> Lettering.width(words(place), pen.ink.axisFont()))
            .max()
            .orElse(0);
    double across = pen.area.getWidth() - pen.ink.px(BAR + 8) - names;
    double spread =
        Math.max(pen.area.getWidth() * 0.6, across) / Math.max(1, spec.places().size() - 1);
    List<Column> columns = new ArrayList<>();
    for (int step = 0; step < spec.places().size(); step++) {
      double left = pen.area.getX() + step * spread;
      double y = pen.area.getY();
      List<Rectangle2D> bars = new ArrayList<>();
      for (SankeyPlace place : spec.places().get(step)) {
        double height = Math.max(0.5, place.n() * scale);
        bars.add(new Rectangle2D.Double(left, y, width, height));
        y += height + gap;
      }
      columns.add(new Column(left, bars));
    }
    return columns;
  }

  private void drawFlows(Pen pen, List<Column> columns) {
    IdentityHashMap<Rectangle2D, Double> out = new IdentityHashMap<>();
    IdentityHashMap<Rectangle2D, Double> in = new IdentityHashMap<>();
    List<SankeyFlow> ordered =
        spec.flows().stream()
            .sorted(
                java.util.Comparator.comparingInt(SankeyFlow::step)
                    .thenComparingInt(SankeyFlow::from)
                    .thenComparingInt(SankeyFlow::to))
            .toList();
    for (SankeyFlow flow : ordered) {
      Rectangle2D from = columns.get(flow.step()).bars().get(flow.from());
      Rectangle2D to = columns.get(flow.step() + 1).bars().get(flow.to());
      SankeyPlace start = spec.places().get(flow.step()).get(flow.from());
      double height = from.getHeight() * flow.n() / Math.max(1, start.n());
      double above = out.merge(from, height, Double::sum) - height;
      double before = in.merge(to, height, Double::sum) - height;
      Path2D band =
          band(from.getMaxX(), from.getY() + above, to.getX(), to.getY() + before, height);
      pen.fill(band, Ink.faded(color(pen.ink, start), PALE));
      pen.hover(band, tip(flow, start));
    }
  }

  private static Path2D band(double x1, double y1, double x2, double y2, double height) {
    double middle = (x1 + x2) / 2;
    Path2D band = new Path2D.Double();
    band.moveTo(x1, y1);
    band.curveTo(middle, y1, middle, y2, x2, y2);
    band.lineTo(x2, y2 + height);
    band.curveTo(middle, y2 + height, middle, y1 + height, x1, y1 + height);
    band.closePath();
    return band;
  }

  private void drawPlaces(Pen pen, List<Column> columns, int step) {
    Column column = columns.get(step);
    Font font = pen.ink.axisFont();
    double line = Lettering.lineHeight(font);
    double x = column.left() + pen.ink.px(BAR + 5);
    double right = step + 1 < columns.size() ? columns.get(step + 1).left() : pen.area.getMaxX();
    pen.words(
        Lettering.elided(spec.steps().get(step), font, right - column.left()),
        column.left(),
        pen.area.getY() - pen.ink.px(9),
        font,
        pen.ink.subtle());
    double free = Double.NEGATIVE_INFINITY;
    for (int at = 0; at < column.bars().size(); at++) {
      SankeyPlace place = spec.places().get(step).get(at);
      Rectangle2D bar = column.bars().get(at);
      pen.fill(bar, color(pen.ink, place));
      double y = bar.getCenterY();
      if (y - line / 2 >= free) {
        String words = Lettering.elided(words(place), font, right - x - pen.ink.px(4));
        Color ink = place.kind() == PlaceKind.NAMED ? pen.ink.text() : pen.ink.muted();
        if (bar.getHeight() < line) {
          clear(pen, x, y, Lettering.width(words, font), line);
        }
        pen.words(words, x, y, font, ink);
        free = y + line / 2;
      }
      pen.hover(
          new Rectangle2D.Double(
              bar.getX(), bar.getY() - 1, bar.getWidth() + pen.ink.px(4), bar.getHeight() + 2),
          Messages.text(
              "chart.tip",
              Messages.text("chart.of", spec.steps().get(step), place.label()),
              counted(place.n(), total(0))));
    }
  }

  /// Bands that cross behind the words of a thin place are faded.
  private static void clear(Pen pen, double x, double y, double width, double height) {
    double rim = pen.ink.px(2);
    pen.fill(
        new RoundRectangle2D.Double(
            x - rim, y - height / 2, width + 2 * rim, height, 2 * rim, 2 * rim),
        Ink.faded(pen.ink.card(), 0.82));
  }

  private String words(SankeyPlace place) {
    return place.label()
        + "  "
        + NumberWords.value(
            org.clicktrail.core.chart.ChartSpec.NumberFormat.PERCENT, place.n() / total(0));
  }

  private static String counted(long n, double of) {
    return Messages.text("chart.paths.share", Formats.count(n), Formats.percent(n / of));
  }

  private String tip(SankeyFlow flow, SankeyPlace from) {
    SankeyPlace to = spec.places().get(flow.step() + 1).get(flow.to());
    return Messages.text(
        "chart.tip",
        Messages.text("chart.paths.flow", from.label(), to.label()),
        counted(flow.n(), (double) from.n()));
  }
}
