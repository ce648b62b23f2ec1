package org.clicktrail.data.format;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.text.Messages;

/// Excel workbooks of 1997 to 2003: at most 65,536 rows, so they are read as a whole.
final class XlsFormat implements FileFormat {

  private static final long HIDDEN = 1L << 50;

  @Override
  public String id() {
    return "xls";
  }

  @Override
  public List<String> endings() {
    return List.of("xls");
  }

  @Override
  public boolean matches(Bytes bytes, byte[] head) {
    return head.length >= 4
        && (head[0] & 0xFF) == 0xD0
        && (head[1] & 0xFF) == 0xCF
        && (head[2] & 0xFF) == 0x11
        && (head[3] & 0xFF) == 0xE0;
  }

  @Override
  public Optional<Converted> convert(
      Bytes bytes, Choice choice, Workshop workshop, Progress progress) throws IOException {
    Path file = bytes.onDisk(workshop, progress.part(0, 0.1));
    try (POIFSFileSystem document = new POIFSFileSystem(file.toFile(), true)) {
      if (document.getRoot().hasEntryCaseInsensitive("EncryptedPackage")) {
        throw new UnreadableException(Messages.text("format.sheet.locked"));
      }
      try (HSSFWorkbook workbook = new HSSFWorkbook(document)) {
        return Optional.of(read(workbook, choice, workshop, progress.part(0.1, 1)));
      }
    } catch (EncryptedDocumentException e) {
      throw new UnreadableException(Messages.text("format.sheet.locked"), e);
    } catch (CancellationException e) {
      throw e;
    } catch (RuntimeException e) {
      // The reader answers damage with every exception there is.
      throw new UnreadableException(Messages.text("format.foreign.document"), e);
    }
  }

  private static Converted read(
      HSSFWorkbook workbook, Choice choice, Workshop workshop, Progress progress)
      throws IOException {
    List<Tables.Table> sheets = new ArrayList<>();
    for (int at = 0; at < workbook.getNumberOfSheets(); at++) {
      boolean hidden = workbook.getSheetVisibility(at) != SheetVisibility.VISIBLE;
      long rows = workbook.getSheetAt(at).getPhysicalNumberOfRows();
      sheets.add(new Tables.Table(workbook.getSheetName(at), hidden ? rows - HIDDEN : rows));
    }
    Tables tables = new Tables(sheets, choice);
    Sheet sheet = workbook.getSheetAt(tables.place());
    CellText numbers = new CellText(workbook.getInternalWorkbook().isUsing1904DateWindowing());
    SheetRows.Widths widths = new SheetRows.Widths();
    for (Row row : sheet) {
      for (Cell cell : row) {
        if (!text(cell, numbers).isEmpty()) {
          widths.cell(cell.getColumnIndex());
        }
      }
    }
    if (widths.widest() == 0) {
      throw new UnreadableException(Messages.text("format.sheet.empty", tables.chosen()));
    }
    try (Spool spool = new Spool(workshop, widths.widest())) {
      SheetRows rows = new SheetRows(spool);
      for (Row row : sheet) {
        progress.report(row.getRowNum(), sheet.getLastRowNum() + 1L);
        for (Cell cell : row) {
          rows.cell(cell.getColumnIndex(), text(cell, numbers));
        }
        rows.end(row.getRowNum() + 1L);
      }
      return Converted.sheet(spool.file(), spool.numbers(), rows.notes()).among(tables);
    }
  }

  private static String text(Cell cell, CellText numbers) {
    CellType type =
        cell.getCellType() == CellType.FORMULA
            ? cell.getCachedFormulaResultType()
            : cell.getCellType();
    return switch (type) {
      case NUMERIC ->
          numbers.of(
              cell.getNumericCellValue(),
              cell.getCellStyle().getDataFormat(),
              cell.getCellStyle().getDataFormatString());
      case STRING -> cell.getRichStringCellValue().getString();
      case BOOLEAN -> String.valueOf(cell.getBooleanCellValue());
      case ERROR -> FormulaError.forInt(cell.getErrorCellValue()).getString();
      default -> "";
    };
  }
}
