package org.clicktrail.data.quality;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

/// Columns that say the same twice, hardly change, or hold far-out numbers.
final class ColumnChecks {

  /// Share of one value from which a column says hardly anything.
  private static final double NEARLY = 0.995;

  /// Ranges between the quartiles beyond a quartile: far out of any ordinary tail.
  private static final int FAR = 10;

  /// Share of rows up to which far-out numbers are exceptions, not the tail itself.
  private static final double FEW = 0.01;

  /// Rows from which quartiles are taken, by a fixed rule.
  private static final long SAMPLE = 1_000_000;

  private final Query query;
  private final ImportReport report;
  private final Findings findings;
  private final List<Field> fields;

  ColumnChecks(Query query, ImportReport report, Findings findings) {
    this.query = query;
    this.report = report;
    this.findings = findings;
    this.fields = report.mapping().fields();
  }

  void look() throws ProblemException {
    if (report.rows() < 2) {
      return;
    }
    twice();
    hardlyChanging();
    extremes();
  }

  /// Columns with the same cells: first by a sum of hashes, then cell by cell.
  private void twice() throws ProblemException {
    List<String> sums = new ArrayList<>();
    for (Field field : fields) {
      String name = Sql.name(field.name());
      sums.add(
          "cast(sum(hash(coalesce(cast("
              + name
              + " as varchar),''), \"#row\") % 1000000007) as varchar)");
      sums.add("cast(count(distinct " + name + ") > 1 as varchar)");
    }
    List<String> row = new ArrayList<>();
    query.each(
        "select " + String.join(",", sums) + " from rows",
        cells -> {
          for (int at = 1; at <= 2 * fields.size(); at++) {
            row.add(cells.getString(at));
          }
        });
    Map<String, Field> first = new LinkedHashMap<>();
    for (int at = 0; at < fields.size(); at++) {
      Field field = fields.get(at);
      if (!Boolean.parseBoolean(row.get(2 * at + 1))) {
        continue;
      }
      Field same = first.putIfAbsent(row.get(2 * at), field);
      if (same != null && equal(same, field)) {
        findings.add(
            "duplicate_columns",
            Severity.NOTE,
            Findings.Where.columns(List.of(field.name(), same.name())),
            report.rows(),
            field.name(),
            same.name());
      }
    }
  }

  private boolean equal(Field one, Field other) throws ProblemException {
    return query.number(
            "select count(*) from rows where cast("
                + Sql.name(one.name())
                + " as varchar) is distinct from cast("
                + Sql.name(other.name())
                + " as varchar)")
        == 0;
  }

  private String sampled() {
    long step = Math.max(1, report.rows() / SAMPLE);
    return "(select * from rows" + (step > 1 ? " where \"#row\" % " + step + " = 0" : "") + ")";
  }

  private void hardlyChanging() throws ProblemException {
    for (Field field : fields) {
      boolean key = field.type() == ColumnType.ID || field.role() == Role.OUTCOME;
      if (key || field.role() == Role.IGNORED) {
        continue;
      }
      String name = Sql.name(field.name());
      List<List<String>> most = new ArrayList<>();
      query.each(
          "select cast(mode("
              + name
              + ") as varchar), count(distinct "
              + name
              + ") from "
              + sampled(),
          row -> most.add(List.of(String.valueOf(row.getString(1)), row.getString(2))));
      long different = Long.parseLong(most.getFirst().get(1));
      if (different < 2) {
        continue;
      }
      String word = most.getFirst().get(0);
      long others =
          query.number(
              "select count(*) from rows where "
                  + name
                  + " is not null and cast("
                  + name
                  + " as varchar) <> "
                  + Sql.text(word));
      long filled = query.number("select count(" + name + ") from rows");
      if (others <= (1 - NEARLY) * filled) {
        findings.add(
            "near_constant",
            Severity.NOTE,
            Findings.Where.column(field.name()).like(List.of(word)),
            filled - others,
            field.name(),
            word,
            Formats.count(others));
      }
    }
  }

  private void extremes() throws ProblemException {
    for (Field field : fields) {
      boolean number = field.type() == ColumnType.WHOLE || field.type() == ColumnType.DECIMAL;
      boolean amount =
          field.role() == Role.FEATURE
              || field.role() == Role.PRICE
              || field.role() == Role.QUANTITY;
      if (number && amount) {
        extremes(field);
      }
    }
  }

  private void extremes(Field field) throws ProblemException {
    String name = Sql.name(field.name());
    List<double[]> quartiles = new ArrayList<>();
    query.each(
        "select coalesce(quantile_disc("
            + name
            + ",0.25),0)::double, coalesce(quantile_disc("
            + name
            + ",0.75),0)::double from "
            + sampled(),
        row -> quartiles.add(new double[] {row.getDouble(1), row.getDouble(2)}));
    double low = quartiles.getFirst()[0];
    double high = quartiles.getFirst()[1];
    double range = high - low;
    if (!(range > 0)) {
      return;
    }
    String far = name + " > " + (high + FAR * range) + " or " + name + " < " + (low - FAR * range);
    long count = query.number("select count(*) from rows where " + far);
    if (count > 0 && count <= FEW * report.rows()) {
      List<String> examples =
          Examples.of(
              query, report, List.of(field.name()), far, "abs(" + name + ") desc, \"#row\"");
      findings.add(
          "extremes",
          Severity.NOTE,
          Findings.Where.column(field.name()).like(examples),
          count,
          field.name(),
          Formats.count(count),
          Formats.plain(low),
          Formats.plain(high));
    }
  }
}
