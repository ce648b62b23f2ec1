package org.clicktrail.ml.prep;

import org.clicktrail.core.table.Column;
import org.clicktrail.core.table.Table;

/// The cells of a column as numbers, whatever the column is.
@FunctionalInterface
interface NumberCells {

  /// NaN if missing, infinite or not a number.
  double number(int row);

  /// Words are read as numbers; a table without the column has missing cells only.
  static NumberCells of(Table rows, String column) {
    return switch (rows.find(column).orElse(null)) {
      case Column.Numbers numbers -> row -> finite(numbers.number(row));
      case Column.Categories words -> row -> finite(parsed(words.text(row)));
      case Column.Times _ -> _ -> Double.NaN;
      case null -> _ -> Double.NaN;
    };
  }

  private static double finite(double value) {
    return Double.isFinite(value) ? value : Double.NaN;
  }

  private static double parsed(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException _) {
      return Double.NaN;
    }
  }
}
