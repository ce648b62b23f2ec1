package org.clicktrail.render.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.clicktrail.core.chart.ChartSpec.Decision;
import org.clicktrail.core.chart.ChartSpec.Line;
import org.clicktrail.core.chart.ChartSpec.Look;
import org.clicktrail.core.chart.ChartSpec.Point;
import org.clicktrail.core.chart.ChartSpec.Series;
import org.clicktrail.render.chart.SideWords.Cell;
import org.clicktrail.render.chart.SideWords.Entry;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.Range;

/// Lines, bands, points with whiskers.
final class LineChart {

  private LineChart() {}

  static JFreeChart chart(Line spec, Ink ink) {
    ValueAxis x = xAxis(spec, ink);
    NumberScale y = new NumberScale(ink, spec.y(), yRange(spec));
    x.setAxisLineVisible(y.getRange().getLowerBound() >= 0);
    XYPlot plot = Plots.plot(ink, x, y, Plots.Grid.LEVEL, List.of(new LineMarks(spec)::draw));
    plot.setRangeZeroBaselineVisible(y.getRange().getLowerBound() < 0);
    plot.setRangeZeroBaselinePaint(ink.zero());
    plot.setRangeZeroBaselineStroke(ink.line(1));
    if (LineMarks.plain(spec).size() > 1) {
      Plots.right(plot, SideWords.ends(ink, ends(spec, ink)));
    }
    if (spec.decision().isPresent()) {
      plot.setInsets(new RectangleInsets(ink.px(23), 0, 0, 0));
    }
    return Plots.chart(ink, plot);
  }

  private static ValueAxis xAxis(Line spec, Ink ink) {
    if (!spec.x().ticks().isEmpty()) {
      return new NameScale(
          ink,
          spec.x().label(),
          spec.x().ticks(),
          spec.showN() ? counts(spec) : List.of(),
          peak(spec));
    }
    return new NumberScale(ink, spec.x(), xRange(spec));
  }

  static Range xRange(Line spec) {
    Extent extent = new Extent();
    boolean points = false;
    for (Series series : spec.series()) {
      series.points().forEach(point -> extent.see(point.x()));
      points |= series.look() == Look.POINTS || series.look() == Look.LINE_POINTS;
    }
    spec.decision().map(Decision::x).ifPresent(extent::see);
    return extent.tight(spec.x(), points ? 0.03 : 0);
  }

  static Range yRange(Line spec) {
    Extent extent = new Extent();
    for (Series series : spec.series()) {
      for (Point point : series.points()) {
        extent.see(point.y());
        extent.see(point.low());
        extent.see(point.high());
      }
    }
    spec.baseline()
        .ifPresent(line -> {
          extent.see(line.from());
          extent.see(line.to());
        });
    return extent.values(spec.y());
  }

  private static List<Long> counts(Line spec) {
    Long[] counts = new Long[spec.x().ticks().size()];
    java.util.Arrays.fill(counts, 0L);
    for (Series series : spec.series()) {
      for (Point point : series.points()) {
        int at = (int) Math.rint(point.x());
        if (at >= 0 && at < counts.length) {
          counts[at] = counts[at] + point.n();
        }
      }
    }
    return List.of(counts);
  }

  /// The position whose name is stressed: the highest point of a single series.
  private static Set<Integer> peak(Line spec) {
    List<Series> plain = LineMarks.plain(spec);
    boolean marked =
        plain.size() == 1
            && (plain.getFirst().look() == Look.POINTS
                || plain.getFirst().look() == Look.LINE_POINTS);
    if (!marked) {
      return Set.of();
    }
    List<Point> points = plain.getFirst().points();
    return LineMarks.highest(points).stream()
        .mapToObj(i -> (int) Math.rint(points.get(i).x()))
        .collect(java.util.stream.Collectors.toSet());
  }

  private static List<Entry> ends(Line spec, Ink ink) {
    List<Entry> entries = new ArrayList<>();
    List<Series> plain = LineMarks.plain(spec);
    for (int i = 0; i < plain.size(); i++) {
      Series series = plain.get(i);
      Cell name = new Cell(series.name(), ink.series(i), true);
      IntStream.range(0, series.points().size())
          .map(k -> series.points().size() - 1 - k)
          .mapToObj(series.points()::get)
          .filter(point -> Double.isFinite(point.y()))
          .findFirst()
          .ifPresent(point -> entries.add(new Entry(point.y(), List.of(name))));
    }
    return entries;
  }
}
