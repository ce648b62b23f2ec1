package org.clicktrail.data.read;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.schema.ColumnType;
import org.clicktrail.core.schema.Field;
import org.clicktrail.core.schema.Preview;
import org.clicktrail.core.text.Messages;
import org.clicktrail.data.engine.Query;

/// The first rows as written beside what became of them.
final class Previews {

  private static final DateTimeFormatter INSTANT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd");

  private Previews() {}

  /// @param typed SQL for the rows of the first file, in their order
  static List<Preview> of(
      Query query,
      List<Field> fields,
      Map<String, Decision> decisions,
      Scans.Scanned first,
      String typed)
      throws ProblemException {
    List<List<String>> written = first.result().preview();
    List<List<String>> read = new ArrayList<>();
    query.each(
        "select * exclude (\"#file\", \"#time\") from (" + typed + ") limit " + written.size(),
        row -> read.add(texts(row, fields)));
    List<Preview> previews = new ArrayList<>();
    for (int at = 0; at < fields.size(); at++) {
      int column = at;
      int place = first.columns().get(at);
      Field field = fields.get(at);
      Decision decision = decisions.get(field.name());
      previews.add(
          new Preview(
              field,
              decision == null ? "" : decision.reason(),
              written.stream().map(row -> row.get(place)).toList(),
              read.stream().map(row -> row.get(column)).toList()));
    }
    return previews;
  }

  private static List<String> texts(ResultSet row, List<Field> fields) throws SQLException {
    List<String> cells = new ArrayList<>();
    for (int at = 0; at < fields.size(); at++) {
      cells.add(text(row, at + 1, fields.get(at).type()));
    }
    return cells;
  }

  private static String text(ResultSet row, int column, ColumnType type) throws SQLException {
    Object value = row.getObject(column);
    if (value == null) {
      return "";
    }
    return switch (type) {
      case DECIMAL ->
          new BigDecimal(String.valueOf(row.getDouble(column)))
              .stripTrailingZeros()
              .toPlainString()
              .replace('-', '−');
      case WHOLE -> String.valueOf(row.getLong(column)).replace('-', '−');
      case YES_NO -> Messages.text(row.getBoolean(column) ? "import.yes" : "import.no");
      case INSTANT -> time(row.getTimestamp(column)).format(INSTANT);
      case DATE -> time(row.getTimestamp(column)).format(DAY);
      case CATEGORY, ID, TEXT -> String.valueOf(value);
    };
  }

  private static LocalDateTime time(Timestamp stamp) {
    return stamp.toLocalDateTime();
  }
}
