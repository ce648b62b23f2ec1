package org.clicktrail.data.session;

import static org.clicktrail.data.engine.Sql.name;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.schema.ColumnType;
import org.clicktrail.core.schema.Field;
import org.clicktrail.core.schema.ImportReport;
import org.clicktrail.core.table.RowSource;
import org.clicktrail.core.text.Messages;
import org.clicktrail.data.engine.Engine;
import org.clicktrail.data.engine.Query;
import org.clicktrail.data.engine.Sql;
import org.clicktrail.data.read.Imported;

/// The rows of the file as they lie in the engine, page by page. In the order of the file a page is
/// a range of row numbers; sorted or picked out, the numbers of the rows are put into a table
/// first, of which a page is a range again: as fast at the end of a large file as at its start.
public final class EventRows implements RowSource {

  /// Tables of row numbers: that of an older source stays until a second newer one is made, as
  /// pages of it may be under way.
  private static final AtomicLong TABLES = new AtomicLong(2);

  private final Engine engine;
  private final ImportReport report;
  private final List<Field> fields;
  private final String table;
  private final String numbers;
  private final long rows;

  private EventRows(Imported imported, String table, String numbers, long rows) {
    this.engine = imported.engine();
    this.report = imported.report();
    this.fields = report.mapping().fields();
    this.table = table;
    this.numbers = numbers;
    this.rows = rows;
  }

  /// Puts the rows into the engine unless they are there, and finds those to show.
  ///
  /// @throws java.util.concurrent.CancellationException if the user stopped it
  public static EventRows of(Imported imported, Shown shown, Progress progress)
      throws ProblemException {
    imported.store(progress);
    try (Query query = Query.on(imported.engine(), progress)) {
      String table = imported.table(query);
      if (shown.equals(Shown.all())) {
        return new EventRows(imported, table, "", query.number("select count(*) from " + table));
      }
      long number = TABLES.incrementAndGet();
      String numbers = table(number);
      EventRows found = new EventRows(imported, table, numbers, 0);
      query.run("drop table if exists " + table(number - 2));
      query.run(
          "create table %s as select rowid as r from %s%s%s"
              .formatted(numbers, table, found.where(shown.containing()), found.order(shown)));
      long rows = query.number("select count(*) from " + numbers);
      return new EventRows(imported, table, numbers, rows);
    }
  }

  private static String table(long number) {
    return Engine.QUICK + ".shown_" + number;
  }

  private String order(Shown shown) {
    return shown
        .sort()
        .map(sort ->
            " order by %s %s nulls last, rowid"
                .formatted(name(sort.column()), sort.direction() == Direction.UP ? "asc" : "desc"))
        .orElse(" order by rowid");
  }

  private String where(String containing) {
    if (containing.isEmpty()) {
      return "";
    }
    return fields.stream()
        .map(field -> contains(field, containing))
        .collect(Collectors.joining(" or ", " where ", ""));
  }

  /// Codes are found by what they stand for.
  private String contains(Field field, String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    String cell = "cast(" + name(field.name()) + " as varchar)";
    List<String> codes =
        report.codeWords().getOrDefault(field.name(), Map.of()).entrySet().stream()
            .filter(word -> word.getValue().toLowerCase(Locale.ROOT).contains(lower))
            .map(word -> Sql.text(word.getKey()))
            .toList();
    String found = "contains(lower(" + cell + "), " + Sql.text(lower) + ")";
    return codes.isEmpty()
        ? found
        : "(" + found + " or " + cell + " in (" + String.join(", ", codes) + "))";
  }

  @Override
  public List<String> columns() {
    return fields.stream().map(Field::name).toList();
  }

  @Override
  public boolean number(String column) {
    return report
        .mapping()
        .field(column)
        .map(Field::type)
        .filter(type -> type == ColumnType.WHOLE || type == ColumnType.DECIMAL)
        .isPresent();
  }

  @Override
  public long rows() {
    return rows;
  }

  @Override
  public List<List<String>> page(long offset, int limit) throws ProblemException {
    String columns =
        fields.stream().map(field -> ", " + name(field.name())).collect(Collectors.joining());
    long last = offset + limit - 1;
    try (Query query = Query.on(engine, Progress.none())) {
      if (numbers.isEmpty()) {
        List<List<String>> page = new ArrayList<>();
        query.each(
            "select rowid%s from %s where rowid between %d and %d order by rowid"
                .formatted(columns, table, offset, last),
            row -> page.add(cells(row)));
        return page;
      }
      List<Long> wanted = new ArrayList<>();
      query.each(
          "select r from %s where rowid between %d and %d order by rowid"
              .formatted(numbers, offset, last),
          row -> wanted.add(row.getLong(1)));
      if (wanted.isEmpty()) {
        return List.of();
      }
      Map<Long, List<String>> found = new HashMap<>();
      String list = wanted.stream().map(String::valueOf).collect(Collectors.joining(", "));
      query.each(
          // The range lets the engine leave out most of the table, which the list alone does not.
          "select rowid%s from %s where rowid between %d and %d and rowid in (%s)"
              .formatted(columns, table, Collections.min(wanted), Collections.max(wanted), list),
          row -> found.put(row.getLong(1), cells(row)));
      return wanted.stream().map(number -> found.getOrDefault(number, List.of())).toList();
    }
  }

  private List<String> cells(ResultSet row) throws SQLException {
    List<String> cells = new ArrayList<>(fields.size());
    for (int column = 0; column < fields.size(); column++) {
      cells.add(cell(row, column + 2, fields.get(column)));
    }
    return cells;
  }

  private String cell(ResultSet row, int column, Field field) throws SQLException {
    String text = row.getString(column);
    if (text == null) {
      return "";
    }
    return switch (field.type()) {
      case WHOLE, DECIMAL, INSTANT ->
          text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
      case YES_NO -> Messages.text(text.equals("true") ? "features.yes" : "features.no");
      case DATE -> text.substring(0, Math.min(10, text.length()));
      case CATEGORY, ID, TEXT ->
          report.codeWords().getOrDefault(field.name(), Map.of()).getOrDefault(text, text);
    };
  }
}
