package org.clicktrail.data.format;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.data.engine.Sql;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteOpenMode;

/// A SQLite database, opened read-only. Cells keep their own type, whatever the column says.
final class SqliteFormat implements FileFormat {

  private static final String MAGIC = "SQLite format 3\0";

  @Override
  public String id() {
    return "sqlite";
  }

  @Override
  public List<String> endings() {
    return List.of("sqlite", "sqlite3", "db");
  }

  @Override
  public boolean matches(Bytes bytes, byte[] head) {
    return head.length >= MAGIC.length()
        && new String(head, 0, MAGIC.length(), StandardCharsets.ISO_8859_1).equals(MAGIC);
  }

  @Override
  public Optional<Converted> convert(
      Bytes bytes, Choice choice, Workshop workshop, Progress progress) throws IOException {
    Path file = bytes.onDisk(workshop, progress.part(0, 0.1)).toRealPath();
    try (Connection database = open(file);
        Statement statement = database.createStatement()) {
      statement.execute("pragma query_only = true");
      statement.execute("pragma trusted_schema = false");
      statement.execute("pragma cell_size_check = true");
      Tables tables = tables(statement, choice);
      return Optional.of(
          read(statement, tables.chosen(), workshop, progress.part(0.1, 1)).among(tables));
    } catch (SQLException e) {
      throw Databases.refused(e);
    }
  }

  private static Connection open(Path file) throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(true);
    config.resetOpenMode(SQLiteOpenMode.CREATE);
    config.enableLoadExtension(false);
    config.setBusyTimeout(2_000);
    return config.createConnection("jdbc:sqlite:" + file);
  }

  private static Tables tables(Statement statement, Choice choice)
      throws SQLException, IOException {
    List<String> names = new ArrayList<>();
    List<Boolean> views = new ArrayList<>();
    try (ResultSet rows =
        statement.executeQuery(
            "select name, type from sqlite_schema where type in ('table', 'view')"
                + " and name not like 'sqlite\\_%' escape '\\' order by rowid")) {
      while (rows.next()) {
        names.add(rows.getString(1));
        views.add(rows.getString(2).equals("view"));
      }
    }
    List<Tables.Table> all = new ArrayList<>();
    for (int at = 0; at < names.size(); at++) {
      all.add(new Tables.Table(names.get(at), views.get(at) ? -1 : rows(statement, names.get(at))));
    }
    return new Tables(all, choice);
  }

  private static long rows(Statement statement, String table) throws SQLException {
    try (ResultSet count = statement.executeQuery("select count(*) from " + Sql.name(table))) {
      return count.next() ? count.getLong(1) : 0;
    }
  }

  private static Converted read(
      Statement statement, String table, Workshop workshop, Progress progress)
      throws SQLException, IOException {
    long total = rows(statement, table);
    try (var _ = progress.onCancel(() -> cancel(statement));
        ResultSet rows = statement.executeQuery("select * from " + Sql.name(table))) {
      ResultSetMetaData columns = rows.getMetaData();
      int width = columns.getColumnCount();
      if (width > Limits.COLUMNS) {
        throw Limits.tooWide(width);
      }
      List<String> names = new ArrayList<>(width);
      for (int column = 1; column <= width; column++) {
        names.add(columns.getColumnLabel(column));
      }
      try (Spool spool = new Spool(workshop, width)) {
        spool.record(0, names);
        long row = 0;
        while (rows.next()) {
          spool.record(++row, cells(rows, width));
          if ((row & 0x3FF) == 0) {
            progress.report(Math.min(row, total), total);
          }
        }
        return Converted.only(spool.file(), spool.numbers(), List.of());
      }
    } catch (SQLException e) {
      if (String.valueOf(e.getMessage()).contains("SQLITE_INTERRUPT")) {
        throw (CancellationException) new CancellationException("query stopped").initCause(e);
      }
      throw e;
    }
  }

  private static List<String> cells(ResultSet rows, int width) throws SQLException {
    List<String> cells = new ArrayList<>(width);
    for (int column = 1; column <= width; column++) {
      Object value = rows.getObject(column);
      cells.add(
          switch (value) {
            case null -> "";
            case byte[] bytes -> HexFormat.of().withUpperCase().formatHex(bytes);
            case Double number when Double.isFinite(number) ->
                new BigDecimal(String.valueOf(number)).toPlainString();
            default -> String.valueOf(value);
          });
    }
    return cells;
  }

  private static void cancel(Statement statement) {
    try {
      statement.cancel();
    } catch (SQLException e) {
      System.getLogger(SqliteFormat.class.getName())
          .log(System.Logger.Level.DEBUG, "ended before it could be cancelled", e);
    }
  }
}
