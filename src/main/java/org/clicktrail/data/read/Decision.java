package org.clicktrail.data.read;

import org.clicktrail.core.schema.ColumnType;

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

  /// The expression over a column.
  String of(String column) {
    return sql.replace("{}", column);
  }

  Decision withSure(boolean other) {
    return new Decision(type, reason, sql, sqlType, unit, other, absentWords);
  }
}
