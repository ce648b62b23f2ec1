package org.clicktrail.core.leak;

import java.util.List;
import java.util.stream.Collectors;
import org.clicktrail.core.stat.Ranking;
import org.clicktrail.core.table.Column;
import org.clicktrail.core.table.Table;

/// A rule in words: some of these sets of conditions holds in full.
///
/// @param any each a list of conditions that hold together
record Rule(List<List<Condition>> any) {

  Rule {
    any = any.stream().map(List::copyOf).toList();
  }

  /// How well a rule rebuilds an outcome.
  ///
  /// @param right rows told rightly
  /// @param of rows with a known outcome
  record Fit(long right, long of, double mcc) {}

  boolean holds(Table table, int row) {
    return any.stream()
        .anyMatch(all ->
            all.stream()
                .allMatch(condition -> condition.holds(table.column(condition.column()), row)));
  }

  /// Over all rows of a table whose label is known.
  Fit fit(Table table, Column.Numbers label) {
    long[] cells = new long[4];
    for (int row = 0; row < table.rows(); row++) {
      if (!label.missing(row)) {
        cells[(label.number(row) > 0.5 ? 2 : 0) + (holds(table, row) ? 1 : 0)]++;
      }
    }
    return new Fit(
        cells[0] + cells[3],
        cells[0] + cells[1] + cells[2] + cells[3],
        Ranking.mcc((double) cells[3], (double) cells[1], (double) cells[2], (double) cells[0]));
  }

  List<String> columns() {
    return any.stream().flatMap(List::stream).map(Condition::column).distinct().sorted().toList();
  }

  long conditions() {
    return any.stream().mapToLong(List::size).sum();
  }

  /// "clicks > 5 and price_sum > 50".
  String words() {
    boolean several = any.size() > 1;
    return any.stream()
        .map(all -> {
          String words = all.stream().map(Condition::words).collect(Collectors.joining(" and "));
          return several && all.size() > 1 ? "(" + words + ")" : words;
        })
        .collect(Collectors.joining(" or "));
  }
}
