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

/// Times without rows, times with far too many, sessions in several files.
final class TimeChecks {

  /// Units of time in a file from which a gap is one.
  private static final int UNITS = 14;

  /// Share of units with rows from which an empty one is a gap.
  private static final double MOST = 0.8;

  /// Times the middle unit from which a unit is a burst.
  private static final int BURST = 10;

  private final Query query;
  private final ImportReport report;
  private final Findings findings;

  TimeChecks(Query query, ImportReport report, Findings findings) {
    this.query = query;
    this.report = report;
    this.findings = findings;
  }

  void look() throws ProblemException {
    spanning();
    boolean events = report.mapping().grain() == Grain.EVENTS;
    boolean clock =
        report.mapping().all(Role.TIME).stream()
            .anyMatch(f -> f.type() == ColumnType.INSTANT || f.type() == ColumnType.DATE);
    if (!events || !clock) {
      return;
    }
    long days =
        query.number(
            "select coalesce(date_diff('day', min(\"#time\"), max(\"#time\")), 0) from rows");
    String unit = days >= UNITS ? "day" : "hour";
    gaps(unit);
    bursts(unit);
  }

  private static String counts(String unit) {
    return "select date_trunc('"
        + unit
        + "', \"#time\") as u, count(*) as n from rows where \"#time\" is not null group by 1";
  }

  /// Runs of empty units, where nearly all have rows.
  private void gaps(String unit) throws ProblemException {
    long filled = query.number("select count(*) from (" + counts(unit) + ")");
    long all =
        query.number(
            "select coalesce(date_diff('"
                + unit
                + "', min(u), max(u)) + 1, 0) from ("
                + counts(unit)
                + ")");
    if (all < UNITS || filled < MOST * all || filled == all) {
      return;
    }
    String runs =
        "select b, u, date_diff('"
            + unit
            + "', b, u) - 1 as empty from (select u, lag(u) over (order by u) as b from ("
            + counts(unit)
            + ")) where date_diff('"
            + unit
            + "', b, u) > 1";
    List<String> examples = shown("select b, u from (" + runs + ") order by empty desc, b limit 5");
    findings.add(
        "time_gaps." + unit,
        Severity.NOTE,
        Findings.Where.columns(times()).like(examples),
        all - filled,
        Formats.count(all - filled),
        Formats.count(all));
  }

  private void bursts(String unit) throws ProblemException {
    String many =
        "select u, n from ("
            + counts(unit)
            + ") where n > "
            + BURST
            + " * (select median(n) from ("
            + counts(unit)
            + ")) and n >= 100 and (select count(*) from ("
            + counts(unit)
            + ")) >= "
            + UNITS;
    long rows = query.number("select coalesce(sum(n), 0)::bigint from (" + many + ")");
    if (rows == 0) {
      return;
    }
    long units = query.number("select count(*) from (" + many + ")");
    findings.add(
        "bursts." + unit,
        Severity.NOTE,
        Findings.Where.columns(times())
            .like(shown("select u, n from (" + many + ") order by n desc, u limit 5")),
        rows,
        Formats.count(units),
        Formats.count(rows));
  }

  private List<String> shown(String sql) throws ProblemException {
    List<String> examples = new ArrayList<>();
    query.each(sql, row -> examples.add(row.getString(1) + " – " + row.getString(2)));
    return examples;
  }

  private List<String> times() {
    return report.mapping().all(Role.TIME).stream().map(Field::name).toList();
  }

  private void spanning() throws ProblemException {
    List<Field> fields = report.mapping().sessionKey();
    if (report.files().size() < 2 || fields.isEmpty()) {
      return;
    }
    String key =
        fields.stream()
            .map(field -> "cast(" + Sql.name(field.name()) + " as varchar)")
            .collect(Collectors.joining(" || '-' || "));
    String shared =
        "select "
            + key
            + " as k, count(*) as n from rows where k is not null group by 1"
            + " having count(distinct \"#file\") > 1";
    long sessions = query.number("select count(*) from (" + shared + ")");
    if (sessions == 0) {
      return;
    }
    long rows = query.number("select sum(n)::bigint from (" + shared + ")");
    long all = query.number("select count(distinct " + key + ") from rows");
    List<String> examples =
        query.texts("select k from (" + shared + ") order by n desc, k limit 5").stream()
            .map(row -> Optional.ofNullable(row.getFirst()).orElse(""))
            .toList();
    findings.add(
        "sessions_across_files",
        Severity.ATTENTION,
        Findings.Where.columns(fields.stream().map(Field::name).toList()).like(examples),
        rows,
        Formats.count(sessions),
        Formats.count(all),
        Formats.percent((double) sessions / all));
  }
}
