package org.clicktrail.data.read;

import java.util.List;
import java.util.stream.Collectors;
import org.clicktrail.core.schema.Field;
import org.clicktrail.data.engine.Sql;

/// Rows whose cells are written exactly like those of an earlier row.
final class Duplicates {

  private Duplicates() {}

  /// SQL for the numbers of the rows to keep: the first of each kind.
  static String first(List<Field> fields) {
    return "select min(\"#row\") from raw group by " + columns(fields);
  }

  private static String columns(List<Field> fields) {
    return fields.stream().map(field -> Sql.name(field.name())).collect(Collectors.joining(", "));
  }
}
