package org.clicktrail.render.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Font;
import java.util.List;
import org.junit.jupiter.api.Test;

class LetteringTest {

  private static final Font FONT = Fonts.REGULAR.at(12);

  /// A missing font file would quietly become another typeface.
  @Test
  void theTypefacesAreOurs() {
    assertEquals("IBM Plex Sans", Fonts.REGULAR.at(12).getFamily());
    assertEquals("IBM Plex Sans SemiBold", Fonts.SEMIBOLD.at(12).getFamily());
  }

  /// Plex digits are all 600/1000 em wide (DESIGN.md §3).
  @Test
  void digitsAreAllOfOneWidth() {
    assertEquals(5 * 12 * 0.6, Lettering.width("01789", FONT), 0.01);
  }

  @Test
  void shortTextIsKept() {
    assertEquals("November", Lettering.elided("November", FONT, 100));
  }

  @Test
  void longTextIsCutToItsWidth() {
    String cut = Lettering.elided("November converts at 25 %", FONT, 80);
    assertTrue(cut.endsWith("…"), cut);
    assertTrue(Lettering.width(cut, FONT) <= 80, cut);
  }

  @Test
  void linesBreakAtSpacesAndKeepEveryWord() {
    List<String> lines = Lettering.wrapped("one two three four five", FONT, 60, 9);
    assertEquals("one two three four five", String.join(" ", lines));
    assertTrue(lines.size() > 1, lines.toString());
  }

  @Test
  void aWordWithoutSpacesIsBrokenToo() {
    List<String> lines = Lettering.wrapped("x".repeat(100), FONT, 60, 99);
    assertEquals(100, String.join("", lines).length());
  }
}
