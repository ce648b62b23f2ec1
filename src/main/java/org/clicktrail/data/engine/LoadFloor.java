package org.clicktrail.data.engine;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.clicktrail.core.job.Problem;
import org.clicktrail.core.job.ProblemException;

/// The floor of our benchmarks: the database alone, reading a file its own way into a table and
/// grouping it by its session column.
public final class LoadFloor implements AutoCloseable {

  private static final int SESSION_COLUMN = 6;

  private final Path file;
  private final Connection connection;

  private LoadFloor(Path file, Connection connection) {
    this.file = file;
    this.connection = connection;
  }

  /// An empty in-memory database with two threads, as our engine has.
  public static LoadFloor open(Path file) throws ProblemException {
    try {
      LoadFloor floor = new LoadFloor(file, DriverManager.getConnection("jdbc:duckdb:"));
      floor.run("set threads = 2");
      return floor;
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /// Loads the file into a table and counts, per value of the session column, rows and the first
  /// column's largest value.
  ///
  /// @return number of groups
  public long loadAndGroup() throws ProblemException {
    try {
      run("create table floor as select * from read_csv(" + Sql.text(file.toString()) + ")");
      List<String> columns = columns();
      String key = columns.get(Math.min(SESSION_COLUMN, columns.size()) - 1);
      try (Statement statement = connection.createStatement();
          ResultSet groups =
              statement.executeQuery(
                  "select count(*) from (select "
                      + Sql.name(key)
                      + ", count(*), max("
                      + Sql.name(columns.getFirst())
                      + ") from floor group by 1)")) {
        groups.next();
        return groups.getLong(1);
      }
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  private List<String> columns() throws SQLException {
    List<String> names = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("describe floor")) {
      while (rows.next()) {
        names.add(rows.getString(1));
      }
    }
    return names;
  }

  private void run(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static ProblemException failed(SQLException e) {
    return new ProblemException(
        Problem.of(Problem.Kind.LIBRARY_FAILED, String.valueOf(e.getMessage())), e);
  }

  @Override
  public void close() throws ProblemException {
    try {
      connection.close();
    } catch (SQLException e) {
      throw failed(e);
    }
  }
}
