package org.clicktrail.core.table;

import java.util.Arrays;
import java.util.List;

/// Some rows of a column as a column: nothing is copied but the row numbers.
final class RowViews {

  private RowViews() {}

  static Column.Numbers of(Column.Numbers column, int[] indices) {
    return new NumbersView(column.name(), column, new Rows(indices.clone()));
  }

  static Column.Categories of(Column.Categories column, int[] indices) {
    return new CategoriesView(column.name(), column, new Rows(indices.clone()));
  }

  static Column.Times of(Column.Times column, int[] indices) {
    return new TimesView(column.name(), column, new Rows(indices.clone()));
  }

  private record NumbersView(String name, Column.Numbers of, Rows at) implements Column.Numbers {
    @Override
    public int size() {
      return at.size();
    }

    @Override
    public boolean missing(int row) {
      return of.missing(at.of(row));
    }

    @Override
    public String text(int row) {
      return of.text(at.of(row));
    }

    @Override
    public double number(int row) {
      return of.number(at.of(row));
    }

    @Override
    public Column.Numbers rows(int[] indices) {
      return new NumbersView(name, of, at.rows(indices));
    }

    @Override
    public Column named(String other) {
      return new NumbersView(other, of, at);
    }
  }

  private record CategoriesView(String name, Column.Categories of, Rows at)
      implements Column.Categories {
    @Override
    public int size() {
      return at.size();
    }

    @Override
    public boolean missing(int row) {
      return of.missing(at.of(row));
    }

    @Override
    public String text(int row) {
      return of.text(at.of(row));
    }

    @Override
    public int code(int row) {
      return of.code(at.of(row));
    }

    @Override
    public List<String> levels() {
      return of.levels();
    }

    @Override
    public Column.Categories rows(int[] indices) {
      return new CategoriesView(name, of, at.rows(indices));
    }

    @Override
    public Column named(String other) {
      return new CategoriesView(other, of, at);
    }
  }

  private record TimesView(String name, Column.Times of, Rows at) implements Column.Times {
    @Override
    public int size() {
      return at.size();
    }

    @Override
    public boolean missing(int row) {
      return of.missing(at.of(row));
    }

    @Override
    public String text(int row) {
      return of.text(at.of(row));
    }

    @Override
    public long micros(int row) {
      return of.micros(at.of(row));
    }

    @Override
    public Column.Times rows(int[] indices) {
      return new TimesView(name, of, at.rows(indices));
    }

    @Override
    public Column named(String other) {
      return new TimesView(other, of, at);
    }
  }

  private static final class Rows {
    private final int[] indices;

    Rows(int[] indices) {
      this.indices = indices;
    }

    int size() {
      return indices.length;
    }

    int of(int row) {
      return indices[row];
    }

    Rows rows(int[] further) {
      return new Rows(Arrays.stream(further).map(row -> indices[row]).toArray());
    }
  }
}
