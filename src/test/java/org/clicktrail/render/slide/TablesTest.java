package org.clicktrail.render.slide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.clicktrail.core.report.Block.TableBlock;
import org.clicktrail.render.chart.Fonts;
import org.clicktrail.render.chart.Lettering;
import org.clicktrail.render.slide.Element.Grid;
import org.junit.jupiter.api.Test;

/// Tables on a slide, as wide as one: 1,144.
class TablesTest {

  /// LibreOffice takes DejaVu Sans where IBM Plex Sans is not installed: about 17 % wider.
  private static final double WIDER = 1.17;

  /// Left and right of the words of a cell, as they are written.
  private static final double INSETS = 12;

  private static final TableBlock SEGMENTS =
      new TableBlock(
          List.of("Segment", "Customers", "Conversion", "Typical", "What to do"),
          List.of(
              row(
                  "Low MntMeatProducts, few Wines",
                  "MntMeatProducts: 17 % of the average (28.50 against 166.9); MntWines: 28 % of"
                      + " the average (84.90 against 303.9)",
                  "Test another offer"),
              row(
                  "High MntMeatProducts, many Wines",
                  "MntMeatProducts: 1.8 times the average (306.6 against 166.9); MntWines: 1.7"
                      + " times the average (524.9 against 303.9)",
                  "Look here first: they convert more often")));

  private static List<String> row(String name, String typical, String action) {
    return List.of(name, "1,125 (50 %)", "10.6 %", typical, action);
  }

  @Test
  void rowsStayApartWhereTheReadersTypefaceIsWider() {
    Grid grid = Tables.fit(SEGMENTS, new Box(68, 160, 1_144, 220));
    assertTrue(grid.box().height() <= 220, () -> "height " + grid.box().height());
    for (int r = 0; r < grid.rows().size(); r++) {
      List<String> cells = grid.rows().get(r);
      double room = grid.heights().get(r + 1);
      for (int c = 0; c < cells.size(); c++) {
        List<String> lines =
            Lettering.wrapped(
                SEGMENTS.rows().get(r).get(c),
                Fonts.REGULAR.at(grid.size() * WIDER),
                grid.widths().get(c) - INSETS,
                9);
        double needed = lines.size() * Grid.leading(grid.size());
        assertTrue(needed + 4 <= room, lines + " needs " + needed + " of " + room);
      }
    }
  }

  @Test
  void aRowOfOneLineIsAsHighAsEver() {
    TableBlock small = new TableBlock(List.of("a", "b"), List.of(List.of("x", "1")));
    Grid grid = Tables.fit(small, new Box(0, 0, 1_144, 400));
    assertEquals(18, grid.size(), "the largest");
    assertEquals(List.of(34.0, 34.0), grid.heights(), "18 × 1.9, rounded");
  }
}
