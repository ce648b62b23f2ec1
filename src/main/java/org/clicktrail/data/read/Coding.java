package org.clicktrail.data.read;

import java.util.Arrays;

/// The rows of all files of an import as the codes of their words, column by column, as long as
/// there are few enough of them to be held.
final class Coding {

  private static final long MOST_BYTES = Math.min(256L << 20, Runtime.getRuntime().maxMemory() / 8);

  private final int[][] codes;
  private final int most;
  private int rows;
  private boolean complete = true;

  /// @param columns wanted of every file
  Coding(int columns) {
    codes = new int[columns][1 << 12];
    most = (int) (MOST_BYTES / Math.max(1, columns) / Integer.BYTES);
  }

  /// Notes a cell of the current row.
  ///
  /// @param code as [ColumnStats#add] says
  void add(int column, int code) {
    if (code == Words.NONE) {
      giveUp();
    }
    if (complete) {
      codes[column][rows] = code;
    }
  }

  void endRow() {
    if (!complete || ++rows < codes[0].length) {
      return;
    }
    if (rows >= most) {
      giveUp();
      return;
    }
    for (int column = 0; column < codes.length; column++) {
      codes[column] = Arrays.copyOf(codes[column], Math.min(most, rows * 2));
    }
  }

  /// The rows cannot be told from their codes.
  void giveUp() {
    complete = false;
    Arrays.fill(codes, new int[0]);
  }

  /// Whether every cell of every row has a code.
  boolean complete() {
    return complete;
  }

  int rows() {
    return rows;
  }

  /// Codes of a column, negative where a cell is missing, at least one a row. Do not change it.
  int[] codes(int column) {
    return codes[column];
  }
}
