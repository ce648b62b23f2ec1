package org.clicktrail.core.chart;

import java.util.List;
import java.util.Optional;
import org.clicktrail.core.stat.Interval;
import org.clicktrail.core.stat.Tails;

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
    MONEY,
    YEAR
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

  /// What the analyst knows about a place of the x axis, in a few words.
  record Note(double x, String words) {}

  /// How a series is drawn.
  enum Look {
    LINE,
    /// Line with a band between low and high.
    BAND,
    /// Dashed line with a band between low and high: what is expected, not seen.
    FORECAST,
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
  /// @param notes thin upright lines with words, in the order of x
  record Line(
      Heading heading,
      Axis x,
      Axis y,
      List<Series> series,
      Optional<Baseline> baseline,
      Optional<Decision> decision,
      boolean showN,
      List<Note> notes)
      implements ChartSpec {
    public Line {
      series = List.copyOf(series);
      notes = List.copyOf(notes);
    }

    /// Lines without notes.
    public Line(
        Heading heading,
        Axis x,
        Axis y,
        List<Series> series,
        Optional<Baseline> baseline,
        Optional<Decision> decision,
        boolean showN) {
      this(heading, x, y, series, baseline, decision, showN, List.of());
    }

    public Line with(List<Note> other) {
      return new Line(heading, x, y, series, baseline, decision, showN, other);
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
  /// @param tails which bins at the ends hold all that lies beyond
  record Histogram(
      Heading heading,
      Axis x,
      List<Double> edges,
      List<String> names,
      List<List<Long>> counts,
      Tails tails)
      implements ChartSpec {
    public Histogram {
      edges = List.copyOf(edges);
      names = List.copyOf(names);
      counts = List.copyOf(counts);
    }

    /// Where the last bin begins: with a tail above it holds everything from there on.
    public static double last(List<Double> edges) {
      return edges.get(edges.size() - 2);
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
  /// @param told what a cell is, in words, where its value does not say it all; empty for none
  record HeatMap(
      Heading heading,
      List<String> rows,
      List<String> columns,
      List<List<Double>> values,
      NumberFormat format,
      boolean diverging,
      List<List<String>> told)
      implements ChartSpec {
    public HeatMap {
      rows = List.copyOf(rows);
      columns = List.copyOf(columns);
      values = List.copyOf(values);
      told = told.stream().map(List::copyOf).toList();
    }

    /// Cells that are their value.
    public HeatMap(
        Heading heading,
        List<String> rows,
        List<String> columns,
        List<List<Double>> values,
        NumberFormat format,
        boolean diverging) {
      this(heading, rows, columns, values, format, diverging, List.of());
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

  /// One step of a funnel.
  ///
  /// @param n how many took it
  /// @param total share of the first step
  /// @param fromPrevious share of the step before; NaN for the first
  /// @param time since the step before, in words; "" if not known
  record FunnelStep(String label, long n, Interval total, Interval fromPrevious, String time) {}

  /// Steps in their order, fewer at each.
  record Funnel(Heading heading, List<FunnelStep> steps) implements ChartSpec {
    public Funnel {
      steps = List.copyOf(steps);
    }
  }

  /// What a place of a Sankey diagram is.
  enum PlaceKind {
    NAMED,
    /// Several together.
    OTHERS,
    /// Nothing goes on from it.
    LEFT
  }

  record SankeyPlace(String label, PlaceKind kind, long n) {}

  /// @param step of `from`
  /// @param from position among the places of its step
  /// @param to position among the places of the next step
  record SankeyFlow(int step, int from, int to, long n) {}

  /// How many go from place to place, step by step.
  ///
  /// @param steps names of the steps, as many as places has entries
  /// @param places by step, top to bottom
  record Sankey(
      Heading heading, List<String> steps, List<List<SankeyPlace>> places, List<SankeyFlow> flows)
      implements ChartSpec {
    public Sankey {
      steps = List.copyOf(steps);
      places = places.stream().map(List::copyOf).toList();
      flows = List.copyOf(flows);
    }
  }

  /// A branch of a tree.
  ///
  /// @param label what leads to it from the one above: "Price: up to 50"; "" for all
  /// @param value of its rows
  /// @param below none, or two
  record Branch(String label, double value, long n, List<Branch> below) {
    public Branch {
      below = List.copyOf(below);
    }
  }

  /// Questions, and where their answers lead.
  record Tree(Heading heading, NumberFormat format, Branch root) implements ChartSpec {}

  /// A column of a pair plot.
  ///
  /// @param axis its name and range; values beyond the range are drawn at its end
  /// @param values one a point; NaN where missing
  /// @param correlations with each of the columns
  record PairColumn(Axis axis, List<Double> values, List<Double> correlations) {
    public PairColumn {
      values = List.copyOf(values);
      correlations = List.copyOf(correlations);
    }
  }

  /// Every column against every other: points below the diagonal, distributions on it, correlations
  /// above.
  ///
  /// @param group of each point: position among `groups`
  record Pairs(Heading heading, List<PairColumn> columns, List<String> groups, List<Integer> group)
      implements ChartSpec {
    public Pairs {
      columns = List.copyOf(columns);
      groups = List.copyOf(groups);
      group = List.copyOf(group);
    }
  }
}
