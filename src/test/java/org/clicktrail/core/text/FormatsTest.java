package org.clicktrail.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class FormatsTest {

  /// 784,655 s are 9.08 days of 86,400 s, 12,600 s are 3.5 h, 1,109 s are 18.5 min.
  @Test
  void manySecondsAreMinutesHoursOrDays() {
    assertEquals("62\u202fs", Formats.amount(62, Formats.SECONDS));
    assertEquals("2.50\u202fs", Formats.amount(2.5, Formats.SECONDS));
    assertEquals("18\u202fmin", Formats.amount(1109, Formats.SECONDS));
    assertEquals("3.5\u202fh", Formats.amount(12_600, Formats.SECONDS));
    assertEquals("9.1\u202fdays", Formats.amount(784_655, Formats.SECONDS));
    assertEquals("−2.0\u202fh", Formats.amount(-7_200, Formats.SECONDS));
    assertEquals("784,655\u202fm", Formats.amount(784_655, "m"));
    assertEquals("–", Formats.amount(Double.NaN, Formats.SECONDS));
  }

  @Test
  void aFormKeepsSeconds() {
    assertEquals("1,109\u202fs", Formats.typed(1109, Formats.SECONDS));
  }

  @Test
  void aYearHasNoThousands() {
    assertEquals("1970", Formats.amount(1970, Formats.YEAR));
    assertEquals("1968.8", Formats.typed(1968.8059, Formats.YEAR));
  }
}
