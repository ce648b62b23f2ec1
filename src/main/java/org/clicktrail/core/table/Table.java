package org.clicktrail.core.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Typed columns of equal length, read-only. Column names are unique.
public interface Table {

  int rows();

  List<Column> columns();

  default Optional<Column> find(String name) {
    return columns().stream().filter(column -> column.name().equals(name)).findFirst();
  }

  /// @throws IllegalArgumentException if there is no such column
  default Column column(String name) {
    return find(name).orElseThrow(() -> new IllegalArgumentException("no column " + name));
  }

  /// The rows at `indices`, in that order, as a view.
  default Table rows(int[] indices) {
    return of(indices.length, columns().stream().map(column -> column.rows(indices)).toList());
  }

  /// Without the named columns; unknown names are ignored.
  default Table without(Collection<String> names) {
    return of(rows(), columns().stream().filter(column -> !names.contains(column.name())).toList());
  }

  /// Only the named columns, in that order.
  ///
  /// @throws IllegalArgumentException if one is missing
  default Table only(List<String> names) {
    return of(rows(), names.stream().map(this::column).toList());
  }

  /// With one more column, or one replaced.
  default Table with(Column column) {
    List<Column> all = new ArrayList<>(columns());
    all.removeIf(old -> old.name().equals(column.name()));
    all.add(column);
    return of(rows(), all);
  }

  /// A table of these columns.
  ///
  /// @throws IllegalArgumentException if their sizes differ
  static Table of(int rows, List<? extends Column> columns) {
    return new ColumnTable(rows, List.copyOf(columns));
  }

  /// A table of these columns, at least one.
  static Table of(Column... columns) {
    return of(columns[0].size(), List.of(columns));
  }
}
