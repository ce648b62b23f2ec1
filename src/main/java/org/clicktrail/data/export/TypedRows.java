package org.clicktrail.data.export;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clicktrail.core.schema.ColumnType;
import org.clicktrail.core.schema.Field;
import org.clicktrail.core.schema.ImportReport;
import org.clicktrail.core.schema.Quality;
import org.clicktrail.data.engine.Sql;

/// Rows as ISO days, point decimals, and words. What can be read in two ways stays as written, and
/// so does a cell that could not be read.
final class TypedRows {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE;
  private static final DateTimeFormatter INSTANT = DateTimeFormatter.ISO_LOCAL_DATE_TIME;

  private final List<Field> fields;
  private final Set<String> ambiguous;
  private final List<String> partly;

  TypedRows(ImportReport report) {
    this.fields = report.mapping().fields();
    this.ambiguous = columns(report, "ambiguous").collect(Collectors.toSet());
    this.partly =
        columns(report, "unreadable").filter(name -> !ambiguous.contains(name)).distinct().toList();
  }

  private static Stream<String> columns(ImportReport report, String finding) {
    return report.quality().stream()
        .filter(found -> found.finding().equals(finding))
        .map(Quality::columns)
        .flatMap(List::stream);
  }

  /// The fields in their order, then the text of columns with cells that could not be read.
  String texts() {
    return sql(partly);
  }

  /// The fields in their order.
  String values() {
    return sql(List.of());
  }

  private String sql(List<String> besides) {
    String columns =
        Stream.concat(
                fields.stream().map(field -> (asWritten(field) ? "raw." : "rows.") + name(field)),
                besides.stream().map(name -> "raw." + Sql.name(name)))
            .collect(Collectors.joining(", "));
    boolean both = !ambiguous.isEmpty() || !besides.isEmpty();
    return "select "
        + columns
        + " from rows"
        + (both ? " join raw on raw.\"#row\" = rows.\"#row\"" : "")
        + " order by rows.\"#row\"";
  }

  private static String name(Field field) {
    return Sql.name(field.name());
  }

  private boolean asWritten(Field field) {
    return ambiguous.contains(field.name());
  }

  /// @param at place of the field, from 0
  String cell(ResultSet row, int at) throws SQLException {
    Field field = fields.get(at);
    if (row.getObject(at + 1) == null) {
      int raw = partly.indexOf(field.name());
      return raw < 0 ? "" : String.valueOf(row.getString(fields.size() + raw + 1));
    }
    return asWritten(field) ? row.getString(at + 1) : text(row, at + 1, field.type());
  }

  private static String text(ResultSet row, int column, ColumnType type) throws SQLException {
    return switch (type) {
      case WHOLE -> String.valueOf(row.getLong(column));
      case DECIMAL -> plain(row.getDouble(column));
      case YES_NO -> String.valueOf(row.getBoolean(column));
      case DATE -> time(row, column).format(DAY);
      case INSTANT -> time(row, column).format(INSTANT);
      case CATEGORY, ID, TEXT -> String.valueOf(row.getString(column));
    };
  }

  private static LocalDateTime time(ResultSet row, int column) throws SQLException {
    return row.getObject(column, LocalDateTime.class);
  }

  /// Shortest text that reads back as the same number, without exponent.
  static String plain(double value) {
    if (Double.isInfinite(value)) {
      return value > 0 ? "Infinity" : "-Infinity";
    }
    return value == 0
        ? "0"
        : new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
  }
}
