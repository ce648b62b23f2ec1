package org.clicktrail.ui.data;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.clicktrail.core.schema.Field;
import org.clicktrail.core.schema.Quality;
import org.clicktrail.project.PipelineRunner;
import org.clicktrail.ui.FakeWorkbench;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A workbook of several sheets in the window, with the real engine behind it.
class DataTablesTest {

  @TempDir private Path folder;

  private Path workbook() throws Exception {
    Path file = folder.resolve("export.xlsx");
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      fill(workbook.createSheet("Clicks"), 40, "session", "page");
      fill(workbook.createSheet("Orders"), 12, "order", "customer", "price");
      workbook.write(out);
    }
    return file;
  }

  private static void fill(Sheet sheet, int rows, String... names) {
    for (int row = 0; row <= rows; row++) {
      Row line = sheet.createRow(row);
      for (int column = 0; column < names.length; column++) {
        line.createCell(column).setCellValue(row == 0 ? names[column] : names[column] + row % 9);
      }
    }
  }

  private static List<String> columns(DataViewModel model) {
    return model.roles().fields().getValue().stream().map(Field::name).sorted().toList();
  }

  @Test
  void theLargestSheetOpensAndAnotherIsChosen() throws Exception {
    Path file = workbook();
    try (PipelineRunner runner = new PipelineRunner(folder, 0.2)) {
      FakeWorkbench fake = FakeWorkbench.inPlace(runner::advance);
      DataViewModel model = new DataViewModel(fake.workbench);
      fake.workbench.projectFiles().open(List.of(file));
      assertEquals(List.of("Clicks", "Orders"), model.reading().tables().names());
      assertEquals("Clicks", model.reading().tables().chosen());
      assertEquals(List.of("page", "session"), columns(model));
      Quality others =
          model.findings().getValue().stream()
              .filter(found -> found.finding().equals("other_tables"))
              .findFirst()
              .orElseThrow();
      assertEquals("“Clicks” was read; the file holds one more", others.title());

      model.fixes().of(others).action().run();
      assertEquals("Orders", model.reading().tables().chosen());
      assertEquals(List.of("customer", "order", "price"), columns(model));

      model.reading().read(Map.of("header", "no"));
      assertEquals(
          "Orders",
          model.reading().tables().chosen(),
          "the sheet stays when the rest is read differently");
      assertEquals(List.of("column 1", "column 2", "column 3"), columns(model));
    }
  }
}
