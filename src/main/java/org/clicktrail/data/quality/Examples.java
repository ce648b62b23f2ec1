package org.clicktrail.data.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.schema.ImportReport;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;
import org.clicktrail.data.engine.Query;
import org.clicktrail.data.engine.Sql;

/// A few rows to look at.
final class Examples {

  private static final int MOST = 5;

  private Examples() {}

  /// "row 17: 5.2, view" for the first rows; personal cells are hidden.
  ///
  /// @param where SQL condition over `rows`
  /// @param order SQL of the order
  static List<String> of(
      Query query, ImportReport report, List<String> columns, String where, String order)
      throws ProblemException {
    Set<String> hidden = report.personal();
    String cells =
        columns.isEmpty()
            ? "''"
            : columns.stream()
                .map(column ->
                    hidden.contains(column)
                        ? Sql.text(Messages.text("quality.personal.hidden"))
                        : "coalesce(cast(" + Sql.name(column) + " as varchar),'')")
                .collect(Collectors.joining(" || ', ' || "));
    List<String> examples = new ArrayList<>();
    query.each(
        "select \"#row\" + 1, "
            + cells
            + " from rows where "
            + where
            + " order by "
            + order
            + " limit "
            + MOST,
        row ->
            examples.add(
                Messages.text("quality.example", Formats.count(row.getLong(1)), row.getString(2))));
    return examples;
  }
}
