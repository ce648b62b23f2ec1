package org.clicktrail.render.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.clicktrail.core.chart.Palette;
import org.jfree.chart.ui.RectangleEdge;
import org.junit.jupiter.api.Test;

class NameScaleTest {

  private static List<QuietAxis.Mark> marks(int names, double width) {
    NameScale scale =
        new NameScale(
            new Ink(Palette.LIGHT, ChartStyle.SCREEN),
            "",
            Collections.nCopies(names, "Wednesday"),
            Collections.nCopies(names, 163L),
            Set.of());
    return scale.marks(width, RectangleEdge.BOTTOM);
  }

  /// A seventh of 250 and a twelfth of 400 hold a few letters: Wednesday goes over two lines.
  @Test
  void aDozenGroupsAreAllNamed() {
    assertEquals(7, marks(7, 250).size());
    assertEquals(12, marks(12, 400).size());
    assertEquals(List.of("Wedn", "esday", "163"), marks(7, 250).getFirst().lines());
  }

  @Test
  void manyNamesAreWrittenNowAndThen() {
    assertEquals(20, marks(40, 960).size());
  }
}
