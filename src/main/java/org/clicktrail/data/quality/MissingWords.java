package org.clicktrail.data.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.schema.ColumnType;
import org.clicktrail.core.schema.Field;
import org.clicktrail.core.schema.ImportReport;
import org.clicktrail.core.schema.Quality.Severity;
import org.clicktrail.core.schema.Role;
import org.clicktrail.core.text.Formats;
import org.clicktrail.data.engine.Query;
import org.clicktrail.data.engine.Sql;
import org.clicktrail.data.read.Findings;

/// Words such as “unknown” that stand in columns of words like any other value. Whether they mean
/// that nothing is there only somebody who knows the file can say.
final class MissingWords {

  /// In small letters. Words that nobody uses for anything else are missing as soon as a file is
  /// read.
  private static final List<String> WORDS =
      List.of(
          "unknown",
          "na",
          "n.a.",
          "none",
          "nil",
          "-",
          "--",
          "?",
          "missing",
          "undefined",
          "unspecified",
          "not available",
          "not known",
          "not provided",
          "not specified",
          "not set",
          "(not set)");

  private final Query query;
  private final ImportReport report;
  private final Findings findings;

  MissingWords(Query query, ImportReport report, Findings findings) {
    this.query = query;
    this.report = report;
    this.findings = findings;
  }

  void look() throws ProblemException {
    Map<String, List<String>> columns = new TreeMap<>();
    for (Field field : report.mapping().fields()) {
      if (field.type() == ColumnType.CATEGORY && field.role() != Role.IGNORED) {
        query.each(
            present(Sql.name(field.name())),
            row ->
                columns
                    .computeIfAbsent(row.getString(1), _ -> new ArrayList<>())
                    .add(field.name()));
      }
    }
    for (Map.Entry<String, List<String>> found : columns.entrySet()) {
      tell(found.getKey(), found.getValue());
    }
  }

  /// The words of a column that may mean it, unless it has no other.
  private static String present(String column) {
    String words = WORDS.stream().map(Sql::text).collect(Collectors.joining(","));
    return """
    with words as (
      select distinct cast(%1$s as varchar) as w from rows where %1$s is not null)
    select w from words
    where lower(w) in (%2$s) and (select count(*) from words) > 1 order by w\
    """
        .formatted(column, words);
  }

  private void tell(String word, List<String> columns) throws ProblemException {
    String either =
        columns.stream()
            .map(column -> Sql.name(column) + " = " + Sql.text(word))
            .collect(Collectors.joining(" or "));
    long rows = query.number("select count(*) from rows where " + either);
    findings.add(
        columns.size() == 1 ? "missing_word.column" : "missing_word",
        Severity.NOTE,
        Findings.Where.columns(columns).like(List.of(word)),
        rows,
        Stream.of(
                word,
                columns.size() == 1 ? columns.getFirst() : Formats.count(columns.size()),
                Formats.count(rows),
                Findings.names(columns))
            .toArray());
  }
}
