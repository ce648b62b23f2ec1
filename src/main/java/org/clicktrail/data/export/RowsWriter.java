package org.clicktrail.data.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.clicktrail.core.file.SafeFile;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.schema.Field;
import org.clicktrail.core.schema.ImportReport;
import org.clicktrail.core.text.Messages;
import org.clicktrail.data.engine.Query;
import org.clicktrail.data.engine.Sql;
import org.clicktrail.data.read.Imported;

/// Writes what was read, without analysis.
public final class RowsWriter {

  private static final int REPORT_EVERY = 10_000;

  private RowsWriter() {}

  /// Writes all accepted rows in file order as `.csv` (UTF-8, comma, RFC 4180) or `.parquet`, by
  /// the ending of `target`. The target appears when it is complete.
  ///
  /// @throws ProblemException if the target cannot be written or has another ending
  /// @throws java.util.concurrent.CancellationException if the user stopped it; nothing is left
  public static void write(Imported imported, Path target, Cells cells, Progress progress)
      throws ProblemException {
    progress.stage(Messages.text("export.stage.rows"));
    FileKind kind = FileKind.of(target, ".csv, .parquet");
    imported.store(progress);
    SafeFile.replace(
        target,
        path -> {
          try (Query query = Query.on(imported.engine(), progress)) {
            switch (kind) {
              case CSV -> csv(imported, query, path, cells, progress);
              case PARQUET -> parquet(imported, query, path, cells);
            }
          }
        });
  }

  /// Rows without copies dropped where the import dropped them; text from `raw` at the same rows.
  private static String asWritten(ImportReport report) {
    String columns =
        report.mapping().fields().stream()
            .map(field -> Sql.name(field.name()))
            .collect(Collectors.joining(", "));
    return "select "
        + columns
        + " from raw"
        + (complete(report) ? "" : " where \"#row\" in (select \"#row\" from rows)")
        + " order by \"#row\"";
  }

  private static boolean complete(ImportReport report) {
    return report.rows() == report.files().stream().mapToLong(file -> file.rows()).sum();
  }

  /// The text of a cell.
  @FunctionalInterface
  private interface CellText {
    String of(ResultSet row, int at) throws SQLException;
  }

  private static void csv(Imported imported, Query query, Path path, Cells cells, Progress progress)
      throws IOException, ProblemException {
    ImportReport report = imported.report();
    List<Field> fields = report.mapping().fields();
    TypedRows typed = new TypedRows(report);
    String sql = cells == Cells.TYPED ? typed.texts() : asWritten(report);
    CellText text =
        cells == Cells.TYPED ? typed::cell : (row, at) -> String.valueOf(row.getString(at + 1));
    try (CsvWriter csv = new CsvWriter(path)) {
      csv.row(fields.stream().map(Field::name).toList());
      long[] done = {0};
      query.each(
          sql,
          row -> {
            write(csv, row, fields.size(), text);
            if (++done[0] % REPORT_EVERY == 0) {
              progress.report(done[0], report.rows());
            }
          });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static void write(CsvWriter csv, ResultSet row, int fields, CellText text)
      throws SQLException {
    try {
      for (int at = 0; at < fields; at++) {
        csv.cell(text.of(row, at));
      }
      csv.endRow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void parquet(Imported imported, Query query, Path path, Cells cells)
      throws IOException, ProblemException {
    ImportReport report = imported.report();
    Path inside = Files.createTempFile(imported.engine().folder(), "out-", ".parquet");
    try {
      query.run(
          "copy ("
              + (cells == Cells.TYPED ? new TypedRows(report).values() : asWritten(report))
              + ") to "
              + Sql.text(inside.toString())
              + " (format parquet)");
      Files.copy(inside, path, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(inside);
    }
  }

  /// Writes the refused rows, all of them, as CSV: file, line, column, reason, raw text.
  ///
  /// @throws ProblemException if the target cannot be written
  public static void writeRejects(Imported imported, Path target) throws ProblemException {
    SafeFile.replace(
        target,
        path -> {
          try (CsvWriter csv = new CsvWriter(path)) {
            csv.row(List.of("file", "line", "column", "reason", "raw"));
            imported.eachReject(reject ->
                csv.row(
                    List.of(
                        reject.file().toString(),
                        String.valueOf(reject.line()),
                        reject.column(),
                        reject.reason(),
                        reject.raw())));
          }
        });
  }
}
