package org.clicktrail.data.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.schema.ColumnType;
import org.clicktrail.core.schema.Field;
import org.clicktrail.core.schema.Grain;
import org.clicktrail.core.schema.Quality.Severity;
import org.clicktrail.core.schema.Role;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;
import org.clicktrail.data.engine.Sql;
import org.clicktrail.data.template.Recognised;

/// Looks at the columns one by one: what is missing, unreadable, impossible, constant, a code.
final class ColumnFindings {

  /// Share of missing cells from which a column asks for a decision.
  private static final double MUCH_MISSING = 0.5;

  /// So many columns with gaps are one finding of a log.
  private static final int ALIKE = 3;

  /// Share of numbers among words from which they are no chance.
  private static final double MANY = 0.1;

  private final RowAccess rows;
  private final Recognised recognised;
  private final Scans scans;
  private final Map<String, Decision> decisions;
  private final Findings findings;
  private final List<Long> filled = new ArrayList<>();
  private final List<Long> negative = new ArrayList<>();

  ColumnFindings(
      RowAccess rows,
      Recognised recognised,
      Scans scans,
      Map<String, Decision> decisions,
      Findings findings) {
    this.rows = rows;
    this.recognised = recognised;
    this.scans = scans;
    this.decisions = decisions;
    this.findings = findings;
  }

  void look() throws ProblemException {
    count();
    ambiguous();
    unreadable();
    missing();
    impossible();
    constant();
    mixed();
    named("codes", field -> field.role() == Role.CODE && stats(field).min() < Long.MAX_VALUE);
    named("id_like", field -> field.type() == ColumnType.ID && field.role() == Role.IGNORED);
    named("no_year", field -> recognised.yearless() && field.role() == Role.TIME);
  }

  /// The words that were kept tell, or the rows that were gone through; else the engine counts.
  private void count() throws ProblemException {
    for (Field field : recognised.fields()) {
      OptionalLong found = filled(field);
      OptionalLong below = checked(field) ? negative(field) : OptionalLong.of(0);
      if (found.isEmpty() || below.isEmpty()) {
        countInEngine();
        return;
      }
      filled.add(found.getAsLong());
      negative.add(below.getAsLong());
    }
  }

  private OptionalLong filled(Field field) throws ProblemException {
    return rows.large().filter(large -> large.read(field)).isPresent()
        ? OptionalLong.of(stats(field).filled())
        : rows.words().filled(field, rows.progress());
  }

  private OptionalLong negative(Field field) throws ProblemException {
    return rows.large().filter(large -> large.read(field)).isPresent()
        ? OptionalLong.of(stats(field).negative())
        : rows.words().negative(field, rows.progress());
  }

  private void countInEngine() throws ProblemException {
    filled.clear();
    negative.clear();
    List<String> parts = new ArrayList<>();
    for (Field field : recognised.fields()) {
      String name = Sql.name(field.name());
      parts.add("count(" + name + ")");
      parts.add(checked(field) ? "count(*) filter (" + name + " < 0)" : "0");
    }
    rows.stored().each("select " + String.join(",", parts) + " from rows", this::keep);
  }

  private boolean checked(Field field) {
    boolean number = field.type() == ColumnType.WHOLE || field.type() == ColumnType.DECIMAL;
    return number && recognised.neverNegative().contains(field.name());
  }

  private void keep(ResultSet row) throws SQLException {
    for (int at = 0; at < recognised.fields().size(); at++) {
      filled.add(row.getLong(2 * at + 1));
      negative.add(row.getLong(2 * at + 2));
    }
  }

  private ColumnStats stats(Field field) {
    return scans.stats(field.name());
  }

  private static boolean words(Field field) {
    return switch (field.type()) {
      case CATEGORY, TEXT, ID -> true;
      case WHOLE, DECIMAL, YES_NO, INSTANT, DATE -> false;
    };
  }

  /// Empty cells and words such as NA, where the column is not one of words.
  private long absent(Field field) {
    Decision decision = decisions.get(field.name());
    return stats(field).missing() + (decision == null ? 0 : decision.absentWords());
  }

  /// Columns whose cells allow another reading than the one taken.
  private void ambiguous() {
    for (Field field : recognised.fields()) {
      Decision decision = decisions.get(field.name());
      if (decision != null && !decision.sure()) {
        List<String> words = stats(field).words().stream().limit(Findings.EXAMPLES).toList();
        findings.add(
            "ambiguous",
            Severity.ATTENTION,
            Findings.Where.column(field.name()).like(words),
            stats(field).filled(),
            field.name(),
            decision.reason());
      }
    }
  }

  private void unreadable() throws ProblemException {
    for (int at = 0; at < recognised.fields().size(); at++) {
      Field field = recognised.fields().get(at);
      long lost = findings.rows() - absent(field) - filled.get(at);
      if (lost > 0 && !words(field)) {
        Findings.Where where = Findings.Where.column(field.name()).like(lostExamples(field));
        String count = Formats.count(lost);
        findings.add("unreadable", Severity.ATTENTION, where, lost, count, field.name());
      }
    }
  }

  private List<String> lostExamples(Field field) throws ProblemException {
    String name = Sql.name(field.name());
    List<String> cells = new ArrayList<>();
    rows.stored()
        .each(
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
                + Findings.EXAMPLES,
            row -> cells.add(row.getString(1)));
    return cells;
  }

  private void missing() {
    Map<Field, Long> gaps = new LinkedHashMap<>();
    for (int at = 0; at < recognised.fields().size(); at++) {
      Field field = recognised.fields().get(at);
      long missing = words(field) ? findings.rows() - filled.get(at) : absent(field);
      if (missing > 0) {
        gaps.put(field, missing);
      }
    }
    if (gaps.isEmpty()) {
      findings.good("missing");
    }
    Map<Field, Long> some = new LinkedHashMap<>(gaps);
    some.values().removeIf(missing -> !much(missing) || missing == findings.rows());
    if (recognised.grain() == Grain.EVENTS && some.size() >= ALIKE) {
      told(some);
      gaps.keySet().removeAll(some.keySet());
    }
    gaps.forEach(this::told);
  }

  private boolean much(long missing) {
    return missing >= MUCH_MISSING * findings.rows();
  }

  /// Of one column.
  private void told(Field field, long missing) {
    boolean all = missing == findings.rows();
    findings.add(
        all ? "missing.all" : date(field) ? "missing.date" : "missing",
        much(missing) && !all ? Severity.ATTENTION : Severity.NOTE,
        Findings.Where.column(field.name()),
        missing,
        field.name(),
        Formats.count(missing),
        Formats.percent((double) missing / findings.rows()));
  }

  /// Of columns of a log that are filled now and then.
  private void told(Map<Field, Long> gaps) {
    List<String> names = gaps.keySet().stream().map(Field::name).toList();
    String shares =
        gaps.entrySet().stream()
            .map(gap ->
                Messages.text(
                    "quality.missing.some.column",
                    gap.getKey().name(),
                    Formats.percent((double) gap.getValue() / findings.rows())))
            .collect(Collectors.joining(", "));
    long most = Collections.max(gaps.values());
    findings.add(
        "missing.some",
        Severity.NOTE,
        Findings.Where.columns(names),
        most,
        Formats.count(gaps.size()),
        shares);
  }

  private static boolean date(Field field) {
    return field.type() == ColumnType.DATE || field.type() == ColumnType.INSTANT;
  }

  private void impossible() throws ProblemException {
    for (int at = 0; at < recognised.fields().size(); at++) {
      Field field = recognised.fields().get(at);
      long below = negative.get(at);
      if (below > 0) {
        Findings.Where where = Findings.Where.column(field.name()).like(negativeExamples(field));
        String count = Formats.count(below);
        findings.add("impossible", Severity.ATTENTION, where, below, field.name(), count);
      }
    }
  }

  private List<String> negativeExamples(Field field) throws ProblemException {
    String name = Sql.name(field.name());
    List<String> cells = new ArrayList<>();
    rows.stored()
        .each(
            "select distinct "
                + name
                + " from rows where "
                + name
                + " < 0 order by 1 limit "
                + Findings.EXAMPLES,
            row -> cells.add(Formats.plain(row.getDouble(1))));
    return cells;
  }

  private void constant() {
    for (Field field : recognised.fields()) {
      ColumnStats column = stats(field);
      if (findings.rows() > 1 && column.distinct() == 1 && column.missing() == 0) {
        String word = column.words().getFirst();
        Findings.Where where = Findings.Where.column(field.name()).like(List.of(word));
        boolean nothing = column.count(CellShape.ABSENT_WORD) == column.filled();
        String finding = nothing ? "constant.nothing" : "constant";
        findings.add(finding, Severity.NOTE, where, findings.rows(), field.name(), word);
      }
    }
  }

  /// Words with many numbers among them.
  private void mixed() {
    for (Field field : recognised.fields()) {
      ColumnStats column = stats(field);
      long numbers = TypeDecider.numbers(column);
      long others = column.filled() - column.count(CellShape.ABSENT_WORD) - numbers;
      boolean words = field.type() == ColumnType.CATEGORY || field.type() == ColumnType.TEXT;
      if (words && others > 0 && numbers >= MANY * column.filled()) {
        findings.add(
            "mixed_type",
            Severity.NOTE,
            Findings.Where.column(field.name()),
            Math.min(numbers, others),
            field.name(),
            Formats.count(numbers),
            Formats.count(others));
      }
    }
  }

  /// A note about all columns of a kind together.
  private void named(String finding, Predicate<Field> kind) {
    List<String> columns = recognised.fields().stream().filter(kind).map(Field::name).toList();
    if (!columns.isEmpty()) {
      findings.add(
          finding,
          Severity.NOTE,
          Findings.Where.columns(columns),
          findings.rows(),
          Findings.names(columns));
    }
  }
}
