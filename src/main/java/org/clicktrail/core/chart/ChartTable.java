package org.clicktrail.core.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clicktrail.core.chart.ChartSpec.Axis;
import org.clicktrail.core.chart.ChartSpec.NumberFormat;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;

/// The data behind a chart as text cells: for saving, for the notes of a slide and for readers who
/// cannot see it. Numbers are as the chart prints them; an unknown one is "".
///
/// @param header one name a column
/// @param rows cells, as many as the header has
public record ChartTable(List<String> header, List<List<String>> rows) {

  public ChartTable {
    header = List.copyOf(header);
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
      case ChartSpec.Funnel funnel -> FlowTables.funnel(funnel);
      case ChartSpec.Sankey sankey -> FlowTables.sankey(sankey);
      case ChartSpec.Tree tree -> FlowTables.tree(tree);
      case ChartSpec.Pairs pairs -> pairs(pairs);
    };
  }

  /// As CSV: comma, quotes where needed, CRLF (RFC 4180). A word that a spreadsheet would run as a
  /// formula gets an apostrophe in front.
  public String csv() {
    return Stream.concat(Stream.of(header), rows.stream())
        .map(row -> row.stream().map(ChartTable::cell).collect(Collectors.joining(",")))
        .collect(Collectors.joining("\r\n", "", "\r\n"));
  }

  private static String cell(String text) {
    boolean formula = text.matches("(?s)[=+\\-@\\t\\r].*") && !text.matches("-?[0-9.,]+");
    String safe = formula ? "'" + text : text;
    return safe.matches("(?s).*[\",\\r\\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }

  private static ChartTable line(ChartSpec.Line line) {
    List<List<String>> rows = new ArrayList<>();
    for (ChartSpec.Series series : line.series()) {
      for (ChartSpec.Point point : series.points()) {
        rows.add(
            List.of(
                series.name(),
                position(line.x(), point.x()),
                number(point.y(), line.y().format()),
                number(point.low(), line.y().format()),
                number(point.high(), line.y().format()),
                point.n() == 0 ? "" : Formats.count(point.n())));
      }
    }
    for (ChartSpec.Note note : line.notes()) {
      rows.add(List.of(text("note"), position(line.x(), note.x()), note.words(), "", "", ""));
    }
    return new ChartTable(
        List.of(
            text("series"),
            named(line.x(), "at"),
            named(line.y(), "value"),
            text("low"),
            text("high"),
            text("n")),
        rows);
  }

  private static ChartTable bar(ChartSpec.Bar bar) {
    NumberFormat format = bar.value().format();
    return new ChartTable(
        List.of(text("name"), named(bar.value(), "value"), text("low"), text("high"), text("n")),
        bar.items().stream()
            .map(item ->
                List.of(
                    item.label(),
                    number(item.value(), format),
                    number(item.low(), format),
                    number(item.high(), format),
                    item.n() == 0 ? "" : Formats.count(item.n())))
            .toList());
  }

  private static ChartTable histogram(ChartSpec.Histogram histogram) {
    List<String> header = new ArrayList<>(List.of(text("from"), text("to")));
    header.addAll(histogram.names());
    List<List<String>> rows = new ArrayList<>();
    int bins = histogram.edges().size() - 1;
    for (int bin = 0; bin < bins; bin++) {
      List<String> row = new ArrayList<>();
      row.add(
          histogram.tails().below() && bin == 0
              ? text("below")
              : number(histogram.edges().get(bin), histogram.x().format()));
      row.add(
          histogram.tails().above() && bin == bins - 1
              ? text("more")
              : number(histogram.edges().get(bin + 1), histogram.x().format()));
      for (List<Long> counts : histogram.counts()) {
        row.add(Formats.count(counts.get(bin)));
      }
      rows.add(row);
    }
    return new ChartTable(header, rows);
  }

  private static ChartTable box(ChartSpec.Box box) {
    NumberFormat format = box.value().format();
    return new ChartTable(
        List.of(
            text("name"),
            text("lower_whisker"),
            text("q1"),
            text("median"),
            text("q3"),
            text("upper_whisker"),
            text("n")),
        box.items().stream()
            .map(item ->
                List.of(
                    item.label(),
                    number(item.low(), format),
                    number(item.q1(), format),
                    number(item.median(), format),
                    number(item.q3(), format),
                    number(item.high(), format),
                    Formats.count(item.n())))
            .toList());
  }

  private static ChartTable scatter(ChartSpec.Scatter scatter) {
    List<List<String>> rows = new ArrayList<>();
    for (PointCloud cloud : scatter.clouds()) {
      for (int i = 0; i < cloud.size(); i++) {
        rows.add(
            List.of(
                cloud.name(),
                number(cloud.x(i), scatter.x().format()),
                number(cloud.y(i), scatter.y().format())));
      }
    }
    return new ChartTable(
        List.of(text("name"), named(scatter.x(), "x"), named(scatter.y(), "y")), rows);
  }

  private static ChartTable heatMap(ChartSpec.HeatMap map) {
    List<String> header = new ArrayList<>(List.of(""));
    header.addAll(map.columns());
    List<List<String>> rows = new ArrayList<>();
    for (int row = 0; row < map.rows().size(); row++) {
      List<String> cells = new ArrayList<>(List.of(map.rows().get(row)));
      for (double value : map.values().get(row)) {
        cells.add(number(value, map.format()));
      }
      rows.add(cells);
    }
    return new ChartTable(header, rows);
  }

  private static ChartTable waterfall(ChartSpec.Waterfall waterfall) {
    NumberFormat format = waterfall.format();
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of(waterfall.startLabel(), number(waterfall.start(), format)));
    for (ChartSpec.WaterfallStep step : waterfall.steps()) {
      String amount = number(step.amount(), format);
      rows.add(List.of(step.label(), step.amount() > 0 ? "+" + amount : amount));
    }
    rows.add(List.of(waterfall.endLabel(), number(waterfall.end(), format)));
    return new ChartTable(List.of(text("name"), text("value")), rows);
  }

  private static ChartTable pairs(ChartSpec.Pairs pairs) {
    List<String> header = new ArrayList<>(List.of(text("group")));
    pairs.columns().forEach(column -> header.add(column.axis().label()));
    List<List<String>> rows = new ArrayList<>();
    for (int point = 0; point < pairs.group().size(); point++) {
      List<String> row = new ArrayList<>(List.of(pairs.groups().get(pairs.group().get(point))));
      for (ChartSpec.PairColumn column : pairs.columns()) {
        row.add(number(column.values().get(point), column.axis().format()));
      }
      rows.add(row);
    }
    return new ChartTable(header, rows);
  }

  private static String position(Axis axis, double x) {
    int tick = (int) Math.rint(x);
    return tick >= 0 && tick < axis.ticks().size()
        ? axis.ticks().get(tick)
        : number(x, axis.format());
  }

  private static String named(Axis axis, String column) {
    return axis.label().isEmpty() ? text(column) : axis.label();
  }

  static String number(double value, NumberFormat format) {
    if (Double.isNaN(value)) {
      return "";
    }
    return switch (format) {
      case PLAIN -> Formats.plain(value);
      case COUNT -> Formats.count(value);
      case PERCENT -> Formats.percent(value);
      case SCORE -> Formats.score(value);
      case MONEY -> Formats.money(value, "");
      case YEAR -> Formats.year(value);
    };
  }

  static String text(String column) {
    return Messages.text("chart.table." + column);
  }
}
