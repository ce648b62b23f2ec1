package org.clicktrail.data.read;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.schema.Field;
import org.clicktrail.core.text.Formats;
import org.clicktrail.data.engine.Query;
import org.clicktrail.data.engine.Sql;

/// Rows that are exact copies of an earlier row, in all columns of the file.
final class Duplicates {

  private Duplicates() {}

  /// Rows beyond the first of each kind.
  ///
  /// @param exactText compares cells as written, where some could not be read
  static long count(Query query, List<Field> fields, boolean exactText) throws ProblemException {
    return query.number(
        "select (select count(*) from rows) - (select count(*) from (select distinct "
            + columns(fields)
            + " from "
            + (exactText ? "raw" : "rows")
            + "))");
  }

  /// The first copies, as "row 12 = row 5", rows counted from 1.
  static List<String> examples(Query query, List<Field> fields, boolean exactText, int limit)
      throws ProblemException {
    List<String> all = new ArrayList<>();
    query.each(
        "select min(\"#row\") + 1, max(\"#row\") + 1 from "
            + (exactText ? "raw" : "rows")
            + " group by "
            + columns(fields)
            + " having count(*) > 1 order by 2 limit "
            + limit,
        row -> all.add(Formats.count(row.getLong(2)) + " = " + Formats.count(row.getLong(1))));
    return all;
  }

  /// SQL for the rows to keep: the first of each kind.
  static String first(List<Field> fields, boolean exactText) {
    return "select min(\"#row\") from "
        + (exactText ? "raw" : "rows")
        + " group by "
        + columns(fields);
  }

  private static String columns(List<Field> fields) {
    return fields.stream().map(field -> Sql.name(field.name())).collect(Collectors.joining(", "));
  }
}
