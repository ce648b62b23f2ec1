package org.clicktrail.render.slide;

import java.awt.Font;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clicktrail.core.report.Block.TableBlock;
import org.clicktrail.core.text.Messages;
import org.clicktrail.render.chart.Fonts;
import org.clicktrail.render.chart.Lettering;
import org.clicktrail.render.slide.Element.Grid;

/// Fits a table into a box: cells of up to three lines, then smaller text, then shorter cells, then
/// fewer rows.
public final class Tables {

  private static final double LARGEST = 18;
  private static final double SMALLEST = 11;
  private static final double READABLE = 13;
  private static final int LINES = 3;
  private static final double PADDING = 16;
  private static final double WIDER = 1.2;

  private Tables() {}

  /// Width at the largest size with nothing cut.
  static double naturalWidth(TableBlock table) {
    return sum(widths(table, LARGEST));
  }

  /// Height in a box of this width at the largest size that cuts nothing.
  static double naturalHeight(TableBlock table, double width) {
    return fit(table, new Box(0, 0, width, Double.MAX_VALUE)).box().height();
  }

  /// Whether a column holds numbers, so that it aligns right.
  public static List<Boolean> numeric(TableBlock table) {
    return IntStream.range(0, table.header().size())
        .mapToObj(column -> numeric(table, column))
        .toList();
  }

  private static boolean numeric(TableBlock table, int column) {
    long cells = table.rows().stream().filter(row -> !cell(row, column).isBlank()).count();
    long numbers =
        table.rows().stream()
            .filter(row -> cell(row, column).matches("[–·]|[^\\p{L}]{0,2}\\d.*"))
            .count();
    return column > 0 && cells > 0 && numbers >= 0.8 * cells;
  }

  private static String cell(List<String> row, int column) {
    return column < row.size() ? row.get(column) : "";
  }

  static Grid fit(TableBlock table, Box box) {
    for (double size = LARGEST; size >= SMALLEST; size -= 1) {
      Grid whole = grid(table, table.rows(), box, size, LINES);
      if (whole.box().height() <= box.height() && !shortened(whole)) {
        return whole;
      }
    }
    // long tables are cut rather than set too small to read
    double size =
        rowHeight(SMALLEST, 1) * (table.rows().size() + 1) > box.height() ? READABLE : SMALLEST;
    int fitting = (int) Math.max(1, Math.floor(box.height() / rowHeight(size, 1)) - 1);
    if (table.rows().size() <= fitting) {
      return grid(table, table.rows(), box, size, 1);
    }
    List<List<String>> rows = new ArrayList<>(table.rows().subList(0, fitting - 1));
    rows.add(more(table, table.rows().size() - rows.size()));
    return grid(table, rows, box, size, 1);
  }

  private static boolean shortened(Grid grid) {
    return Stream.concat(Stream.of(grid.header()), grid.rows().stream())
        .anyMatch(row -> row.stream().anyMatch(text -> text.endsWith(Lettering.MORE)));
  }

  private static Grid grid(
      TableBlock table, List<List<String>> rows, Box box, double size, int lines) {
    List<Double> widths = narrowed(widths(table, size), box.width());
    List<String> header = cells(table.header(), widths, Fonts.MEDIUM.at(size), lines);
    List<List<String>> set =
        rows.stream().map(row -> cells(row, widths, Fonts.REGULAR.at(size), lines)).toList();
    // a reader whose typeface is wider breaks more lines: their room is kept
    List<Double> wider = widths.stream().map(w -> (w - PADDING) / WIDER + PADDING).toList();
    List<Double> heights =
        Stream.concat(Stream.of(table.header()), rows.stream())
            .map(row -> cells(row, wider, Fonts.REGULAR.at(size), lines + 1))
            .map(row -> height(row, size))
            .toList();
    Box place = new Box(box.x(), box.y(), sum(widths), sum(heights));
    return new Grid(place, header, set, widths, numeric(table), size, heights);
  }

  private static List<String> more(TableBlock table, int count) {
    List<String> row = new ArrayList<>();
    row.add(Messages.text("deck.more_rows", count));
    while (row.size() < table.header().size()) {
      row.add("");
    }
    return row;
  }

  private static double rowHeight(double size, int lines) {
    return Math.rint(size * 1.9) + (lines - 1) * Grid.leading(size);
  }

  private static double height(List<String> cells, double size) {
    int lines = cells.stream().mapToInt(text -> (int) text.lines().count()).max().orElse(1);
    return rowHeight(size, Math.max(1, lines));
  }

  private static double sum(List<Double> widths) {
    return widths.stream().mapToDouble(Double::doubleValue).sum();
  }

  private static List<Double> widths(TableBlock table, double size) {
    Font font = Fonts.REGULAR.at(size);
    Font bold = Fonts.MEDIUM.at(size);
    List<Double> widths = new ArrayList<>();
    for (int i = 0; i < table.header().size(); i++) {
      double width = Lettering.width(table.header().get(i), bold);
      for (List<String> row : table.rows().subList(0, Math.min(200, table.rows().size()))) {
        width = Math.max(width, Lettering.width(cell(row, i), font));
      }
      // a fifth more: words of a heading break where the typeface of the reader is wider
      widths.add(width * WIDER + PADDING);
    }
    return widths;
  }

  /// Narrows the widest columns first until the table fits.
  private static List<Double> narrowed(List<Double> natural, double width) {
    List<Double> widths = new ArrayList<>(natural);
    double over = sum(widths) - width;
    while (over > 0.5) {
      double widest = widths.stream().mapToDouble(Double::doubleValue).max().orElse(0);
      if (widest < 24) {
        return widths.stream().map(w -> w * width / sum(widths)).toList();
      }
      double target = Math.max(widest * 0.92, 20);
      widths.replaceAll(w -> Math.min(w, target));
      over = sum(widths) - width;
    }
    return widths;
  }

  private static List<String> cells(List<String> row, List<Double> widths, Font font, int lines) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < widths.size(); i++) {
      String text = cell(row, i).replace('\n', ' ');
      double width = Math.max(1, widths.get(i) - PADDING + 2);
      cells.add(String.join("\n", Lettering.wrapped(text, font, width, lines)));
    }
    return cells;
  }
}
