package org.clicktrail.data.read;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clicktrail.core.schema.Field;

/// How the cells of every column become values.
///
/// @param decisions by column name
/// @param keys by column name: what a template calls it
/// @param absentWords that a template takes for missing
record Typing(
    List<Field> fields,
    Map<String, Decision> decisions,
    Map<String, String> keys,
    Set<String> absentWords) {

  Decision decision(String name) {
    Decision decision = decisions.get(name);
    if (decision == null) {
      throw new IllegalArgumentException("undecided " + name);
    }
    return decision;
  }

  /// SQL for the instant of a row.
  ///
  /// @param values by column name: SQL of its typed value
  String time(Map<String, String> values) {
    return TimeColumn.sql(fields, values, keys);
  }
}
