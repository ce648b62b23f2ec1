package org.clicktrail.data.engine;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CancellationException;
import org.clicktrail.core.job.Progress;

/// A database apart from the engine that may read one file of the user's, write to one folder of
/// ours, and do nothing else: no other file, no network, no extension. What the file asks it to do
/// (a view of its own may read other files) fails.
public final class Sandbox implements AutoCloseable {

  /// Name under which a database file is attached.
  public static final String ATTACHED = "outside";

  private final Connection connection;
  private final Progress progress;

  private Sandbox(Connection connection, Progress progress) {
    this.connection = connection;
    this.progress = progress;
  }

  /// May read a file by table functions.
  ///
  /// @param folder it may write to; exists
  /// @throws SQLException if it cannot be opened
  public static Sandbox reading(Path file, Path folder, Progress progress) throws SQLException {
    return open(file, false, folder, progress);
  }

  /// Holds a database file as [#ATTACHED], read-only.
  ///
  /// @param folder it may write to; exists
  /// @throws SQLException if the file is no such database, of a newer version, or in use
  public static Sandbox attached(Path file, Path folder, Progress progress) throws SQLException {
    return open(file, true, folder, progress);
  }

  private static Sandbox open(Path file, boolean attach, Path folder, Progress progress)
      throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("threads", "2");
    properties.setProperty("autoinstall_known_extensions", "false");
    properties.setProperty("autoload_known_extensions", "false");
    Connection connection = DriverManager.getConnection("jdbc:duckdb:", properties);
    try (Statement statement = connection.createStatement()) {
      statement.execute("set allow_community_extensions = false");
      statement.execute("set memory_limit = '2GB'");
      statement.execute("set TimeZone = 'UTC'");
      statement.execute("set temp_directory = " + Sql.text(folder.toString()));
      if (attach) {
        statement.execute("attach " + Sql.text(file.toString()) + " as outside (read_only)");
      } else {
        statement.execute("set allowed_paths = [" + Sql.text(file.toString()) + "]");
      }
      String allowed = folder.toString().replace('\\', '/') + "/";
      statement.execute("set allowed_directories = [" + Sql.text(allowed) + "]");
      statement.execute("set enable_external_access = false");
      statement.execute("set lock_configuration = true");
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
    return new Sandbox(connection, progress);
  }

  /// Executes a statement.
  ///
  /// @throws CancellationException if the user stopped it
  public void run(String sql) throws SQLException {
    texts(sql);
  }

  /// The rows as text, null as "".
  ///
  /// @throws CancellationException if the user stopped it
  public List<List<String>> texts(String sql) throws SQLException {
    List<List<String>> all = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        Interrupt interrupt = Interrupt.of(statement, progress)) {
      if (statement.execute(sql)) {
        try (ResultSet result = statement.getResultSet()) {
          int width = result.getMetaData().getColumnCount();
          while (result.next()) {
            interrupt.check();
            List<String> cells = new ArrayList<>(width);
            for (int column = 1; column <= width; column++) {
              String cell = result.getString(column);
              cells.add(cell == null ? "" : cell);
            }
            all.add(cells);
          }
        }
      }
    } catch (SQLException e) {
      Failures.throwIfStopped(e);
      throw e;
    }
    return all;
  }

  @Override
  public void close() {
    Failures.close(connection);
  }
}
