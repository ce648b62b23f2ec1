package org.clicktrail.data.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.clicktrail.core.job.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Cells of workbooks as text.
class WorkbookTest {

  @TempDir Path folder;

  private interface Filling {
    void fill(Workbook workbook) throws Exception;
  }

  private Converted converted(Workbook workbook, Choice choice, Filling filling) throws Exception {
    Path file = folder.resolve("a.bin");
    try (workbook;
        OutputStream out = Files.newOutputStream(file)) {
      filling.fill(workbook);
      workbook.write(out);
    }
    Bytes bytes = new Bytes.Whole(file, Files.size(file));
    return FileFormats.of(bytes, bytes.head(1 << 16))
        .convert(bytes, choice, new Workshop(folder), Progress.none())
        .orElseThrow();
  }

  private static void put(Sheet sheet, int row, Object... cells) {
    for (int column = 0; column < cells.length; column++) {
      Cell cell =
          (sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row)).createCell(column);
      switch (cells[column]) {
        case Double number -> cell.setCellValue(number);
        case LocalDateTime time -> cell.setCellValue(time);
        default -> cell.setCellValue(String.valueOf(cells[column]));
      }
    }
  }

  private static void format(Sheet sheet, int row, String... formats) {
    for (int column = 0; column < formats.length; column++) {
      CellStyle style = sheet.getWorkbook().createCellStyle();
      style.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat(formats[column]));
      sheet.getRow(row).getCell(column).setCellStyle(style);
    }
  }

  /// Serial 45351 is 2024-02-29 and 60 the day that never was; 0.25 of a day is six o'clock
  /// (ECMA-376 part 1, 18.17.4).
  @Test
  void daysAreToldByTheirFormat() throws Exception {
    for (Workbook workbook : List.of(new XSSFWorkbook(), new HSSFWorkbook())) {
      Converted table =
          converted(
              workbook,
              Choice.none(),
              book -> {
                Sheet sheet = book.createSheet();
                put(sheet, 0, "a", "b", "c", "d", "e", "f", "g");
                put(sheet, 1, 45351.0, 45351.25, 45351.0, 0.25, 45351.0, 45351.000005787, 1.0);
                format(
                    sheet,
                    1,
                    "yyyy-mm-dd",
                    "d/m/yy h:mm",
                    "dd.mm.yyyy hh:mm:ss",
                    "h:mm AM/PM",
                    "#,##0.00 \"days\"",
                    "yyyy-mm-dd hh:mm:ss.000",
                    "[$-407]d. mmmm yyyy");
              });
      assertEquals(
          "2024-02-29,2024-02-29 06:00:00,2024-02-29 00:00:00,06:00:00,45351,"
              + "2024-02-29 00:00:00.500,1900-01-01",
          Files.readAllLines(table.text()).get(1));
    }
  }

  @Test
  void numbersKeepEveryDigitWhateverIsShown() throws Exception {
    Converted table =
        converted(
            new XSSFWorkbook(),
            Choice.none(),
            book -> {
              Sheet sheet = book.createSheet();
              put(sheet, 0, "a", "b", "c", "d");
              put(sheet, 1, 0.1 + 0.2, 1234.5678, 123456789012345680.0, 1e-7);
              format(sheet, 1, "0.00", "#,##0", "0", "0.0E+00");
            });
    assertEquals(
        "0.30000000000000004,1234.5678,123456789012345680,0.00000010",
        Files.readAllLines(table.text()).get(1));
  }

  @Test
  void errorsAndEmptyRowsAreWhatTheyAre() throws Exception {
    for (Workbook workbook : List.of(new XSSFWorkbook(), new HSSFWorkbook())) {
      Converted table =
          converted(
              workbook,
              Choice.none(),
              book -> {
                Sheet sheet = book.createSheet();
                put(sheet, 0, "a", "b");
                put(sheet, 1, "x", 1.0);
                put(sheet, 5, "y", 2.0);
                sheet.getRow(5).getCell(1).setCellErrorValue(FormulaError.DIV0.getCode());
              });
      assertEquals("a,b\nx,1\ny,#DIV/0!\n", Files.readString(table.text()));
      assertEquals(6, table.numbers().of(2), "the row in the sheet");
    }
  }

  @Test
  void theLargestVisibleSheetIsReadUnlessAnotherIsNamed() throws Exception {
    for (int kind = 0; kind < 2; kind++) {
      Filling filling =
          book -> {
            put(book.createSheet("Cover"), 0, "Report");
            Sheet events = book.createSheet("Events");
            Sheet hidden = book.createSheet("Lists");
            for (int row = 0; row < 50; row++) {
              put(events, row, "e" + row, "x");
              put(hidden, row, "h" + row, "x", "y");
              put(hidden, row + 50, "h" + row, "x", "y");
            }
            book.setSheetVisibility(2, SheetVisibility.HIDDEN);
          };
      Converted largest =
          converted(kind == 0 ? new XSSFWorkbook() : new HSSFWorkbook(), Choice.none(), filling);
      assertEquals("Events", largest.table());
      assertEquals(List.of("Cover", "Events", "Lists"), largest.tables());
      for (String name : List.of("Lists", "lists", "3")) {
        Converted named =
            converted(
                kind == 0 ? new XSSFWorkbook() : new HSSFWorkbook(),
                new Choice(Optional.of(name)),
                filling);
        assertEquals("h0,x,y", Files.readAllLines(named.text()).getFirst());
      }
    }
  }

  @Test
  void emptySheetsAreSaid() {
    UnreadableException empty =
        assertThrows(
            UnreadableException.class,
            () ->
                converted(new XSSFWorkbook(), Choice.none(), book -> book.createSheet("Nothing")));
    assertTrue(String.valueOf(empty.getMessage()).contains("“Nothing” is empty"));
  }

  /// Cells written by streaming programs lie in the sheet itself instead of the shared table.
  @Test
  void textsWithinTheSheetAreRead() throws Exception {
    Converted table =
        converted(
            new SXSSFWorkbook(new XSSFWorkbook(), 100, false, false),
            Choice.none(),
            book -> {
              Sheet sheet = book.createSheet();
              put(sheet, 0, "a", "b");
              put(sheet, 1, " padded", "two\nlines");
            });
    assertEquals("a,b\n\" padded\",\"two\nlines\"\n", Files.readString(table.text()));
  }
}
