package org.clicktrail.render.sheet;

import java.util.List;

/// Lines of CSV after RFC 4180.
final class Csv {

  private Csv() {}

  /// A line with its line end; NaN is an empty cell.
  static String line(List<?> cells) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < cells.size(); i++) {
      if (i > 0) {
        line.append(',');
      }
      line.append(cell(cells.get(i)));
    }
    return line.append("\r\n").toString();
  }

  private static String cell(Object value) {
    if (value instanceof Double || value instanceof Float) {
      double number = ((Number) value).doubleValue();
      return Double.isFinite(number) ? number(number) : "";
    }
    if (value instanceof Number) {
      return value.toString();
    }
    String text = FormulaGuard.defused(String.valueOf(value));
    boolean quoted = text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return quoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }

  /// Whole numbers without ".0".
  private static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }
}
