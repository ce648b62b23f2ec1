package org.clicktrail.data.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;
import org.clicktrail.core.file.SafeFile;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.table.Column;
import org.clicktrail.core.table.Table;
import org.clicktrail.core.text.Messages;
import org.clicktrail.data.engine.Engine;
import org.clicktrail.data.engine.Query;
import org.clicktrail.data.engine.Sql;
import org.duckdb.DuckDBAppender;

/// Writes a table of ours, such as the session table, for other programs.
public final class SessionsWriter {

  private static final int REPORT_EVERY = 10_000;

  private SessionsWriter() {}

  /// Writes a table as `.csv` (UTF-8, comma, RFC 4180, point decimals, ISO instants, nothing for
  /// what is missing) or `.parquet`, by the ending of `target`. The target appears when it is
  /// complete.
  ///
  /// @param engine makes Parquet
  /// @throws ProblemException if the target cannot be written or has another ending
  /// @throws java.util.concurrent.CancellationException if the user stopped it; nothing is left
  public static void write(Table table, Path target, Engine engine, Progress progress)
      throws ProblemException {
    progress.stage(Messages.text("export.stage.sessions"));
    FileKind kind = FileKind.of(target, ".csv, .parquet, .sql");
    SafeFile.replace(
        target,
        path -> {
          switch (kind) {
            case CSV -> csv(table, path, progress);
            case PARQUET -> parquet(table, path, engine, progress);
          }
        });
  }

  private static void csv(Table table, Path path, Progress progress) throws IOException {
    try (CsvWriter csv = new CsvWriter(path)) {
      csv.row(table.columns().stream().map(Column::name).toList());
      for (int row = 0; row < table.rows(); row++) {
        for (Column column : table.columns()) {
          csv.cell(text(column, row));
        }
        csv.endRow();
        if (row % REPORT_EVERY == 0) {
          progress.report(row, table.rows());
        }
      }
    }
  }

  private static String text(Column column, int row) {
    if (column.missing(row)) {
      return "";
    }
    return switch (column) {
      case Column.Numbers numbers -> TypedRows.plain(numbers.number(row));
      case Column.Categories words -> words.levels().get(words.code(row));
      case Column.Times times -> instant(times, row).format(DateTimeFormatter.ISO_LOCAL_DATE_TIME);
    };
  }

  private static LocalDateTime instant(Column.Times times, int row) {
    return LocalDateTime.ofInstant(
        Instant.EPOCH.plus(times.micros(row), ChronoUnit.MICROS), ZoneOffset.UTC);
  }

  private static void parquet(Table table, Path path, Engine engine, Progress progress)
      throws IOException, ProblemException {
    Path inside = Files.createTempFile(engine.folder(), "out-", ".parquet");
    String name = inside.getFileName().toString();
    String quick = Engine.QUICK + "." + Sql.name(name);
    try (Query query = Query.early(engine, progress)) {
      query.run("create table " + quick + " (" + columns(table) + ")");
      query.appendQuick(name, appender -> append(table, appender, progress));
      query.run("copy " + quick + " to " + Sql.text(inside.toString()) + " (format parquet)");
      Files.copy(inside, path, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(inside);
      try (Query query = Query.early(engine, Progress.none())) {
        query.run("drop table if exists " + quick);
      }
    }
  }

  private static String columns(Table table) {
    return table.columns().stream()
        .map(column ->
            Sql.name(column.name())
                + switch (column) {
                  case Column.Numbers _ -> " double";
                  case Column.Categories _ -> " varchar";
                  case Column.Times _ -> " timestamp";
                })
        .collect(Collectors.joining(", "));
  }

  private static void append(Table table, DuckDBAppender appender, Progress progress)
      throws SQLException {
    for (int row = 0; row < table.rows(); row++) {
      appender.beginRow();
      for (Column column : table.columns()) {
        if (column.missing(row)) {
          appender.appendNull();
          continue;
        }
        switch (column) {
          case Column.Numbers numbers -> appender.append(numbers.number(row));
          case Column.Categories words -> appender.append(words.levels().get(words.code(row)));
          case Column.Times times -> appender.append(instant(times, row));
        }
      }
      appender.endRow();
      if (row % REPORT_EVERY == 0) {
        progress.report(row, table.rows());
      }
    }
  }
}
