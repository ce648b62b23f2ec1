package org.clicktrail.render.sheet;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.clicktrail.core.file.SafeFile;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;

/// Writes rows as CSV or XLSX, row by row, so that a file may be larger than memory.
///
/// A cell is a [Number] or a text; NaN is empty. Texts that a spreadsheet would run as a formula
/// are defused by an apostrophe, see [FormulaGuard].
public final class SheetWriter {

  /// What a spreadsheet takes at most.
  public static final int LARGEST_SHEET = 1_048_576;

  private static final int EVERY = 10_000;
  private static final int LONGEST_CELL = 32_767;

  private SheetWriter() {}

  /// How a CSV file begins.
  public enum Mark {
    /// A byte order mark, by which spreadsheets know UTF-8.
    BOM,
    NONE
  }

  /// Writes by the ending of the file name: `.xlsx`, else CSV with a byte order mark.
  ///
  /// @param rows read once
  /// @throws ProblemException FILE_NOT_WRITABLE
  public static void write(
      Path target, List<String> header, Iterable<? extends List<?>> rows, Progress progress)
      throws ProblemException {
    if (target.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
      xlsx(target, header, rows, progress);
    } else {
      csv(target, header, rows, Mark.BOM, progress);
    }
  }

  /// UTF-8, comma, RFC 4180, numbers with a decimal point.
  ///
  /// @throws ProblemException FILE_NOT_WRITABLE
  public static void csv(
      Path target,
      List<String> header,
      Iterable<? extends List<?>> rows,
      Mark mark,
      Progress progress)
      throws ProblemException {
    SafeFile.replace(
        target,
        temporary -> {
          try (BufferedWriter out = Files.newBufferedWriter(temporary, StandardCharsets.UTF_8)) {
            if (mark == Mark.BOM) {
              out.write('\ufeff');
            }
            out.write(Csv.line(header));
            long done = 0;
            for (List<?> row : rows) {
              out.write(Csv.line(row));
              if (++done % EVERY == 0) {
                progress.report(done, 0);
              }
            }
          }
        });
  }

  /// One sheet with a bold header that stays in view. More rows than a sheet takes continue on
  /// further sheets.
  ///
  /// @throws ProblemException FILE_NOT_WRITABLE
  public static void xlsx(
      Path target, List<String> header, Iterable<? extends List<?>> rows, Progress progress)
      throws ProblemException {
    SafeFile.replace(
        target,
        temporary -> {
          try (SXSSFWorkbook book = new SXSSFWorkbook(200)) {
            fill(book, header, rows, progress);
            try (OutputStream out = Files.newOutputStream(temporary)) {
              book.write(out);
            }
          }
        });
  }

  private static void fill(
      SXSSFWorkbook book, List<String> header, Iterable<? extends List<?>> rows, Progress progress)
      throws IOException {
    SXSSFSheet sheet = begin(book, header);
    int at = 1;
    long done = 0;
    for (List<?> row : rows) {
      if (at == LARGEST_SHEET) {
        sheet = begin(book, header);
        at = 1;
      }
      Row written = sheet.createRow(at++);
      for (int i = 0; i < row.size(); i++) {
        cell(written, i, row.get(i));
      }
      if (++done % EVERY == 0) {
        progress.report(done, 0);
      }
    }
  }

  private static SXSSFSheet begin(SXSSFWorkbook book, List<String> header) {
    SXSSFSheet sheet = book.createSheet();
    CellStyle bold = book.createCellStyle();
    Font font = book.createFont();
    font.setBold(true);
    bold.setFont(font);
    Row row = sheet.createRow(0);
    for (int i = 0; i < header.size(); i++) {
      cell(row, i, header.get(i));
      row.getCell(i).setCellStyle(bold);
      int characters = Math.clamp(header.get(i).length() + 3L, 10, 40);
      sheet.setColumnWidth(i, characters * 256);
    }
    sheet.createFreezePane(0, 1);
    return sheet;
  }

  private static void cell(Row row, int column, Object value) {
    Cell cell = row.createCell(column);
    if (value instanceof Number number) {
      if (Double.isFinite(number.doubleValue())) {
        cell.setCellValue(number.doubleValue());
      }
    } else {
      String text = FormulaGuard.defused(String.valueOf(value));
      cell.setCellValue(text.length() > LONGEST_CELL ? text.substring(0, LONGEST_CELL) : text);
    }
  }
}
