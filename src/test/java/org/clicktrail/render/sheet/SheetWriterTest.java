package org.clicktrail.render.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.job.TestProgress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SheetWriterTest {

  private static final List<String> HEADER = List.of("session", "probability", "note");
  private static final List<List<Object>> ROWS =
      List.of(
          List.of("s1", 0.25, "=1+1"),
          List.of("@x", Double.NaN, "a \"quoted\", cell"),
          List.of("-5", 12L, "naïve 顧客"));

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "=SUM(A1)|'=SUM(A1)",
        "+49 30 123|'+49 30 123",
        "-5|-5",
        "-5.5 %|-5.5 %",
        "+1,000.5|+1,000.5",
        "-5+cmd|'-5+cmd",
        "@import|'@import",
        "a=b|a=b",
        "-|'-"
      })
  void defusesFormulasButKeepsNumbers(String text, String safe) {
    assertEquals(safe, FormulaGuard.defused(text));
  }

  @Test
  void tabAndReturnAreDefused() {
    assertEquals("'\t=1", FormulaGuard.defused("\t=1"));
    assertEquals("'\r=1", FormulaGuard.defused("\r=1"));
  }

  @Test
  void csvIsUtf8WithMarkAndQuotes() throws IOException, ProblemException {
    Path file = folder.resolve("scored ü.csv");
    SheetWriter.write(file, HEADER, ROWS, Progress.none());
    assertEquals(
        """
        \ufeffsession,probability,note\r
        s1,0.25,'=1+1\r
        '@x,,"a ""quoted"", cell"\r
        -5,12,naïve 顧客\r
        """,
        Files.readString(file));
  }

  @Test
  void xlsxKeepsNumbersAsNumbers() throws IOException, ProblemException {
    Path file = folder.resolve("scored.xlsx");
    SheetWriter.write(file, HEADER, ROWS, Progress.none());
    try (InputStream in = Files.newInputStream(file);
        XSSFWorkbook book = new XSSFWorkbook(in)) {
      XSSFSheet sheet = book.getSheetAt(0);
      assertEquals("probability", sheet.getRow(0).getCell(1).getStringCellValue());
      assertEquals(0.25, sheet.getRow(1).getCell(1).getNumericCellValue(), 0);
      assertEquals("'=1+1", sheet.getRow(1).getCell(2).getStringCellValue());
      assertEquals(CellType.BLANK, sheet.getRow(2).getCell(1).getCellType());
      assertEquals(12, sheet.getRow(3).getCell(1).getNumericCellValue(), 0);
    }
  }

  @Test
  void cancellingLeavesNothingBehind() {
    Path file = folder.resolve("big.csv");
    List<List<Object>> many =
        IntStream.range(0, 25_000).mapToObj(i -> List.<Object>of("s", (double) i, "")).toList();
    assertThrows(
        CancellationException.class,
        () -> SheetWriter.write(file, HEADER, many, TestProgress.cancelledAfter(0)));
    assertFalse(Files.exists(file));
    assertFalse(Files.exists(folder.resolve("big.csv.tmp")));
  }
}
