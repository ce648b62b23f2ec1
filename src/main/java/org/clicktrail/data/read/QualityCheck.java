package org.clicktrail.data.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.schema.ColumnType;
import org.clicktrail.core.schema.Field;
import org.clicktrail.core.schema.Quality;
import org.clicktrail.core.schema.Quality.Severity;
import org.clicktrail.core.schema.Role;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;
import org.clicktrail.data.engine.Query;
import org.clicktrail.data.engine.Sql;
import org.clicktrail.data.template.Recognised;

/// Looks for what an analyst should know before trusting the rows.
final class QualityCheck {

  private static final int EXAMPLES = 5;

  /// Share of missing cells from which a column asks for a decision.
  private static final double MUCH_MISSING = 0.5;

  private final Query query;
  private final Recognised recognised;
  private final Map<String, ColumnStats> stats;
  private final Map<String, Decision> decisions;
  private final long rows;
  private final List<Quality> found = new ArrayList<>();
  private final List<Long> filled = new ArrayList<>();
  private final List<Long> negative = new ArrayList<>();

  QualityCheck(
      Query query,
      Recognised recognised,
      Map<String, ColumnStats> stats,
      Map<String, Decision> decisions,
      long rows) {
    this.query = query;
    this.recognised = recognised;
    this.stats = stats;
    this.decisions = decisions;
    this.rows = rows;
  }

  /// All findings, gravest first.
  List<Quality> findings(List<FileScan.Result> files) throws ProblemException {
    count();
    noPurchase();
    knownLater();
    refused(files);
    boolean unreadable = unreadable();
    duplicates(unreadable);
    missing();
    impossible();
    constant();
    codes();
    idLike();
    yearless();
    return found.stream().sorted(Comparator.comparing(Quality::severity).reversed()).toList();
  }

  private void count() throws ProblemException {
    List<String> parts = new ArrayList<>();
    for (Field field : recognised.fields()) {
      parts.add("count(" + Sql.name(field.name()) + ")");
      boolean checked =
          recognised.neverNegative().contains(field.name())
              && (field.type() == ColumnType.WHOLE || field.type() == ColumnType.DECIMAL);
      parts.add(checked ? "count(*) filter (" + Sql.name(field.name()) + " < 0)" : "0");
    }
    query.each("select " + String.join(",", parts) + " from rows", this::keep);
  }

  private void keep(ResultSet row) throws SQLException {
    for (int at = 0; at < recognised.fields().size(); at++) {
      filled.add(row.getLong(2 * at + 1));
      negative.add(row.getLong(2 * at + 2));
    }
  }

  private ColumnStats stats(Field field) {
    ColumnStats column = stats.get(field.name());
    if (column == null) {
      throw new IllegalArgumentException("no column " + field.name());
    }
    return column;
  }

  private void add(
      String finding,
      Severity severity,
      List<String> columns,
      long count,
      List<String> examples,
      Object... args) {
    String key = "quality." + finding + (severity == Severity.GOOD ? ".good" : "");
    String detail = Messages.has(key + ".detail") ? Messages.text(key + ".detail", args) : "";
    found.add(
        new Quality(
            finding,
            severity,
            columns,
            count,
            rows == 0 ? 0 : Math.min(1, (double) count / rows),
            Messages.text(key + ".title", args),
            detail,
            examples));
  }

  private void noPurchase() {
    if (recognised.noPurchase()) {
      add("no_purchase", Severity.ATTENTION, List.of(), rows, List.of());
    }
  }

  private void knownLater() {
    List<String> columns =
        recognised.fields().stream()
            .map(Field::name)
            .filter(recognised.knownLater()::contains)
            .toList();
    if (!columns.isEmpty()) {
      add("known_later", Severity.ATTENTION, columns, rows, List.of(), names(columns));
    }
  }

  private void refused(List<FileScan.Result> files) {
    long refused = files.stream().mapToLong(FileScan.Result::rejected).sum();
    long unwrapped = files.stream().mapToLong(FileScan.Result::unwrapped).sum();
    long nul = files.stream().mapToLong(FileScan.Result::withNul).sum();
    if (refused > 0) {
      List<String> examples =
          files.stream()
              .flatMap(file -> file.rejects().stream())
              .limit(EXAMPLES)
              .map(reject ->
                  Messages.text(
                      "quality.refused.example",
                      reject.file().getFileName(),
                      Formats.count(reject.line()),
                      reject.reason()))
              .toList();
      add("refused", Severity.ATTENTION, List.of(), refused, examples, Formats.count(refused));
    } else {
      add("refused", Severity.GOOD, List.of(), 0, List.of(), Formats.count(rows));
    }
    if (unwrapped > 0) {
      add("unwrapped", Severity.NOTE, List.of(), unwrapped, List.of(), Formats.count(unwrapped));
    }
    if (nul > 0) {
      add("nul", Severity.NOTE, List.of(), nul, List.of(), Formats.count(nul));
    }
  }

  private boolean unreadable() throws ProblemException {
    boolean any = false;
    for (int at = 0; at < recognised.fields().size(); at++) {
      Field field = recognised.fields().get(at);
      long lost = stats(field).filled() - absent(field) - filled.get(at);
      if (lost > 0 && !words(field)) {
        any = true;
        String count = Formats.count(lost);
        List<String> columns = List.of(field.name());
        List<String> examples = lostExamples(field);
        add("unreadable", Severity.ATTENTION, columns, lost, examples, count, field.name());
      }
    }
    return any;
  }

  private static boolean words(Field field) {
    return switch (field.type()) {
      case CATEGORY, TEXT, ID -> true;
      case WHOLE, DECIMAL, YES_NO, INSTANT, DATE -> false;
    };
  }

  private long absent(Field field) {
    Decision decision = decisions.get(field.name());
    return decision == null ? 0 : decision.absentWords();
  }

  private List<String> lostExamples(Field field) throws ProblemException {
    String name = Sql.name(field.name());
    List<String> cells = new ArrayList<>();
    query.each(
        "select distinct raw."
            + name
            + " from raw join rows using (\"#row\") where rows."
            + name
            + " is null and trim(raw."
            + name
            + ") <> '' and lower(trim(raw."
            + name
            + ")) not in ('na','n/a','#n/a','nan','null','none','-','?','nil','--') order by 1"
            + " limit "
            + EXAMPLES,
        row -> cells.add(row.getString(1)));
    return cells;
  }

  private void duplicates(boolean exactText) throws ProblemException {
    long copies = Duplicates.count(query, recognised.fields(), exactText);
    if (copies > 0) {
      add(
          "duplicate_rows",
          Severity.ATTENTION,
          List.of(),
          copies,
          Duplicates.examples(query, recognised.fields(), exactText, EXAMPLES),
          Formats.count(copies));
    } else {
      add("duplicate_rows", Severity.GOOD, List.of(), 0, List.of());
    }
  }

  private void missing() {
    boolean any = false;
    for (int at = 0; at < recognised.fields().size(); at++) {
      Field field = recognised.fields().get(at);
      long missing = words(field) ? rows - filled.get(at) : stats(field).missing() + absent(field);
      if (missing > 0) {
        any = true;
        double share = (double) missing / Math.max(1, rows);
        Severity severity = share >= MUCH_MISSING ? Severity.ATTENTION : Severity.NOTE;
        add(
            "missing",
            severity,
            List.of(field.name()),
            missing,
            List.of(),
            field.name(),
            Formats.count(missing),
            Formats.percent(share));
      }
    }
    if (!any) {
      add("missing", Severity.GOOD, List.of(), 0, List.of());
    }
  }

  private void impossible() throws ProblemException {
    for (int at = 0; at < recognised.fields().size(); at++) {
      Field field = recognised.fields().get(at);
      long below = negative.get(at);
      if (below > 0) {
        List<String> examples = negativeExamples(field);
        add(
            "impossible",
            Severity.ATTENTION,
            List.of(field.name()),
            below,
            examples,
            field.name(),
            Formats.count(below));
      }
    }
  }

  private List<String> negativeExamples(Field field) throws ProblemException {
    String name = Sql.name(field.name());
    List<String> cells = new ArrayList<>();
    query.each(
        "select distinct "
            + name
            + " from rows where "
            + name
            + " < 0 order by 1 limit "
            + EXAMPLES,
        row -> cells.add(Formats.plain(row.getDouble(1))));
    return cells;
  }

  private void constant() {
    for (Field field : recognised.fields()) {
      ColumnStats column = stats(field);
      if (rows > 1 && column.distinct() == 1 && column.missing() == 0) {
        String word = column.words().getFirst();
        add(
            "constant",
            Severity.NOTE,
            List.of(field.name()),
            rows,
            List.of(word),
            field.name(),
            word);
      }
    }
  }

  private void codes() {
    List<String> columns =
        recognised.fields().stream()
            .filter(field -> field.role() == Role.CODE && stats(field).min() < Long.MAX_VALUE)
            .map(Field::name)
            .toList();
    if (!columns.isEmpty()) {
      add("codes", Severity.NOTE, columns, rows, List.of(), names(columns));
    }
  }

  private void idLike() {
    List<String> columns =
        recognised.fields().stream()
            .filter(field -> field.type() == ColumnType.ID && field.role() == Role.IGNORED)
            .map(Field::name)
            .toList();
    if (!columns.isEmpty()) {
      add("id_like", Severity.NOTE, columns, rows, List.of(), names(columns));
    }
  }

  private void yearless() {
    if (recognised.yearless()) {
      List<String> columns =
          recognised.fields().stream()
              .filter(field -> field.role() == Role.TIME)
              .map(Field::name)
              .toList();
      add("no_year", Severity.NOTE, columns, rows, List.of(), names(columns));
    }
  }

  private static String names(List<String> columns) {
    return columns.stream().map(name -> "“" + name + "”").collect(Collectors.joining(", "));
  }
}
