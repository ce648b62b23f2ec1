package org.clicktrail.data.read;

import static org.clicktrail.data.read.CellShape.COMMA;
import static org.clicktrail.data.read.CellShape.COMMA_GROUPS;
import static org.clicktrail.data.read.CellShape.COMMA_THREE;
import static org.clicktrail.data.read.CellShape.GROUPS_THEN_COMMA;
import static org.clicktrail.data.read.CellShape.GROUPS_THEN_POINT;
import static org.clicktrail.data.read.CellShape.POINT;
import static org.clicktrail.data.read.CellShape.POINT_GROUPS;
import static org.clicktrail.data.read.CellShape.POINT_THREE;
import static org.clicktrail.data.read.CellShape.WHOLE;

import java.util.Collection;
import java.util.Locale;
import org.clicktrail.data.engine.Sql;

/// How numbers with separators are written.
///
/// @param comma whether the decimal sign is a comma
/// @param said whether the user said so
record NumberStyle(boolean comma, boolean said) {

  /// Every filled cell is a whole number.
  static final String PLAIN_WHOLE = "try_cast({} as bigint)";

  /// What most columns of a file do; a point if none tells.
  static NumberStyle of(Collection<ColumnStats> columns) {
    long point = 0;
    long comma = 0;
    for (ColumnStats stats : columns) {
      long numbers = TypeDecider.numbers(stats);
      if (numbers > 0 && numbers >= 0.9 * stats.filled()) {
        point += stats.count(POINT, GROUPS_THEN_POINT, COMMA_GROUPS);
        comma += stats.count(COMMA, GROUPS_THEN_COMMA, POINT_GROUPS);
      }
    }
    return new NumberStyle(comma > point, false);
  }

  /// The style of one column: its own cells if they tell, else this one.
  NumberStyle of(ColumnStats stats) {
    if (said) {
      return this;
    }
    long point = stats.count(POINT, GROUPS_THEN_POINT, COMMA_GROUPS);
    long comma = stats.count(COMMA, GROUPS_THEN_COMMA, POINT_GROUPS);
    return point == comma ? this : new NumberStyle(comma > point, false);
  }

  /// Whether the cells of the column allow this style only.
  boolean sure(ColumnStats stats) {
    long clear =
        stats.count(POINT, GROUPS_THEN_POINT, COMMA_GROUPS, COMMA, GROUPS_THEN_COMMA, POINT_GROUPS);
    return said || clear > 0 || stats.count(POINT_THREE, COMMA_THREE) == 0;
  }

  /// Cells that are numbers in this style.
  long readable(ColumnStats stats) {
    return comma
        ? stats.count(WHOLE, COMMA, COMMA_THREE, GROUPS_THEN_COMMA, POINT_GROUPS, POINT_THREE)
        : stats.count(WHOLE, POINT, POINT_THREE, GROUPS_THEN_POINT, COMMA_GROUPS, COMMA_THREE);
  }

  String id() {
    return comma ? "comma" : "point";
  }

  /// The currency or percent sign of the column.
  String unit(ColumnStats stats) {
    for (String word : stats.words()) {
      for (String sign : new String[] {"%", "€", "$", "£"}) {
        if (word.contains(sign)) {
          return sign;
        }
      }
    }
    return "";
  }

  /// An expression over `{}`.
  ///
  /// @param whole for BIGINT, else DOUBLE
  /// @param guarded whether cells of other shapes occur and must become null
  /// @param decorated whether signs must be cut off first
  String sql(boolean whole, boolean guarded, boolean decorated) {
    String cell = decorated ? "regexp_replace({},'[^0-9.,eE+-]','','g')" : "{}";
    String cast = whole ? PLAIN_WHOLE.replace("{}", "%s") : "try_cast(%s as double)";
    if (!guarded) {
      return String.format(Locale.ROOT, cast, cell);
    }
    String group = comma ? "." : ",";
    String sign = comma ? "," : ".";
    String shape =
        "[+-]?([0-9]+|[0-9]{1,3}(["
            + group
            + "][0-9]{3})+)?(["
            + sign
            + "][0-9]*)?([eE][+-]?[0-9]+)?";
    String plain = "replace(" + cell + "," + Sql.text(group) + ",'')";
    if (comma) {
      plain = "replace(" + plain + ",',','.')";
    }
    return "case when regexp_full_match("
        + cell
        + ","
        + Sql.text(shape)
        + ") then "
        + String.format(Locale.ROOT, cast, plain)
        + " end";
  }
}
