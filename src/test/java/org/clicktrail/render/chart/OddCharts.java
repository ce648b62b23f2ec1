package org.clicktrail.render.chart;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clicktrail.core.chart.ChartSpec;
import org.clicktrail.core.chart.ChartSpec.Axis;
import org.clicktrail.core.chart.ChartSpec.Bar;
import org.clicktrail.core.chart.ChartSpec.BarItem;
import org.clicktrail.core.chart.ChartSpec.Baseline;
import org.clicktrail.core.chart.ChartSpec.Box;
import org.clicktrail.core.chart.ChartSpec.BoxItem;
import org.clicktrail.core.chart.ChartSpec.Decision;
import org.clicktrail.core.chart.ChartSpec.Heading;
import org.clicktrail.core.chart.ChartSpec.HeatMap;
import org.clicktrail.core.chart.ChartSpec.Histogram;
import org.clicktrail.core.chart.ChartSpec.Line;
import org.clicktrail.core.chart.ChartSpec.Look;
import org.clicktrail.core.chart.ChartSpec.NumberFormat;
import org.clicktrail.core.chart.ChartSpec.Point;
import org.clicktrail.core.chart.ChartSpec.Scatter;
import org.clicktrail.core.chart.ChartSpec.Series;
import org.clicktrail.core.chart.ChartSpec.Waterfall;
import org.clicktrail.core.chart.ChartSpec.WaterfallStep;
import org.clicktrail.core.chart.PointCloud;
import org.clicktrail.core.stat.Tails;

/// Charts of data that break careless drawing: none, one value, NaN, all equal, huge, long names.
public final class OddCharts {

  private static final String LONG =
      "Überlänge mit Umlauten, 顧客セグメント und einem sehr_langen_Wort_ohne_Leerzeichen 😀";
  private static final Heading HEADING = new Heading(LONG + " " + LONG, LONG, List.of(LONG, LONG));

  private OddCharts() {}

  public static Map<String, ChartSpec> all() {
    Map<String, ChartSpec> all = new LinkedHashMap<>();
    double[][] values = {
      {},
      {0.4},
      {Double.NaN, Double.NaN},
      {3, 3, 3},
      {0, 0},
      {-2, 5, Double.NaN},
      {1e300, -1e300},
      {1e-12, 2e-12},
      {Double.POSITIVE_INFINITY, 1},
      {1e15, 1e15 + 1}
    };
    String[] names = {
      "empty", "one", "nan", "equal", "zero", "signs", "huge", "tiny", "infinite", "near"
    };
    for (int i = 0; i < values.length; i++) {
      for (NumberFormat format :
          i < 2 ? NumberFormat.values() : new NumberFormat[] {NumberFormat.PLAIN}) {
        String name = names[i] + "-" + format.name().toLowerCase(java.util.Locale.ROOT);
        all.put("line-" + name, line(values[i], format));
        all.put("bar-" + name, bar(values[i], format, i % 2 == 0));
        all.put("waterfall-" + name, waterfall(values[i], format));
      }
      all.put("named-" + names[i], named(values[i]));
      all.put("box-" + names[i], box(values[i]));
      all.put("scatter-" + names[i], scatter(values[i]));
      all.put("heat-" + names[i], heat(values[i]));
      all.put("histogram-" + names[i], histogram(values[i]));
    }
    List<ChartSpec> flows = FlowCharts.odd(HEADING, LONG);
    for (int i = 0; i < flows.size(); i++) {
      all.put("flows-" + i, flows.get(i));
    }
    return all;
  }

  private static Line line(double[] values, NumberFormat format) {
    List<Series> series = new ArrayList<>();
    for (Look look : Look.values()) {
      List<Point> points = new ArrayList<>();
      for (int i = 0; i < values.length; i++) {
        points.add(new Point(i, values[i], values[i] - 1, values[i] + 1, 10));
      }
      series.add(new Series(LONG, look, points));
    }
    return new Line(
        HEADING,
        Axis.of(LONG, format),
        Axis.of(LONG, format),
        series,
        Optional.of(Baseline.at(LONG, 1)),
        Optional.of(new Decision(0.5, LONG)),
        false);
  }

  private static Line named(double[] values) {
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      points.add(new Point(i, values[i], Double.NaN, Double.NaN, 12_345_678_901L));
    }
    return new Line(
        HEADING,
        Axis.names(LONG, Collections.nCopies(values.length, LONG)),
        Axis.of("", NumberFormat.PERCENT),
        List.of(new Series("", Look.LINE_POINTS, points)),
        Optional.empty(),
        Optional.empty(),
        true);
  }

  private static Bar bar(double[] values, NumberFormat format, boolean lying) {
    List<BarItem> items = new ArrayList<>();
    for (double value : values) {
      items.add(new BarItem(LONG, value, Double.NaN, Double.NaN, 1_000_000, items.isEmpty()));
    }
    return new Bar(HEADING, Axis.of("", format), items, lying, Optional.of(Baseline.at(LONG, 1)));
  }

  private static Waterfall waterfall(double[] values, NumberFormat format) {
    List<WaterfallStep> steps = new ArrayList<>();
    for (double value : values) {
      steps.add(new WaterfallStep(LONG, value));
    }
    return new Waterfall(HEADING, format, LONG, 1, steps, LONG);
  }

  private static Box box(double[] values) {
    List<BoxItem> items = new ArrayList<>();
    for (double value : values) {
      items.add(new BoxItem(LONG, value, value, value, value, value, 0));
    }
    return new Box(HEADING, Axis.of(LONG, NumberFormat.PLAIN), items);
  }

  private static Scatter scatter(double[] values) {
    return new Scatter(
        HEADING,
        Axis.of(LONG, NumberFormat.PLAIN),
        Axis.of(LONG, NumberFormat.PLAIN),
        List.of(new PointCloud(LONG, values, values), new PointCloud("", values, values)));
  }

  private static HeatMap heat(double[] values) {
    List<List<Double>> rows = new ArrayList<>();
    List<Double> row = java.util.Arrays.stream(values).boxed().toList();
    for (int i = 0; i < values.length; i++) {
      rows.add(row);
    }
    List<String> names = Collections.nCopies(values.length, LONG);
    return new HeatMap(HEADING, names, names, rows, NumberFormat.SCORE, values.length == 2);
  }

  private static Histogram histogram(double[] values) {
    List<Double> edges =
        java.util.Arrays.stream(values).filter(Double::isFinite).sorted().boxed().toList();
    List<Long> counts = Collections.nCopies(Math.max(0, edges.size() - 1), 7L);
    return new Histogram(
        HEADING,
        Axis.of(LONG, NumberFormat.COUNT),
        edges,
        List.of(LONG, "b"),
        List.of(counts, counts),
        Tails.BOTH);
  }
}
