package org.clicktrail.data.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clicktrail.core.schema.ColumnType;
import org.clicktrail.core.schema.Field;
import org.clicktrail.core.schema.Role;
import org.clicktrail.data.template.ColumnProfile;

/// Joins the columns with role TIME into one instant.
final class TimeColumn {

  /// The year that stands for no year. Months alone are put into it only where the template or the
  /// user says that they are time.
  static final int NO_YEAR = 2001;

  private TimeColumn() {}

  /// SQL for the instant of a row; `null` where nothing tells.
  ///
  /// @param values by column name: SQL of its typed value
  /// @param keys by column name: what a template calls it
  static String sql(List<Field> fields, Map<String, String> values, Map<String, String> keys) {
    List<Field> time = fields.stream().filter(field -> field.role() == Role.TIME).toList();
    for (Field field : time) {
      if (field.type() == ColumnType.INSTANT || field.type() == ColumnType.DATE) {
        return value(values, field);
      }
    }
    Map<String, Field> parts = new HashMap<>();
    for (Field field : time) {
      part(keys.getOrDefault(field.name(), field.name()))
          .ifPresent(name -> parts.putIfAbsent(name, field));
    }
    Field month = parts.get("month");
    if (month == null) {
      return "cast(null as timestamp)";
    }
    String year =
        Optional.ofNullable(parts.get("year")).map(f -> value(values, f)).orElse("" + NO_YEAR);
    List<String> rest = new ArrayList<>();
    rest.add(Optional.ofNullable(parts.get("day")).map(f -> value(values, f)).orElse("1"));
    rest.add(Optional.ofNullable(parts.get("hour")).map(f -> value(values, f)).orElse("0"));
    rest.add(Optional.ofNullable(parts.get("minute")).map(f -> value(values, f)).orElse("0"));
    return "try(make_timestamp("
        + whole(year)
        + ","
        + monthNumber(month, values)
        + ","
        + whole(rest.get(0))
        + ","
        + whole(rest.get(1))
        + ","
        + whole(rest.get(2))
        + ",0.0))";
  }

  private static String whole(String sql) {
    return "try_cast(" + sql + " as bigint)";
  }

  private static String value(Map<String, String> values, Field field) {
    String sql = values.get(field.name());
    if (sql == null) {
      throw new IllegalArgumentException("no value for " + field.name());
    }
    return sql;
  }

  private static String monthNumber(Field month, Map<String, String> values) {
    String value = value(values, month);
    if (month.type() == ColumnType.WHOLE) {
      return value;
    }
    return "case lower(left("
        + value
        + ",3)) when 'jan' then 1 when 'feb' then 2 when 'mar' then 3 when 'apr' then 4"
        + " when 'may' then 5 when 'jun' then 6 when 'jul' then 7 when 'aug' then 8"
        + " when 'sep' then 9 when 'oct' then 10 when 'nov' then 11 when 'dec' then 12"
        + " else try_cast("
        + value
        + " as bigint) end";
  }

  private static Optional<String> part(String column) {
    String key = ColumnProfile.key(column);
    for (String part : List.of("year", "month", "day", "hour", "minute")) {
      if (key.contains(part)) {
        return Optional.of(part);
      }
    }
    return Optional.empty();
  }
}
