package org.clicktrail.core.chart;

import java.util.List;
import java.util.Optional;

/// A chart as data and meaning. One renderer draws it on screen, as PNG, SVG and in HTML; another
/// turns it into a native PowerPoint chart where there is one.
public sealed interface ChartSpec {

  Heading heading();

  /// What the reader reads first.
  ///
  /// @param title the finding as a sentence without full stop
  /// @param subtitle the measure, its range and n
  /// @param badges amber badges that travel with the chart: "Proxy outcome"
  record Heading(String title, String subtitle, List<String> badges) {
    public Heading {
      badges = List.copyOf(badges);
    }

    public Heading(String title, String subtitle) {
      this(title, subtitle, List.of());
    }
  }

  /// How numbers of an axis are written.
  enum NumberFormat {
    PLAIN,
    COUNT,
    PERCENT,
    SCORE,
    MONEY
  }

  /// An axis.
  ///
  /// @param label "" for none
  /// @param min NaN: from the data
  /// @param max NaN: from the data
  /// @param ticks names of the positions 0, 1, 2 …; empty for a numeric axis
  record Axis(String label, NumberFormat format, double min, double max, List<String> ticks) {
    public Axis {
      ticks = List.copyOf(ticks);
    }

    public static Axis of(String label, NumberFormat format) {
      return new Axis(label, format, Double.NaN, Double.NaN, List.of());
    }

    public static Axis of(String label, NumberFormat format, double min, double max) {
      return new Axis(label, format, min, max, List.of());
    }

    public static Axis names(String label, List<String> ticks) {
      return new Axis(label, NumberFormat.PLAIN, Double.NaN, Double.NaN, ticks);
    }
  }

  /// A dashed line of reference: "coin toss", "all months 15.5 %".
  record Baseline(String label, double from, double to) {
    /// A level line.
    public static Baseline at(String label, double value) {
      return new Baseline(label, value, value);
    }
  }

  /// What the analyst has set: the orange line at an x value with its result.
  record Decision(double x, String label) {}

  /// A point with interval; low and high NaN for none, n 0 if it does not apply.
  record Point(double x, double y, double low, double high, long n) {
    public static Point of(double x, double y) {
      return new Point(x, y, Double.NaN, Double.NaN, 0);
    }
  }

  /// How a series is drawn.
  enum Look {
    LINE,
    /// Line with a band between low and high.
    BAND,
    /// Points with whiskers, no line.
    POINTS,
    /// Line with points and whiskers.
    LINE_POINTS,
    /// Points in the danger colour with the series' name beside them, each tied to the end of the
    /// first series by a thin dashed line: the score that fools.
    ALARM
  }

  record Series(String name, Look look, List<Point> points) {
    public Series {
      points = List.copyOf(points);
    }
  }

  /// Lines, bands, points with whiskers: trend, ROC, calibration, profit, early curve.
  ///
  /// @param baseline from x's smallest to x's largest value
  /// @param showN whether n stands under each named x position
  record Line(
      Heading heading,
      Axis x,
      Axis y,
      List<Series> series,
      Optional<Baseline> baseline,
      Optional<Decision> decision,
      boolean showN)
      implements ChartSpec {
    public Line {
      series = List.copyOf(series);
    }
  }

  /// One bar: the estimate is the point, the whisker its range.
  record BarItem(String label, double value, double low, double high, long n, boolean highlight) {}

  /// Bars with intervals; `lying` for long names.
  record Bar(
      Heading heading, Axis value, List<BarItem> items, boolean lying, Optional<Baseline> baseline)
      implements ChartSpec {
    public Bar {
      items = List.copyOf(items);
    }
  }

  /// Bins of equal or unequal width, stacked by series.
  ///
  /// @param edges n + 1 values
  /// @param names of the series, e.g. "Converted", "Others"
  /// @param counts by series, n each
  /// @param tail the last bin also holds everything beyond its upper edge
  record Histogram(
      Heading heading,
      Axis x,
      List<Double> edges,
      List<String> names,
      List<List<Long>> counts,
      boolean tail)
      implements ChartSpec {
    public Histogram {
      edges = List.copyOf(edges);
      names = List.copyOf(names);
      counts = List.copyOf(counts);
    }
  }

  record BoxItem(
      String label, double low, double q1, double median, double q3, double high, long n) {}

  record Box(Heading heading, Axis value, List<BoxItem> items) implements ChartSpec {
    public Box {
      items = List.copyOf(items);
    }
  }

  /// Clouds of points; drawn as density where there are many.
  record Scatter(Heading heading, Axis x, Axis y, List<PointCloud> clouds) implements ChartSpec {
    public Scatter {
      clouds = List.copyOf(clouds);
    }
  }

  /// Cells by row and column; NaN is blank.
  ///
  /// @param diverging colours around 0 instead of low to high
  record HeatMap(
      Heading heading,
      List<String> rows,
      List<String> columns,
      List<List<Double>> values,
      NumberFormat format,
      boolean diverging)
      implements ChartSpec {
    public HeatMap {
      rows = List.copyOf(rows);
      columns = List.copyOf(columns);
      values = List.copyOf(values);
    }
  }

  record WaterfallStep(String label, double amount) {}

  /// From a start value by signed steps to the end.
  record Waterfall(
      Heading heading,
      NumberFormat format,
      String startLabel,
      double start,
      List<WaterfallStep> steps,
      String endLabel)
      implements ChartSpec {
    public Waterfall {
      steps = List.copyOf(steps);
    }

    public double end() {
      return start + steps.stream().mapToDouble(WaterfallStep::amount).sum();
    }
  }
}
