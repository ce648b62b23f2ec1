package org.clicktrail.render.deck;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.apache.poi.sl.usermodel.TableCell.BorderEdge;
import org.apache.poi.sl.usermodel.TextParagraph.TextAlign;
import org.apache.poi.sl.usermodel.VerticalAlignment;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.apache.poi.xslf.usermodel.XSLFTableCell;
import org.apache.poi.xslf.usermodel.XSLFTableRow;
import org.apache.poi.xslf.usermodel.XSLFTextParagraph;
import org.clicktrail.core.chart.Palette;
import org.clicktrail.render.chart.Fonts;
import org.clicktrail.render.slide.Element.Grid;
import org.clicktrail.render.slide.Element.Print;
import org.clicktrail.render.slide.Element.Tint;

/// A table as a table: hairlines between rows, no fills, numbers right.
final class GridWriter {

  private GridWriter() {}

  static void write(XSLFSlide slide, Grid grid, Rectangle2D place) {
    XSLFTable table = slide.createTable(grid.rows().size() + 1, grid.header().size());
    row(table, 0, grid.header(), grid, new Print(grid.size(), Fonts.REGULAR, Tint.MUTED));
    Print body = new Print(grid.size(), Fonts.REGULAR, Tint.TEXT);
    for (int i = 0; i < grid.rows().size(); i++) {
      row(table, i + 1, grid.rows().get(i), grid, body);
    }
    for (int c = 0; c < grid.widths().size(); c++) {
      table.setColumnWidth(c, grid.widths().get(c) * 0.75);
    }
    table.setAnchor(place);
  }

  private static void row(XSLFTable table, int index, List<String> cells, Grid grid, Print type) {
    XSLFTableRow row = table.getRows().get(index);
    row.setHeight(grid.heights().get(index) * 0.75);
    boolean count = index == grid.rows().size() && cells.stream().skip(1).allMatch(String::isEmpty);
    for (int c = 0; c < cells.size(); c++) {
      XSLFTableCell cell = row.getCells().get(c);
      SlideWriter.plain(cell);
      cell.setVerticalAlignment(VerticalAlignment.MIDDLE);
      cell.setLeftInset(6);
      cell.setRightInset(6);
      cell.setWordWrap(cells.get(c).contains("\n"));
      cell.setFillColor(null);
      cell.clearText();
      XSLFTextParagraph paragraph = cell.addNewTextParagraph();
      paragraph.setTextAlign(grid.numeric().get(c) ? TextAlign.RIGHT : TextAlign.LEFT);
      Print face = count ? new Print(type.size(), type.face(), Tint.MUTED) : type;
      SlideWriter.run(paragraph, cells.get(c).replace('\n', ' '), face);
      cell.setBorderColor(BorderEdge.bottom, Color.decode(Palette.LIGHT.grid()));
      cell.setBorderWidth(BorderEdge.bottom, index == 0 ? 1.0 : 0.75);
    }
  }
}
