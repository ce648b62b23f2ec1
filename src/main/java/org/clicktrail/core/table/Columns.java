package org.clicktrail.core.table;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clicktrail.core.text.Formats;

/// Columns held in arrays: for computed columns, model inputs and tests.
public final class Columns {

  /// Marks a missing instant.
  public static final long NO_TIME = Long.MIN_VALUE;

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

  private Columns() {}

  /// Numbers; NaN is missing. The array is copied.
  public static Column.Numbers numbers(String name, double... values) {
    return new ArrayNumbers(name, values.clone());
  }

  /// Words by code; a negative code is missing. Arrays are copied.
  ///
  /// @throws IllegalArgumentException if a code is beyond the levels
  public static Column.Categories categories(String name, int[] codes, List<String> levels) {
    for (int code : codes) {
      if (code >= levels.size()) {
        throw new IllegalArgumentException("code " + code + " of " + levels.size() + " levels");
      }
    }
    return new ArrayCategories(name, codes.clone(), List.copyOf(levels));
  }

  /// Words as they stand; "" is missing. Levels come in the order of their first appearance.
  public static Column.Categories words(String name, List<String> values) {
    Map<String, Integer> levels = new LinkedHashMap<>();
    int[] codes = new int[values.size()];
    for (int row = 0; row < codes.length; row++) {
      String word = values.get(row);
      codes[row] = word.isEmpty() ? -1 : levels.computeIfAbsent(word, _ -> levels.size());
    }
    return new ArrayCategories(name, codes, new ArrayList<>(levels.keySet()));
  }

  /// Instants in microseconds; [#NO_TIME] is missing. The array is copied.
  public static Column.Times times(String name, long... micros) {
    return new ArrayTimes(name, micros.clone());
  }

  /// A view of some rows of a column. Implementations of [Column] outside this package use it for
  /// their `rows`.
  public static Column.Numbers view(Column.Numbers of, int[] indices) {
    return RowViews.of(of, indices);
  }

  /// A view of some rows of a column.
  public static Column.Categories view(Column.Categories of, int[] indices) {
    return RowViews.of(of, indices);
  }

  /// A view of some rows of a column.
  public static Column.Times view(Column.Times of, int[] indices) {
    return RowViews.of(of, indices);
  }

  private static final class ArrayNumbers implements Column.Numbers {
    private final String name;
    private final double[] values;

    ArrayNumbers(String name, double[] values) {
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
      return view(this, indices);
    }

    @Override
    public Column named(String other) {
      return new ArrayNumbers(other, values);
    }
  }

  private static final class ArrayCategories implements Column.Categories {
    private final String name;
    private final int[] codes;
    private final List<String> levels;

    ArrayCategories(String name, int[] codes, List<String> levels) {
      this.name = name;
      this.codes = codes;
      this.levels = levels;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public int size() {
      return codes.length;
    }

    @Override
    public boolean missing(int row) {
      return codes[row] < 0;
    }

    @Override
    public String text(int row) {
      return missing(row) ? "" : levels.get(codes[row]);
    }

    @Override
    public int code(int row) {
      return codes[row];
    }

    @Override
    public List<String> levels() {
      return levels;
    }

    @Override
    public Column.Categories rows(int[] indices) {
      return view(this, indices);
    }

    @Override
    public Column named(String other) {
      return new ArrayCategories(other, codes, levels);
    }
  }

  private static final class ArrayTimes implements Column.Times {
    private final String name;
    private final long[] micros;

    ArrayTimes(String name, long[] micros) {
      this.name = name;
      this.micros = micros;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public int size() {
      return micros.length;
    }

    @Override
    public boolean missing(int row) {
      return micros[row] == NO_TIME;
    }

    @Override
    public String text(int row) {
      return missing(row)
          ? ""
          : TIME.format(Instant.EPOCH.plus(micros[row], java.time.temporal.ChronoUnit.MICROS));
    }

    @Override
    public long micros(int row) {
      return micros[row];
    }

    @Override
    public Column.Times rows(int[] indices) {
      return view(this, indices);
    }

    @Override
    public Column named(String other) {
      return new ArrayTimes(other, micros);
    }
  }
}
