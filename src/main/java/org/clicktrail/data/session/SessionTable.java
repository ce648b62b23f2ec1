package org.clicktrail.data.session;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clicktrail.core.table.Column;
import org.clicktrail.core.table.Columns;
import org.clicktrail.core.table.Table;
import org.clicktrail.core.text.Formats;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;

/// The session table: a Tablesaw table behind the read-only view of the core. Numbers are double
/// columns (missing is NaN), categories are string columns (missing is "").
public final class SessionTable implements Table {

  private final int rows;
  private final Map<String, Column> columns = new LinkedHashMap<>();
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
    columns.put(name, new DoubleNumbers(name, values));
  }

  /// Adds words.
  void add(Column.Categories words) {
    columns.put(words.name(), words);
  }

  /// A Tablesaw table of its own, for statistics, filters and cross-tabs. Made when first asked
  /// for: Tablesaw searches the whole class path for file readers then, and copies every cell.
  synchronized tech.tablesaw.api.Table tablesaw() {
    tech.tablesaw.api.Table known = table;
    if (known == null) {
      known = tech.tablesaw.api.Table.create("sessions");
      for (Column column : columns.values()) {
        known.addColumns(typed(column));
      }
      table = known;
    }
    return known;
  }

  private static tech.tablesaw.columns.Column<?> typed(Column column) {
    if (column instanceof Column.Numbers numbers) {
      return DoubleColumn.create(column.name(), numbers.toArray());
    }
    StringColumn words = StringColumn.create(column.name());
    for (int row = 0; row < column.size(); row++) {
      words.append(column.text(row));
    }
    return words;
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

  /// Numbers without a copy of their own.
  private static final class DoubleNumbers implements Column.Numbers {

    private final String name;
    private final double[] values;

    DoubleNumbers(String name, double[] values) {
      this.name = name;
      this.values = values;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public int size() {
      return values.length;
    }

    @Override
    public boolean missing(int row) {
      return Double.isNaN(values[row]);
    }

    @Override
    public String text(int row) {
      return missing(row) ? "" : Formats.plain(values[row]);
    }

    @Override
    public double number(int row) {
      return values[row];
    }

    @Override
    public double[] toArray() {
      return values.clone();
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
