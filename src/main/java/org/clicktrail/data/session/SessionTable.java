package org.clicktrail.data.session;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clicktrail.core.table.Column;
import org.clicktrail.core.table.Columns;
import org.clicktrail.core.table.Table;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;

/// The session table: a Tablesaw table behind the read-only view of the core. Numbers are double
/// columns (missing is NaN), categories are string columns (missing is "").
public final class SessionTable implements Table {

  private final int rows;
  private final Map<String, Column> columns = new LinkedHashMap<>();
  private final List<tech.tablesaw.columns.Column<?>> typed = new ArrayList<>();
  private tech.tablesaw.api.@Nullable Table table;

  private SessionTable(int rows) {
    this.rows = rows;
  }

  /// A table without columns, to which they are added while it is built.
  static SessionTable ofRows(int rows) {
    return new SessionTable(rows);
  }

  /// Adds numbers; the array is used, not copied.
  void add(String name, double[] values) {
    DoubleColumn column = DoubleColumn.create(name, values);
    typed.add(column);
    columns.put(name, new DoubleNumbers(name, column));
  }

  /// Adds words.
  void add(Column.Categories words) {
    List<String> levels = words.levels();
    StringColumn column = StringColumn.create(words.name());
    for (int row = 0; row < words.size(); row++) {
      if (words.missing(row)) {
        column.appendMissing();
      } else {
        column.append(levels.get(words.code(row)));
      }
    }
    typed.add(column);
    columns.put(words.name(), words);
  }

  /// The Tablesaw table, for statistics, filters and cross-tabs. Do not change it. Made when first
  /// asked for: Tablesaw searches the whole class path for file readers then.
  synchronized tech.tablesaw.api.Table tablesaw() {
    tech.tablesaw.api.Table known = table;
    if (known == null) {
      known = tech.tablesaw.api.Table.create("sessions", typed);
      table = known;
    }
    return known;
  }

  @Override
  public int rows() {
    return rows;
  }

  @Override
  public List<Column> columns() {
    return new ArrayList<>(columns.values());
  }

  @Override
  public Optional<Column> find(String name) {
    return Optional.ofNullable(columns.get(name));
  }

  private record DoubleNumbers(String name, DoubleColumn values) implements Column.Numbers {

    @Override
    public int size() {
      return values.size();
    }

    @Override
    public boolean missing(int row) {
      return Double.isNaN(values.getDouble(row));
    }

    @Override
    public String text(int row) {
      return missing(row) ? "" : org.clicktrail.core.text.Formats.plain(values.getDouble(row));
    }

    @Override
    public double number(int row) {
      return values.getDouble(row);
    }

    @Override
    public double[] toArray() {
      return values.asDoubleArray();
    }

    @Override
    public Column.Numbers rows(int[] indices) {
      return Columns.view(this, indices);
    }

    @Override
    public Column named(String other) {
      return new DoubleNumbers(other, values);
    }
  }
}
