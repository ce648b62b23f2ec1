package org.clicktrail.data.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.schema.ColumnType;
import org.clicktrail.core.schema.Field;
import org.clicktrail.core.schema.Grain;
import org.clicktrail.core.schema.ImportReport;
import org.clicktrail.core.schema.Quality.Severity;
import org.clicktrail.core.schema.Role;
import org.clicktrail.core.text.Formats;
import org.clicktrail.data.engine.Query;
import org.clicktrail.data.engine.Sql;
import org.clicktrail.data.read.Findings;

/// The outcome column: missing, the same everywhere, rare, or different for rows that are alike.
final class LabelChecks {

  /// Share below which an outcome is rare.
  private static final double RARE = 0.01;

  /// Columns beside the label from which rows that are alike are no chance.
  private static final int COLUMNS = 3;

  private final Query query;
  private final ImportReport report;
  private final Findings findings;

  LabelChecks(Query query, ImportReport report, Findings findings) {
    this.query = query;
    this.report = report;
    this.findings = findings;
  }

  void look() throws ProblemException {
    Optional<Field> label = report.mapping().first(Role.OUTCOME);
    if (label.isPresent() && report.mapping().grain() == Grain.SESSIONS) {
      words(label.get());
      contradictions(label.get());
    }
  }

  private void words(Field label) throws ProblemException {
    String name = Sql.name(label.name());
    long filled = query.number("select count(" + name + ") from rows");
    if (filled < report.rows()) {
      long missing = report.rows() - filled;
      add(
          "label_missing",
          Severity.ATTENTION,
          label,
          missing,
          Formats.count(missing),
          label.name());
    }
    List<Long> counts = new ArrayList<>();
    query.each(
        "select count(*) from rows where " + name + " is not null group by " + name + " order by 1",
        row -> counts.add(row.getLong(1)));
    if (counts.size() == 1) {
      add("label_single", Severity.ATTENTION, label, filled, label.name());
    } else if (counts.size() == 2 && counts.getFirst() < RARE * filled) {
      long rare = counts.getFirst();
      String share = Formats.percent((double) rare / filled);
      add("label_rare", Severity.NOTE, label, rare, label.name(), Formats.count(rare), share);
    }
  }

  /// Rows alike in all that a model sees, with different labels: no model can tell them apart. The
  /// examples are two such rows.
  private void contradictions(Field label) throws ProblemException {
    List<String> seen =
        report.mapping().fields().stream()
            .filter(field -> !field.equals(label) && field.role() != Role.IGNORED)
            .filter(field -> field.role() != Role.SESSION && field.role() != Role.CUSTOMER)
            .filter(field -> field.type() != ColumnType.TEXT)
            .map(field -> Sql.name(field.name()))
            .toList();
    if (seen.size() < COLUMNS) {
      return;
    }
    String name = Sql.name(label.name());
    String groups =
        "select count(*) as n, arg_min(\"#row\", "
            + name
            + ") as a, arg_max(\"#row\", "
            + name
            + ") as b from rows where "
            + name
            + " is not null group by "
            + seen.stream().collect(Collectors.joining(", "))
            + " having count(distinct "
            + name
            + ") > 1";
    long rows = query.number("select coalesce(sum(n), 0)::bigint from (" + groups + ")");
    if (rows > 0) {
      List<String> examples =
          Examples.of(
              query,
              report,
              List.of(label.name()),
              "\"#row\" in (select unnest([a, b]) from (" + groups + " order by a limit 1))",
              "\"#row\"");
      findings.add(
          "label_contradiction",
          Severity.NOTE,
          Findings.Where.column(label.name()).like(examples),
          rows,
          Formats.count(rows),
          label.name());
    }
  }

  private void add(String finding, Severity severity, Field label, long count, Object... args) {
    findings.add(finding, severity, Findings.Where.column(label.name()), count, args);
  }
}
