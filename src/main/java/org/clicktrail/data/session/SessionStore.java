package org.clicktrail.data.session;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clicktrail.core.goal.Snapshot;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.table.Column;
import org.clicktrail.data.engine.Engine;
import org.clicktrail.data.engine.Query;
import org.clicktrail.data.engine.Sql;
import org.duckdb.DuckDBAppender;

/// Keeps a session table in the engine, in full, as table `sessions`.
final class SessionStore {

  private static final int REPORT_EVERY = 4096;

  private final Engine engine;
  private final Progress progress;

  SessionStore(Engine engine, Progress progress) {
    this.engine = engine;
    this.progress = progress;
  }

  /// Replaces the table. Columns are `session`, `customer`, `start`, `label`, `revenue` as far as
  /// they exist, then the features; a feature of the same name gets an underscore behind.
  void write(Snapshot snapshot) throws ProblemException {
    List<Column> columns = columns(snapshot);
    Set<String> names = new HashSet<>();
    String definition =
        columns.stream()
            .map(column -> Sql.name(unique(column.name(), names)) + " " + type(column))
            .collect(Collectors.joining(", "));
    try (Query query = Query.early(engine, progress)) {
      // In one transaction the rows go to their place once instead of by way of the log.
      query.run("begin transaction");
      query.run("create or replace table sessions (" + definition + ")");
      query.append("sessions", appender -> append(columns, snapshot.rows(), appender));
      query.run("commit");
    }
  }

  /// Who, when and how it ended, then the features.
  private static List<Column> columns(Snapshot snapshot) {
    return Stream.concat(
            Stream.of(
                    Optional.of(snapshot.session()),
                    snapshot.customer(),
                    snapshot.start(),
                    Optional.of(snapshot.label()),
                    snapshot.revenue())
                .flatMap(Optional::stream)
                .map(Column.class::cast),
            snapshot.features().columns().stream())
        .toList();
  }

  /// The database takes names without case.
  private static String unique(String name, Set<String> names) {
    String free = name;
    while (!names.add(free.toLowerCase(Locale.ROOT))) {
      free += "_";
    }
    return free;
  }

  private static String type(Column column) {
    return switch (column) {
      case Column.Numbers _ -> "double";
      case Column.Categories _ -> "varchar";
      case Column.Times _ -> "timestamp";
    };
  }

  private void append(List<Column> columns, int rows, DuckDBAppender appender) throws SQLException {
    for (int row = 0; row < rows; row++) {
      appender.beginRow();
      for (Column column : columns) {
        if (column.missing(row)) {
          appender.appendNull();
          continue;
        }
        switch (column) {
          case Column.Numbers numbers -> appender.append(numbers.number(row));
          case Column.Categories words -> appender.append(words.levels().get(words.code(row)));
          case Column.Times times -> appender.appendEpochMicros(times.micros(row));
        }
      }
      appender.endRow();
      if (row % REPORT_EVERY == 0) {
        progress.report(row, rows);
      }
    }
  }
}
