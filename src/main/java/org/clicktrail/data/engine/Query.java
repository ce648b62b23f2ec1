package org.clicktrail.data.engine;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBChunkedResult;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBFunctions;
import org.duckdb.DuckDBPreparedStatement;
import org.duckdb.DuckDBTableFunction;
import org.duckdb.DuckDBTableFunctionBuilder;
import org.jspecify.annotations.Nullable;

/// A connection for one job whose statements stop when the user cancels.
public final class Query implements AutoCloseable {

  private final Connection connection;
  private final Progress progress;

  private Query(Connection connection, Progress progress) {
    this.connection = connection;
    this.progress = progress;
  }

  /// A new connection, the rows of the import in place; close it when the job is done.
  public static Query on(Engine engine, Progress progress) throws ProblemException {
    engine.settle(progress);
    return early(engine, progress);
  }

  /// The same for work that does not look at the rows of the import, which need not be there yet.
  public static Query early(Engine engine, Progress progress) throws ProblemException {
    return new Query(engine.connect(), progress);
  }

  /// Executes a statement.
  ///
  /// @throws CancellationException if the user stopped it
  public void run(String sql) throws ProblemException {
    each(
        sql,
        _ -> {
          // A statement that returns rows is run for its effect alone.
        });
  }

  /// Runs a query and hands over its rows one by one.
  ///
  /// @throws CancellationException if the user stopped it
  public void each(String sql, Rows rows) throws ProblemException {
    try (Statement statement = connection.createStatement();
        Interrupt interrupt = Interrupt.of(statement, progress)) {
      boolean rowsFollow = statement.execute(sql);
      interrupt.check();
      if (rowsFollow) {
        try (ResultSet result = statement.getResultSet()) {
          while (result.next()) {
            interrupt.check();
            rows.row(result);
          }
        }
      }
    } catch (SQLException e) {
      throw Failures.of(e);
    }
  }

  /// Adds rows to a table of the main schema.
  public void append(String table, Appends rows) throws ProblemException {
    append(connection -> connection.createAppender(DuckDBConnection.DEFAULT_SCHEMA, table), rows);
  }

  /// Adds rows to a table of [Engine#QUICK].
  public void appendQuick(String table, Appends rows) throws ProblemException {
    append(
        connection -> connection.createAppender("quick", DuckDBConnection.DEFAULT_SCHEMA, table),
        rows);
  }

  /// Makes Java code a table of this database, until the database is closed.
  ///
  /// @return its name
  public String register(DuckDBTableFunction<?, ?, ?> function) throws ProblemException {
    try (DuckDBTableFunctionBuilder builder = DuckDBFunctions.tableFunction()) {
      return register(builder, function);
    } catch (SQLException e) {
      throw Failures.of(e);
    }
  }

  /// The same for code that is told which columns are wanted, and writes those alone.
  ///
  /// @return its name
  public String registerColumns(DuckDBTableFunction<?, ?, ?> function) throws ProblemException {
    try (DuckDBTableFunctionBuilder builder = DuckDBFunctions.tableFunction()) {
      return register(builder.withProjectionPushdown(), function);
    } catch (SQLException e) {
      throw Failures.of(e);
    }
  }

  private String register(DuckDBTableFunctionBuilder builder, DuckDBTableFunction<?, ?, ?> function)
      throws ProblemException, SQLException {
    String name =
        "java_"
            + number("select count(*) from duckdb_functions() where function_name like 'java_%'");
    var _ = builder.withName(name).withFunction(function).register(connection);
    return name;
  }

  private interface Opening {
    DuckDBAppender on(DuckDBConnection connection) throws SQLException;
  }

  private void append(Opening opening, Appends rows) throws ProblemException {
    try (DuckDBAppender appender = opening.on(connection.unwrap(DuckDBConnection.class))) {
      rows.append(appender);
    } catch (SQLException e) {
      throw Failures.of(e);
    }
  }

  /// Streams a query's result in chunks of typed vectors, in the order of the result; the fast way
  /// to read many rows.
  ///
  /// @throws CancellationException if the user stopped it
  public void chunks(String sql, Chunks chunks) throws ProblemException {
    try (var statement =
            (DuckDBPreparedStatement)
                connection.unwrap(DuckDBConnection.class).prepareStatement(sql);
        Interrupt interrupt = Interrupt.of(statement, progress);
        DuckDBChunkedResult result = statement.query()) {
      while (result.nextChunk()) {
        interrupt.check();
        chunks.chunk(result.chunk());
      }
    } catch (SQLException e) {
      throw Failures.of(e);
    }
  }

  /// The first column of the only row.
  ///
  /// @throws CancellationException if the user stopped it
  public long number(String sql) throws ProblemException {
    List<Long> values = new ArrayList<>(1);
    each(sql, row -> values.add(row.getLong(1)));
    return values.getFirst();
  }

  /// The rows as text; null stays null.
  ///
  /// @throws CancellationException if the user stopped it
  public List<List<@Nullable String>> texts(String sql) throws ProblemException {
    List<List<@Nullable String>> all = new ArrayList<>();
    each(
        sql,
        row -> {
          int width = row.getMetaData().getColumnCount();
          List<@Nullable String> cells = new ArrayList<>(width);
          for (int column = 1; column <= width; column++) {
            cells.add(row.getString(column));
          }
          all.add(cells);
        });
    return all;
  }

  @Override
  public void close() {
    Failures.close(connection);
  }

  /// Writes rows one after the other.
  @FunctionalInterface
  public interface Appends {
    void append(DuckDBAppender appender) throws SQLException;
  }

  /// Receives a part of a result; it is valid during the call only.
  @FunctionalInterface
  public interface Chunks {
    void chunk(DuckDBDataChunkReader chunk) throws SQLException;
  }

  /// Receives the current row of a result.
  @FunctionalInterface
  public interface Rows {
    void row(ResultSet row) throws SQLException;
  }
}
