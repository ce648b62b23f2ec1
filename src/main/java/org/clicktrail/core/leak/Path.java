package org.clicktrail.core.leak;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// Conditions that hold together: for some columns the ranks allowed.
///
/// @param spans by column number
record Path(SortedMap<Integer, Span> spans) {

  /// Ranks `from` to `to`, both allowed.
  record Span(int from, int to) {}

  static final Path ANY = new Path(new TreeMap<>());

  /// With a further condition on a column.
  Path with(int column, int from, int to) {
    TreeMap<Integer, Span> more = new TreeMap<>(spans);
    more.merge(
        column,
        new Span(from, to),
        (a, b) -> new Span(Math.max(a.from(), b.from()), Math.min(a.to(), b.to())));
    return new Path(more);
  }

  Path with(int column, Span span) {
    return with(column, span.from(), span.to());
  }

  Path without(int column) {
    TreeMap<Integer, Span> fewer = new TreeMap<>(spans);
    fewer.remove(column);
    return new Path(fewer);
  }

  boolean holds(List<Ranked> columns, int row) {
    for (var entry : spans.entrySet()) {
      int rank = columns.get(entry.getKey()).rank(row);
      if (rank < entry.getValue().from() || rank > entry.getValue().to()) {
        return false;
      }
    }
    return true;
  }
}
