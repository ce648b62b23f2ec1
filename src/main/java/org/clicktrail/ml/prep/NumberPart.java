package org.clicktrail.ml.prep;

import org.clicktrail.core.table.Column;
import org.clicktrail.core.table.Table;
import org.clicktrail.ml.file.ArrayReader;
import org.clicktrail.ml.file.ArrayWriter;
import org.clicktrail.ml.file.BrokenException;

/// A number with its missing cells filled in.
///
/// @param fill the training median, taken where the cell is missing
/// @param flagged whether a second number says 1 where the cell was missing
record NumberPart(String column, double fill, boolean flagged) implements Part {

  @Override
  public int width() {
    return flagged ? 2 : 1;
  }

  @Override
  public Cells bind(Table rows) {
    return switch (rows.find(column).orElse(null)) {
      case Column.Numbers numbers -> (row, out, at) -> set(numbers.number(row), out, at);
      case Column.Categories words -> (row, out, at) -> set(parsed(words.text(row)), out, at);
      case Column.Times _ -> (_, out, at) -> set(Double.NaN, out, at);
      case null -> (_, out, at) -> set(Double.NaN, out, at);
    };
  }

  private void set(double value, double[] out, int at) {
    boolean missing = !Double.isFinite(value);
    out[at] = missing ? fill : value;
    if (flagged) {
      out[at + 1] = missing ? 1 : 0;
    }
  }

  private static double parsed(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException _) {
      return Double.NaN;
    }
  }

  @Override
  public void write(ArrayWriter out) {
    out.flag(false);
    out.word(column);
    out.number(fill);
    out.flag(flagged);
  }

  static NumberPart read(ArrayReader in) throws BrokenException {
    return new NumberPart(in.word(), in.number(), in.flag());
  }
}
