package org.clicktrail.data.read;

import static org.clicktrail.data.read.CellShape.BLANK_GROUPS;
import static org.clicktrail.data.read.CellShape.BLANK_GROUPS_COMMA;
import static org.clicktrail.data.read.CellShape.BLANK_GROUPS_POINT;
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

  /// Blanks and apostrophes between groups of three digits.
  private static final String GROUPS = " '\u00A0\u202F\u2009\u2019";

  private static final String SIGNS = "'$%€£¥'";
  private static final String BLANKS = "' \u00A0\u202F'";

  /// What most columns of a file do; a point if none tells.
  static NumberStyle of(Collection<ColumnStats> columns) {
    long point = 0;
    long comma = 0;
    for (ColumnStats stats : columns) {
      long numbers = TypeDecider.numbers(stats);
      if (numbers > 0 && numbers >= 0.9 * stats.filled()) {
        point += pointed(stats);
        comma += withComma(stats);
      }
    }
    return new NumberStyle(comma > point, false);
  }

  /// The style of one column: its own cells if they tell, else this one.
  NumberStyle of(ColumnStats stats) {
    if (said) {
      return this;
    }
    long point = pointed(stats);
    long comma = withComma(stats);
    return point == comma ? this : new NumberStyle(comma > point, false);
  }

  /// Cells that can only be read with a decimal point.
  private static long pointed(ColumnStats stats) {
    return stats.count(POINT, GROUPS_THEN_POINT, COMMA_GROUPS, BLANK_GROUPS_POINT);
  }

  /// Cells that can only be read with a decimal comma.
  private static long withComma(ColumnStats stats) {
    return stats.count(COMMA, GROUPS_THEN_COMMA, POINT_GROUPS, BLANK_GROUPS_COMMA);
  }

  /// Whether the cells of the column allow this style only, and none speaks against it.
  boolean sure(ColumnStats stats) {
    boolean point = pointed(stats) > 0;
    boolean withComma = withComma(stats) > 0;
    return said || (point != withComma) || (!point && stats.count(POINT_THREE, COMMA_THREE) == 0);
  }

  /// Cells that are numbers in this style.
  long readable(ColumnStats stats) {
    long either = stats.count(WHOLE, BLANK_GROUPS, POINT_THREE, COMMA_THREE);
    return either + (comma ? withComma(stats) : pointed(stats));
  }

  String id() {
    return comma ? "comma" : "point";
  }

  /// An expression over `{}`.
  ///
  /// @param whole for BIGINT, else DOUBLE
  String sql(ColumnStats stats, boolean whole) {
    String cell =
        stats.decorated() > 0 ? "trim(translate({}," + SIGNS + ",''), " + BLANKS + ")" : "{}";
    String cast = whole ? PLAIN_WHOLE.replace("{}", "%s") : "try_cast(%s as double)";
    boolean plain =
        !comma
            && stats.decorated() == 0
            && stats.count(WHOLE, POINT, POINT_THREE) == stats.filled();
    if (plain) {
      return String.format(Locale.ROOT, cast, cell);
    }
    String groups = (comma ? "." : ",") + GROUPS;
    String sign = comma ? "," : ".";
    String shape =
        "[+-]?([0-9]+|[0-9]{1,3}(["
            + groups
            + "][0-9]{3})+)?(["
            + sign
            + "][0-9]*)?([eE][+-]?[0-9]+)?";
    // What has no partner in the third argument is left out.
    String bare =
        comma
            ? "translate(" + cell + "," + Sql.text("," + groups) + ",'.')"
            : "translate(" + cell + "," + Sql.text(groups) + ",'')";
    return "case when regexp_full_match("
        + cell
        + ","
        + Sql.text(shape)
        + ") then "
        + String.format(Locale.ROOT, cast, bare)
        + " end";
  }
}
