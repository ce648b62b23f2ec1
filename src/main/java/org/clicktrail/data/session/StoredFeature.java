package org.clicktrail.data.session;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.clicktrail.core.feature.Feature;
import org.clicktrail.core.feature.FeatureInfo;
import org.clicktrail.core.feature.Op;
import org.clicktrail.data.engine.Sql;
import org.duckdb.DuckDBColumnType;
import org.duckdb.DuckDBWritableVector;

/// How a feature of a large file lies in the engine's table, and how it is read from there as the
/// number or word it is everywhere else. Whole numbers take a fraction of the time of others to
/// write; what follows from another column is not written.
///
/// @param column in the table
record StoredFeature(Feature feature, String column, Form form) {

  enum Form {
    NUMBER(DuckDBColumnType.DOUBLE),
    COUNT(DuckDBColumnType.INTEGER),
    /// Between events of a plain file, whose times are whole seconds.
    SECONDS(DuckDBColumnType.BIGINT),
    /// Which of the feature's words.
    LEVEL(DuckDBColumnType.TINYINT),
    /// From `start` or the number of events.
    DERIVED(DuckDBColumnType.BOOLEAN);

    private final DuckDBColumnType type;

    Form(DuckDBColumnType type) {
      this.type = type;
    }
  }

  private static final String CLICKS = "clicks";

  /// @param features those of the file, in their order
  static List<StoredFeature> of(List<Feature> features) {
    boolean counted = features.stream().anyMatch(StoredFeature::events);
    return IntStream.range(0, features.size())
        .mapToObj(at -> of(features.get(at), at, counted))
        .toList();
  }

  private static boolean events(Feature feature) {
    return feature.op() == Op.COUNT && feature.column().isEmpty();
  }

  private static StoredFeature of(Feature feature, int at, boolean counted) {
    Form form =
        switch (feature.op()) {
          case COUNT, CHANGES, DISTINCT, REVISITS -> Form.COUNT;
          case DURATION, MAX_GAP, LAST_GAP, UNTIL -> Form.SECONDS;
          case HOUR, WEEKDAY, WEEKEND, MONTH, SEASON -> Form.DERIVED;
          case SINGLE -> counted ? Form.DERIVED : Form.COUNT;
          case FIRST, LAST, TOP -> level(feature);
          case SUM, MEAN, MIN, MAX, SD, ENTROPY, SHARE -> Form.NUMBER;
          case PRIOR_SESSIONS, PRIOR_RECENCY, PRIOR_CONVERSIONS, PRIOR_VALUE -> Form.NUMBER;
        };
    return new StoredFeature(feature, events(feature) ? CLICKS : "f" + at, form);
  }

  private static Form level(Feature feature) {
    return feature.info().kind() != FeatureInfo.Kind.CATEGORY
        ? Form.NUMBER
        : feature.levels().size() <= Byte.MAX_VALUE ? Form.LEVEL : Form.COUNT;
  }

  boolean derived() {
    return form == Form.DERIVED;
  }

  DuckDBColumnType type() {
    return form.type;
  }

  /// Writes values; NaN is missing.
  ///
  /// @param values none if it is not known
  void write(DuckDBWritableVector to, double[] values, int from, int count) {
    if (values.length == 0) {
      for (int row = 0; row < count; row++) {
        to.setNull(row);
      }
      return;
    }
    switch (form) {
      case NUMBER -> {
        for (int row = 0; row < count; row++) {
          double value = values[from + row];
          if (Double.isNaN(value)) {
            to.setNull(row);
          } else {
            to.setDouble(row, value);
          }
        }
      }
      case COUNT -> {
        for (int row = 0; row < count; row++) {
          double value = values[from + row];
          if (Double.isNaN(value)) {
            to.setNull(row);
          } else {
            to.setInt(row, (int) value);
          }
        }
      }
      case SECONDS -> {
        for (int row = 0; row < count; row++) {
          double value = values[from + row];
          if (Double.isNaN(value)) {
            to.setNull(row);
          } else {
            to.setLong(row, (long) value);
          }
        }
      }
      case LEVEL -> {
        for (int row = 0; row < count; row++) {
          double value = values[from + row];
          if (Double.isNaN(value)) {
            to.setNull(row);
          } else {
            to.setByte(row, (byte) value);
          }
        }
      }
      case DERIVED -> throw new IllegalStateException(feature.id());
    }
  }

  /// Reads it as a number or a word.
  String sql() {
    String value =
        switch (feature.op()) {
          case HOUR -> part("hour");
          case WEEKDAY -> part("isodow") + " - 1";
          case WEEKEND -> "(" + part("isodow") + " >= 6)::integer";
          case MONTH -> part("month") + " - 1";
          case SEASON -> "(" + part("month") + " % 12) // 3";
          case SINGLE -> derived() ? "(" + CLICKS + " = 1)::integer" : column;
          default -> column;
        };
    return feature.info().kind() == FeatureInfo.Kind.CATEGORY ? word(value) : value + "::double";
  }

  private static String part(String of) {
    return of + "(make_timestamp(start))";
  }

  private String word(String level) {
    String levels =
        feature.shown().stream().map(Sql::text).collect(Collectors.joining(", ", "[", "]"));
    return "(" + levels + ")[" + level + " + 1]";
  }
}
