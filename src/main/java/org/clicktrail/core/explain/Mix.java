package org.clicktrail.core.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntBinaryOperator;
import java.util.stream.IntStream;
import org.clicktrail.core.learn.Model;
import org.clicktrail.core.table.Column;
import org.clicktrail.core.table.Columns;
import org.clicktrail.core.table.Table;

/// Copies of one row in which some inputs have the values of other rows.
final class Mix {

  /// Stands for the row itself.
  static final int OWN = -1;

  private Mix() {}

  /// @param row the one row; inputs it has not, or `other` has not, are left out
  /// @param from by copy and number of the input: the row of `other`, or [#OWN]
  static Table of(Model model, Table row, Table other, int copies, IntBinaryOperator from) {
    List<Column> columns = new ArrayList<>();
    for (int j = 0; j < model.inputs().size(); j++) {
      String name = model.inputs().get(j).info().id();
      if (row.find(name).isPresent() && other.find(name).isPresent()) {
        int input = j;
        int[] rows = IntStream.range(0, copies).map(i -> from.applyAsInt(i, input)).toArray();
        columns.add(mixed(row.column(name), other.column(name), rows));
      }
    }
    return Table.of(copies, columns);
  }

  private static Column mixed(Column own, Column other, int[] from) {
    if (own instanceof Column.Numbers mine && other instanceof Column.Numbers theirs) {
      return Columns.numbers(
          own.name(),
          IntStream.of(from)
              .mapToDouble(row -> row < 0 ? mine.number(0) : theirs.number(row))
              .toArray());
    }
    if (own instanceof Column.Times mine && other instanceof Column.Times theirs) {
      return Columns.times(
          own.name(),
          IntStream.of(from)
              .mapToLong(row -> row < 0 ? micros(mine, 0) : micros(theirs, row))
              .toArray());
    }
    return Columns.words(
        own.name(),
        IntStream.of(from).mapToObj(row -> row < 0 ? own.text(0) : other.text(row)).toList());
  }

  private static long micros(Column.Times times, int row) {
    return times.missing(row) ? Columns.NO_TIME : times.micros(row);
  }
}
