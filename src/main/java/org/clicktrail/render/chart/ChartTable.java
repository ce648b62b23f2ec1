package org.clicktrail.render.chart;

import java.util.ArrayList;
import java.util.List;
import org.clicktrail.core.chart.ChartSpec;
import org.clicktrail.core.chart.ChartSpec.Axis;
import org.clicktrail.core.chart.ChartSpec.NumberFormat;
import org.clicktrail.core.chart.PointCloud;
import org.clicktrail.core.text.Messages;

/// The numbers behind a chart: for the data sheet, for speaker notes and for screen readers.
///
/// @param rows cells in the order of the columns: a text or a number, NaN where there is none
public record ChartTable(List<Column> columns, List<List<Object>> rows) {

  /// @param format how its numbers are written
  public record Column(String name, NumberFormat format) {}

  public ChartTable {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
  }

  public static ChartTable of(ChartSpec spec) {
    return switch (spec) {
      case ChartSpec.Line line -> line(line);
      case ChartSpec.Bar bar -> bar(bar);
      case ChartSpec.Histogram histogram -> histogram(histogram);
      case ChartSpec.Box box -> box(box);
      case ChartSpec.Scatter scatter -> scatter(scatter);
      case ChartSpec.HeatMap map -> heatMap(map);
      case ChartSpec.Waterfall waterfall -> waterfall(waterfall);
    };
  }

  public List<String> header() {
    return columns.stream().map(Column::name).toList();
  }

  /// The cells as the reader sees them.
  public List<List<String>> words() {
    List<List<String>> words = new ArrayList<>();
    for (List<Object> row : rows) {
      List<String> line = new ArrayList<>();
      for (int i = 0; i < row.size(); i++) {
        line.add(
            row.get(i) instanceof Number number
                ? NumberWords.value(columns.get(i).format(), number.doubleValue())
                : String.valueOf(row.get(i)));
      }
      words.add(line);
    }
    return words;
  }

  private static Column text(String key) {
    return new Column(Messages.text(key), NumberFormat.PLAIN);
  }

  private static Column column(String key, NumberFormat format) {
    return new Column(Messages.text(key), format);
  }

  private static String named(Axis axis, String key) {
    return axis.label().isEmpty() ? Messages.text(key) : axis.label();
  }

  private static List<Column> estimate(Axis axis) {
    return List.of(
        new Column(named(axis, "chart.value"), axis.format()),
        column("chart.low", axis.format()),
        column("chart.high", axis.format()),
        column("chart.n", NumberFormat.COUNT));
  }

  private static ChartTable line(ChartSpec.Line spec) {
    List<Column> columns = new ArrayList<>();
    columns.add(text("chart.series"));
    columns.add(new Column(named(spec.x(), "chart.position"), spec.x().format()));
    columns.addAll(estimate(spec.y()));
    List<List<Object>> rows = new ArrayList<>();
    for (ChartSpec.Series series : spec.series()) {
      for (ChartSpec.Point point : series.points()) {
        int at = (int) Math.rint(point.x());
        boolean named = at >= 0 && at < spec.x().ticks().size();
        Object x = named ? spec.x().ticks().get(at) : (Object) point.x();
        rows.add(List.of(series.name(), x, point.y(), point.low(), point.high(), count(point.n())));
      }
    }
    return new ChartTable(columns, rows);
  }

  /// n, empty where it does not apply.
  private static Object count(long n) {
    return n > 0 ? (Object) n : "";
  }

  private static ChartTable bar(ChartSpec.Bar spec) {
    List<Column> columns = new ArrayList<>();
    columns.add(text("chart.name"));
    columns.addAll(estimate(spec.value()));
    List<List<Object>> rows = new ArrayList<>();
    for (ChartSpec.BarItem item : spec.items()) {
      rows.add(List.of(item.label(), item.value(), item.low(), item.high(), count(item.n())));
    }
    return new ChartTable(columns, rows);
  }

  private static ChartTable histogram(ChartSpec.Histogram spec) {
    List<Column> columns = new ArrayList<>();
    columns.add(column("chart.from", spec.x().format()));
    columns.add(column("chart.to", spec.x().format()));
    spec.names().forEach(name -> columns.add(new Column(name, NumberFormat.COUNT)));
    List<List<Object>> rows = new ArrayList<>();
    for (int i = 0; i + 1 < spec.edges().size(); i++) {
      List<Object> row = new ArrayList<>();
      row.add(spec.edges().get(i));
      boolean open = spec.tail() && i + 2 == spec.edges().size();
      row.add(open ? Messages.text("chart.more") : (Object) spec.edges().get(i + 1));
      for (List<Long> counts : spec.counts()) {
        row.add(counts.get(i));
      }
      rows.add(row);
    }
    return new ChartTable(columns, rows);
  }

  private static ChartTable box(ChartSpec.Box spec) {
    NumberFormat format = spec.value().format();
    List<Column> columns =
        List.of(
            text("chart.name"),
            column("chart.whisker_low", format),
            column("chart.q1", format),
            column("chart.median", format),
            column("chart.q3", format),
            column("chart.whisker_high", format),
            column("chart.n", NumberFormat.COUNT));
    List<List<Object>> rows = new ArrayList<>();
    for (ChartSpec.BoxItem item : spec.items()) {
      rows.add(
          List.of(
              item.label(),
              item.low(),
              item.q1(),
              item.median(),
              item.q3(),
              item.high(),
              item.n()));
    }
    return new ChartTable(columns, rows);
  }

  private static ChartTable scatter(ChartSpec.Scatter spec) {
    List<Column> columns =
        List.of(
            text("chart.series"),
            new Column(named(spec.x(), "chart.x"), spec.x().format()),
            new Column(named(spec.y(), "chart.y"), spec.y().format()));
    List<List<Object>> rows = new ArrayList<>();
    for (PointCloud cloud : spec.clouds()) {
      for (int i = 0; i < cloud.size(); i++) {
        rows.add(List.of(cloud.name(), cloud.x(i), cloud.y(i)));
      }
    }
    return new ChartTable(columns, rows);
  }

  private static ChartTable heatMap(ChartSpec.HeatMap spec) {
    List<Column> columns = new ArrayList<>();
    columns.add(text("chart.name"));
    spec.columns().forEach(name -> columns.add(new Column(name, spec.format())));
    List<List<Object>> rows = new ArrayList<>();
    for (int r = 0; r < spec.rows().size(); r++) {
      List<Object> row = new ArrayList<>();
      row.add(spec.rows().get(r));
      row.addAll(spec.values().get(r));
      rows.add(row);
    }
    return new ChartTable(columns, rows);
  }

  private static ChartTable waterfall(ChartSpec.Waterfall spec) {
    List<List<Object>> rows = new ArrayList<>();
    rows.add(List.of(spec.startLabel(), spec.start()));
    spec.steps().forEach(step -> rows.add(List.of(step.label(), step.amount())));
    rows.add(List.of(spec.endLabel(), spec.end()));
    return new ChartTable(List.of(text("chart.name"), column("chart.value", spec.format())), rows);
  }
}
