package org.clicktrail.core.table;

import java.util.Arrays;
import java.util.List;

/// Some rows of a column as a column: nothing is copied but the row numbers.
final class RowViews {

  private RowViews() {}

  static Column.Numbers of(Column.Numbers column, int[] indices) {
    return new NumbersView(column.name(), column, indices.clone());
  }

  static Column.Categories of(Column.Categories column, int[] indices) {
    return new CategoriesView(column.name(), column, indices.clone());
  }

  static Column.Times of(Column.Times column, int[] indices) {
    return new TimesView(column.name(), column, indices.clone());
  }

  /// What views of every kind have in common.
  abstract static class View<C extends Column> {
    private final String name;
    final C whole;
    final int[] indices;

    View(String name, C whole, int[] indices) {
      this.name = name;
      this.whole = whole;
      this.indices = indices;
    }

    public String name() {
      return name;
    }

    public int size() {
      return indices.length;
    }

    public boolean missing(int row) {
      return whole.missing(indices[row]);
    }

    public String text(int row) {
      return whole.text(indices[row]);
    }

    /// Where rows of this view are in the whole column.
    int[] at(int[] rows) {
      return Arrays.stream(rows).map(row -> indices[row]).toArray();
    }
  }

  private static final class NumbersView extends View<Column.Numbers> implements Column.Numbers {
    NumbersView(String name, Column.Numbers whole, int[] indices) {
      super(name, whole, indices);
    }

    @Override
    public double number(int row) {
      return whole.number(indices[row]);
    }

    @Override
    public Column.Numbers rows(int[] rows) {
      return new NumbersView(name(), whole, at(rows));
    }

    @Override
    public Column named(String other) {
      return new NumbersView(other, whole, indices);
    }
  }

  private static final class CategoriesView extends View<Column.Categories>
      implements Column.Categories {
    CategoriesView(String name, Column.Categories whole, int[] indices) {
      super(name, whole, indices);
    }

    @Override
    public int code(int row) {
      return whole.code(indices[row]);
    }

    @Override
    public List<String> levels() {
      return whole.levels();
    }

    @Override
    public Column.Categories rows(int[] rows) {
      return new CategoriesView(name(), whole, at(rows));
    }

    @Override
    public Column named(String other) {
      return new CategoriesView(other, whole, indices);
    }
  }

  private static final class TimesView extends View<Column.Times> implements Column.Times {
    TimesView(String name, Column.Times whole, int[] indices) {
      super(name, whole, indices);
    }

    @Override
    public long micros(int row) {
      return whole.micros(indices[row]);
    }

    @Override
    public Column.Times rows(int[] rows) {
      return new TimesView(name(), whole, at(rows));
    }

    @Override
    public Column named(String other) {
      return new TimesView(other, whole, indices);
    }
  }
}
