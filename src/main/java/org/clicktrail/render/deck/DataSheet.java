package org.clicktrail.render.deck;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// The sheet behind a native chart: one column for names, values and each side of the whiskers.
final class DataSheet {

  private static final String NAME = "Data";

  private record Column(String header, List<?> cells) {}

  private final List<Column> columns = new ArrayList<>();

  /// Adds a column.
  ///
  /// @param cells texts or numbers; NaN stays empty
  /// @return where its cells are, as the chart refers to them
  String add(String header, List<?> cells) {
    columns.add(new Column(header, cells));
    String letter = CellReference.convertNumToColString(columns.size() - 1);
    return NAME + "!$" + letter + "$2:$" + letter + "$" + (Math.max(1, cells.size()) + 1);
  }

  /// Where the header of the last column is.
  String header() {
    return NAME + "!$" + CellReference.convertNumToColString(columns.size() - 1) + "$1";
  }

  XSSFWorkbook workbook() {
    XSSFWorkbook workbook = new XSSFWorkbook();
    XSSFSheet sheet = workbook.createSheet(NAME);
    for (int c = 0; c < columns.size(); c++) {
      cell(sheet, 0, c).setCellValue(columns.get(c).header());
      List<?> cells = columns.get(c).cells();
      for (int r = 0; r < cells.size(); r++) {
        if (cells.get(r) instanceof Double number) {
          if (Double.isFinite(number)) {
            cell(sheet, r + 1, c).setCellValue(number);
          }
        } else {
          cell(sheet, r + 1, c).setCellValue(String.valueOf(cells.get(r)));
        }
      }
    }
    return workbook;
  }

  private static XSSFCell cell(XSSFSheet sheet, int row, int column) {
    XSSFRow at = sheet.getRow(row);
    return (at == null ? sheet.createRow(row) : at).createCell(column);
  }
}
