package org.clicktrail.data.engine;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.clicktrail.core.job.Problem;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.duckdb.DuckDBConnection;

/// The embedded database of one open project: a file in a temporary folder of this process, removed
/// on close. Memory is limited, nothing is downloaded, nothing outside its own folder is read or
/// written: what shall be read is copied there first, what was written is moved from there.
public final class Engine implements AutoCloseable {

  /// Schema of small, short-lived tables: held in memory, spilled to the folder when memory runs
  /// short. Several times faster to fill than the file.
  public static final String QUICK = "quick.main";

  private static final int THREADS = 2;

  /// What DuckDB takes of physical memory if nobody limits it.
  private static final double DEFAULT_SHARE = 0.8;

  private final OwnFolder folder;
  private final DuckDBConnection root;

  private final List<Closeable> held = new ArrayList<>();

  private Filling rows = _ -> {};

  /// Puts rows into the engine; called again and again, works once.
  @FunctionalInterface
  public interface Filling {
    void run(Progress progress) throws ProblemException;
  }

  private Engine(OwnFolder folder, DuckDBConnection root) {
    this.folder = folder;
    this.root = root;
  }

  /// Opens an empty database. Folders left over by processes that died are removed.
  ///
  /// @param folder parent of the temporary folder; made if absent
  /// @param memoryShare share of physical memory it may use, above 0, up to 1
  /// @throws ProblemException if the folder cannot be written
  public static Engine open(Path folder, double memoryShare) throws ProblemException {
    if (!(memoryShare > 0 && memoryShare <= 1)) {
      throw new IllegalArgumentException("memory share " + memoryShare);
    }
    return open(folder, statement -> limit(statement, memoryShare));
  }

  /// The same within a number of bytes.
  ///
  /// @throws ProblemException if the folder cannot be written
  public static Engine openWithin(Path folder, long bytes) throws ProblemException {
    return open(folder, _ -> bytes / 1024 + "KiB");
  }

  private interface Limit {
    String of(Statement statement) throws SQLException;
  }

  private static Engine open(Path folder, Limit limit) throws ProblemException {
    OwnFolder own;
    try {
      own = OwnFolder.in(folder);
    } catch (IOException e) {
      throw new ProblemException(
          Problem.of(Problem.Kind.FILE_NOT_WRITABLE, folder, String.valueOf(e.getMessage())), e);
    }
    try {
      return new Engine(own, start(own, limit));
    } catch (SQLException | IOException e) {
      own.close();
      throw Failures.of(e);
    }
  }

  private static DuckDBConnection start(OwnFolder own, Limit limit)
      throws SQLException, IOException {
    Path spill = Files.createDirectory(own.path().resolve("spill"));
    Properties properties = new Properties();
    properties.setProperty("threads", String.valueOf(THREADS));
    Path file = own.path().resolve("data.duckdb");
    var connection =
        (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:" + file, properties);
    try (Statement statement = connection.createStatement()) {
      statement.execute("set memory_limit = " + Sql.text(limit.of(statement)));
      statement.execute("set temp_directory = " + Sql.text(spill.toString()));
      // Nobody reads the file after the end: closing need not bring it up to date first.
      statement.execute("pragma disable_checkpoint_on_shutdown");
      statement.execute("attach ':memory:' as quick");
      lock(statement, own.path());
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
    return connection;
  }

  private static void lock(Statement statement, Path folder) throws SQLException {
    statement.execute("set autoinstall_known_extensions = false");
    statement.execute("set autoload_known_extensions = false");
    statement.execute("set allow_community_extensions = false");
    String allowed = folder.toString().replace('\\', '/') + "/";
    statement.execute("set allowed_directories = [" + Sql.text(allowed) + "]");
    statement.execute("set enable_external_access = false");
    statement.execute("set lock_configuration = true");
  }

  /// The database knows physical memory (containers included); by default it takes 80 % of it.
  private static String limit(Statement statement, double share) throws SQLException {
    try (ResultSet result = statement.executeQuery("select current_setting('memory_limit')")) {
      result.next();
      String[] parts = result.getString(1).trim().split(" +", 2);
      double amount = Double.parseDouble(parts[0]) * share / DEFAULT_SHARE;
      return String.format(Locale.ROOT, "%.3f%s", amount, parts[1]);
    }
  }

  /// Rows that are put here when the first [Query#on] wants to look at them, in place of earlier
  /// ones.
  public synchronized void later(Filling filling) {
    rows = filling;
  }

  /// Something in the folder that is closed with the engine, or by [#release].
  public synchronized void hold(Closeable resource) {
    held.add(resource);
  }

  /// Closes what was given to [#hold].
  public synchronized void release() {
    for (Closeable resource : held) {
      try {
        resource.close();
      } catch (IOException e) {
        System.getLogger(Engine.class.getName())
            .log(System.Logger.Level.WARNING, "a temporary file is left until the end", e);
      }
    }
    held.clear();
  }

  synchronized void settle(Progress progress) throws ProblemException {
    rows.run(progress);
  }

  /// A connection of its own for one job; close it when done.
  public Connection connect() throws ProblemException {
    try {
      return root.duplicate();
    } catch (SQLException e) {
      throw Failures.of(e);
    }
  }

  /// The only folder the database may read and write; gone after [#close].
  public Path folder() {
    return folder.path();
  }

  @Override
  public void close() {
    release();
    Failures.close(root);
    folder.close();
  }
}
