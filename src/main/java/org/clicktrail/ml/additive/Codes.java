package org.clicktrail.ml.additive;

import java.util.Arrays;
import org.clicktrail.ml.prep.Prep;

/// One code a row, 0 to size − 1: of a column, or of a pair of columns.
///
/// @param size how many codes there are, at most 1,024
record Codes(int size, Cells cells) {

  /// The code of each row.
  static final class Cells {
    final short[] of;

    Cells(short[] of) {
      this.of = of;
    }
  }

  /// The columns of a prepared table.
  static Codes[] of(Prep prep, double[][] columns) {
    Codes[] codes = new Codes[columns.length];
    for (int i = 0; i < codes.length; i++) {
      short[] cells = new short[columns[i].length];
      for (int row = 0; row < cells.length; row++) {
        cells[row] = (short) columns[i][row];
      }
      codes[i] = new Codes(prep.codes(i), new Cells(cells));
    }
    return codes;
  }

  /// Every pair of codes of two columns as one code: `first × size of second + second`.
  static Codes pair(Codes first, Codes second) {
    short[] cells = new short[first.rows()];
    for (int row = 0; row < cells.length; row++) {
      cells[row] = (short) (first.at(row) * second.size + second.at(row));
    }
    return new Codes(first.size * second.size, new Cells(cells));
  }

  int rows() {
    return cells.of.length;
  }

  int at(int row) {
    return cells.of[row];
  }

  Codes rows(int[] rows) {
    short[] chosen = new short[rows.length];
    for (int i = 0; i < rows.length; i++) {
      chosen[i] = cells.of[rows[i]];
    }
    return new Codes(size, new Cells(chosen));
  }

  /// The codes behind a map of codes.
  ///
  /// @param to one a code, from 0 to `groups` − 1
  Codes mapped(int[] to, int groups) {
    short[] chosen = new short[rows()];
    for (int row = 0; row < chosen.length; row++) {
      chosen[row] = (short) to[cells.of[row]];
    }
    return new Codes(groups, new Cells(chosen));
  }

  /// Rows of each code.
  double[] counts() {
    double[] counts = new double[size];
    for (short code : cells.of) {
      counts[code]++;
    }
    return counts;
  }

  /// Neighbouring codes put together to at most `most` groups of about the same number of rows.
  ///
  /// @return the group of each code, ascending from 0
  int[] groups(int most) {
    double[] counts = counts();
    int[] group = new int[size];
    double left = Arrays.stream(counts).sum();
    double taken = 0;
    int current = 0;
    for (int code = 1; code < size; code++) {
      taken += counts[code - 1];
      double share = left / (most - current);
      if (taken > 0 && current < most - 1 && (taken >= share || counts[code] >= share)) {
        current++;
        left -= taken;
        taken = 0;
      }
      group[code] = current;
    }
    return group;
  }
}
