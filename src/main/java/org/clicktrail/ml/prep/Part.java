package org.clicktrail.ml.prep;

import org.clicktrail.core.learn.Additive;
import org.clicktrail.core.table.Table;
import org.clicktrail.ml.file.ArrayReader;
import org.clicktrail.ml.file.ArrayWriter;
import org.clicktrail.ml.file.BrokenException;

/// How one column of a table becomes one or more numbers.
sealed interface Part permits NumberPart, BinPart, WordPart, MeanPart {

  /// Name of the column.
  String column();

  /// How many numbers it becomes.
  int width();

  /// How many codes there are, 0 to codes − 1, if it becomes a code; else 0.
  int codes();

  /// The values that become a code.
  ///
  /// @param code from 0 to [#codes()] − 1
  default Additive.Values values(int code) {
    throw new IllegalArgumentException("no code: " + code);
  }

  /// The values whose number lies on one side of a threshold.
  ///
  /// @param place which of its numbers, from 0
  default Additive.Values values(int place, double threshold, Prep.Side side) {
    Additive.Values all = Additive.Values.nothing();
    for (int code = 0; code < codes(); code++) {
      all = side.holds(code, threshold) ? all.and(values(code)) : all;
    }
    return all;
  }

  /// Looks the column up, so that rows are cheap. A table without it, or with another type of
  /// column under that name, is fine.
  Cells bind(Table rows);

  Kind kind();

  /// Without the kind.
  void write(ArrayWriter out);

  /// One column of one table.
  @FunctionalInterface
  interface Cells {

    /// Writes the numbers of a row to `out` from `at` on; NaN stands for "unknown, take the mean".
    void fill(int row, double[] out, int at);
  }

  /// Kinds of parts as named in the file.
  enum Kind {
    NUMBER,
    BINS,
    WORDS,
    MEANS
  }

  static Part read(ArrayReader in) throws BrokenException {
    return switch (in.choice(Kind.class)) {
      case NUMBER -> NumberPart.read(in);
      case BINS -> BinPart.read(in);
      case WORDS -> WordPart.read(in);
      case MEANS -> MeanPart.read(in);
    };
  }
}
