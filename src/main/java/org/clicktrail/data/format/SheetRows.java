package org.clicktrail.data.format;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.clicktrail.core.text.Formats;

/// The rows of one sheet, gathered twice: first how wide they are, then their cells. Rows without a
/// filled cell are left out; the others keep their numbers.
final class SheetRows {

  private final Spool spool;
  private final List<String> cells = new ArrayList<>();
  private int width;
  private long withoutResult;

  /// Of the second run.
  SheetRows(Spool spool) {
    this.spool = spool;
  }

  /// How wide the rows of a sheet are.
  static final class Widths {
    private int widest;

    /// Notes a filled cell.
    ///
    /// @param column from 0
    void cell(int column) {
      widest = Math.max(widest, column + 1);
    }

    /// Columns, up to the last filled cell; 0 if there is none.
    int widest() {
      return widest;
    }
  }

  /// Takes a cell of the current row.
  ///
  /// @param column from 0
  void cell(int column, String text) {
    while (cells.size() <= column) {
      cells.add("");
    }
    cells.set(column, text);
    width = Math.max(width, text.isEmpty() ? 0 : column + 1);
  }

  /// Takes a formula whose result the file does not hold.
  void withoutResult() {
    withoutResult++;
  }

  /// Ends the current row.
  ///
  /// @param number as the sheet counts, from 1
  void end(long number) throws IOException {
    if (width > 0) {
      spool.record(number, cells.subList(0, Math.min(width, cells.size())));
    }
    cells.clear();
    width = 0;
  }

  /// What to tell about the sheet.
  List<Note> notes() {
    return withoutResult == 0
        ? List.of()
        : List.of(
            new Note(
                "formula_empty", List.of(), withoutResult, List.of(Formats.count(withoutResult))));
  }
}
