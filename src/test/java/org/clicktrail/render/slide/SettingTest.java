package org.clicktrail.render.slide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Font;
import org.clicktrail.render.chart.Fonts;
import org.clicktrail.render.chart.Lettering;
import org.clicktrail.render.slide.Element.Print;
import org.clicktrail.render.slide.Element.Role;
import org.clicktrail.render.slide.Element.Tint;
import org.clicktrail.render.slide.Element.Words;
import org.junit.jupiter.api.Test;

class SettingTest {

  private static final Box BOX = new Box(68, 52, 1064, 120);
  private static final Print TYPE = new Print(34, Fonts.SEMIBOLD, Tint.TEXT);
  private static final String TITLE =
      "First Category “phones.smartphone” converts best, “(missing)” least, and what lies between"
          + " cannot be told apart because the ranges of the rates meet each other";

  private static Words title(String text) {
    return Setting.line(BOX, Role.TITLE, text, TYPE, 24, 2);
  }

  /// Lines the words would have in a typeface as high, but a tenth wider.
  private static int lines(Words words) {
    Font font = words.type().face().at(words.type().size());
    return Lettering.wrapped(words.paragraphs().getFirst(), font, BOX.width() / 1.1, 50).size();
  }

  @Test
  void aTitleOfAnyLengthHasRoomInATypefaceATenthWider() {
    for (int length = 5; length <= TITLE.length(); length++) {
      Words set = title(TITLE.substring(0, length).strip());
      double needed = lines(set) * Lettering.lineHeight(set.type().face().at(set.type().size()));
      assertTrue(
          needed <= set.box().height() + 1e-9,
          () -> set.paragraphs() + " needs " + needed + " of " + set.box().height());
    }
  }

  @Test
  void aTitleThatNearlyFillsTheLineIsSetSmallerAndStaysOne() {
    String text = TITLE;
    Font font = TYPE.face().at(TYPE.size());
    while (Lettering.width(text, font) > 0.97 * BOX.width()) {
      text = text.substring(0, text.length() - 1);
    }
    Words set = title(text);
    assertEquals(1, lines(set));
    assertTrue(set.type().size() < TYPE.size() && set.type().size() >= 0.9 * TYPE.size());
    assertFalse(set.paragraphs().getFirst().endsWith("…"));
  }
}
