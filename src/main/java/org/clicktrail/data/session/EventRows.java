package org.clicktrail.data.session;

import static org.clicktrail.data.engine.Sql.name;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.schema.Field;
import org.clicktrail.core.schema.ImportReport;
import org.clicktrail.core.table.RowSource;
import org.clicktrail.core.text.Messages;
import org.clicktrail.data.engine.Engine;
import org.clicktrail.data.engine.Query;

/// The rows of the file as they lie in the engine, in file order, page by page.
final class EventRows implements RowSource {

  private final Engine engine;
  private final List<Field> fields;
  private final Map<String, Map<String, String>> codeWords;
  private final long rows;
  private final boolean dense;

  private EventRows(Engine engine, ImportReport report, long rows, boolean dense) {
    this.engine = engine;
    this.fields = report.mapping().fields();
    this.codeWords = report.codeWords();
    this.rows = rows;
    this.dense = dense;
  }

  static EventRows of(Engine engine, ImportReport report) throws ProblemException {
    try (Query query = Query.on(engine, Progress.none())) {
      long rows = query.number("select count(*) from rows");
      long last = query.number("select coalesce(max(\"#row\"), -1) from rows");
      return new EventRows(engine, report, rows, last + 1 == rows);
    }
  }

  @Override
  public List<String> columns() {
    return fields.stream().map(Field::name).toList();
  }

  @Override
  public long rows() {
    return rows;
  }

  /// Where no row number is missing, a page is a range of them: as fast at the end of a large file
  /// as at its start.
  @Override
  public List<List<String>> page(long offset, int limit) throws ProblemException {
    String columns =
        fields.stream().map(field -> name(field.name())).collect(Collectors.joining(", "));
    String part =
        dense
            ? "where \"#row\" >= %d and \"#row\" < %d order by \"#row\""
            : "order by \"#row\" limit %2$d - %1$d offset %1$d";
    List<List<String>> page = new ArrayList<>();
    try (Query query = Query.on(engine, Progress.none())) {
      query.each(
          "select " + columns + " from rows " + part.formatted(offset, offset + limit),
          row -> page.add(cells(row)));
    }
    return page;
  }

  private List<String> cells(ResultSet row) throws SQLException {
    List<String> cells = new ArrayList<>(fields.size());
    for (int column = 0; column < fields.size(); column++) {
      cells.add(cell(row, column + 1, fields.get(column)));
    }
    return cells;
  }

  private String cell(ResultSet row, int column, Field field) throws SQLException {
    String text = row.getString(column);
    if (text == null) {
      return "";
    }
    return switch (field.type()) {
      case WHOLE, DECIMAL -> text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
      case YES_NO -> Messages.text(text.equals("true") ? "features.yes" : "features.no");
      case INSTANT -> text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
      case DATE -> text.substring(0, Math.min(10, text.length()));
      case CATEGORY, ID, TEXT ->
          codeWords.getOrDefault(field.name(), Map.of()).getOrDefault(text, text);
    };
  }
}
