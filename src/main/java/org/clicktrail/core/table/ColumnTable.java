package org.clicktrail.core.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A table that is just its columns.
final class ColumnTable implements Table {

  private final int rows;
  private final List<Column> columns;
  private final Map<String, Column> byName = new HashMap<>();

  ColumnTable(int rows, List<Column> columns) {
    this.rows = rows;
    this.columns = columns;
    for (Column column : columns) {
      if (column.size() != rows) {
        throw new IllegalArgumentException(column.name() + " has " + column.size() + " rows");
      }
      if (byName.put(column.name(), column) != null) {
        throw new IllegalArgumentException("two columns " + column.name());
      }
    }
  }

  @Override
  public int rows() {
    return rows;
  }

  @Override
  public List<Column> columns() {
    return columns;
  }

  @Override
  public Optional<Column> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }
}
