package org.clicktrail.core.table;

import java.util.List;

/// A named, typed, read-only column. Rows count from 0.
public sealed interface Column {

  String name();

  int size();

  boolean missing(int row);

  /// The cell as the user reads it; "" if missing.
  String text(int row);

  /// The rows at `indices`, in that order, as a column of the same kind. A view: nothing is copied
  /// until it is read.
  Column rows(int[] indices);

  /// The same column under another name.
  Column named(String name);

  /// Numbers; missing is NaN. Yes/no columns are numbers 1 and 0.
  non-sealed interface Numbers extends Column {
    double number(int row);

    /// A fresh copy of all values.
    default double[] toArray() {
      double[] values = new double[size()];
      for (int row = 0; row < values.length; row++) {
        values[row] = number(row);
      }
      return values;
    }

    @Override
    Numbers rows(int[] indices);
  }

  /// Words from a list of levels, as codes.
  non-sealed interface Categories extends Column {

    /// Index into [#levels()]; meaningless where [#missing] is true.
    int code(int row);

    /// The different words, in a stable order.
    List<String> levels();

    @Override
    Categories rows(int[] indices);
  }

  /// Points in time, as microseconds since 1970-01-01T00:00Z.
  non-sealed interface Times extends Column {
    long micros(int row);

    @Override
    Times rows(int[] indices);
  }
}
