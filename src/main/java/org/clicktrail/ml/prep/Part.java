package org.clicktrail.ml.prep;

import org.clicktrail.core.table.Table;
import org.clicktrail.ml.file.ArrayReader;
import org.clicktrail.ml.file.ArrayWriter;
import org.clicktrail.ml.file.BrokenException;

/// How one column of a table becomes one or more numbers.
sealed interface Part permits NumberPart, WordPart {

  /// Name of the column.
  String column();

  /// How many numbers it becomes.
  int width();

  /// Looks the column up, so that rows are cheap. A table without it, or with another type of
  /// column under that name, is fine.
  Cells bind(Table rows);

  void write(ArrayWriter out);

  static Part read(ArrayReader in) throws BrokenException {
    return in.flag() ? WordPart.read(in) : NumberPart.read(in);
  }

  /// One column of one table.
  interface Cells {

    /// Writes the numbers of a row to `out` from `at` on; NaN stands for "unknown, take the mean".
    void fill(int row, double[] out, int at);
  }
}
