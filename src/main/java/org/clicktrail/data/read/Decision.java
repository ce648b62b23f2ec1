package org.clicktrail.data.read;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.clicktrail.core.schema.ColumnType;
import org.clicktrail.data.engine.Sql;

/// How the cells of a column become values.
///
/// @param type of the column
/// @param reason one clause for the user
/// @param sql expression over `{}`, the trimmed text of the cell or null where it is empty
/// @param sqlType of the result
/// @param unit sign found around the numbers, "" if none
/// @param sure false where another reading is as likely
/// @param absentWords words such as NA that count as missing
record Decision(
    ColumnType type,
    String reason,
    String sql,
    String sqlType,
    String unit,
    boolean sure,
    long absentWords) {

  /// Whether the database may read the column as a number at once: every cell is one or empty.
  boolean direct() {
    return type == ColumnType.WHOLE && sql.equals(NumberStyle.PLAIN_WHOLE);
  }

  /// Whether every cell that is not empty is the value.
  boolean asWritten() {
    return sql.equals("{}");
  }

  /// The expression over a column.
  String of(String column) {
    return sql.replace("{}", column);
  }

  /// Where the column holds one of the words, such cells are missing.
  Decision without(Set<String> absent, Words words) {
    List<String> present = absent.stream().filter(words::maybe).sorted().toList();
    if (present.isEmpty() || !sqlType.equals("VARCHAR")) {
      return this;
    }
    String list = present.stream().map(Sql::text).collect(Collectors.joining(","));
    String other = "case when {} in (" + list + ") then null else " + sql + " end";
    return new Decision(type, reason, other, sqlType, unit, sure, absentWords);
  }
}
