package org.clicktrail.ui.predict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.clicktrail.core.text.Formats;
import org.junit.jupiter.api.Test;

class NumberTextTest {

  @Test
  void aShareIsTypedAsItIsShown() {
    String shown = Formats.amount(0.029, Formats.SHARE);
    assertEquals("2.9" + Formats.THIN + "%", shown);
    assertEquals(0.029, NumberText.parsed(shown, Formats.SHARE), 1e-12);
    assertEquals(0.03, NumberText.parsed("3", Formats.SHARE), 1e-12);
  }

  @Test
  void unitAndThousandsDoNotMatter() {
    assertEquals(1109, NumberText.parsed(Formats.typed(1109, "s"), "s"), 1e-12);
    assertEquals(-4.5, NumberText.parsed("−4.5", ""), 1e-12);
    assertTrue(Double.isNaN(NumberText.parsed("about 5 m", "s")));
  }
}
