package org.clicktrail.core.feature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class CalendarWordsTest {

  private static List<String> ordered(String... words) {
    return CalendarWords.order(List.of(words))
        .map(order -> List.of(words).stream().sorted(order).toList())
        .orElse(List.of());
  }

  @Test
  void weekdaysAndMonthsComeInTheirOwnOrder() {
    assertEquals(List.of("Monday", "Friday", "Sunday"), ordered("Sunday", "Friday", "Monday"));
    assertEquals(
        List.of("Feb", "May", "June", "Sept", "(missing)"),
        ordered("(missing)", "June", "Sept", "May", "Feb"));
  }

  @Test
  void otherWordsHaveNoSuchOrder() {
    assertTrue(CalendarWords.order(List.of("May", "Peter", "Paul")).isEmpty());
    assertTrue(CalendarWords.order(List.of("Ma", "Ju")).isEmpty(), "May or March");
    assertTrue(CalendarWords.order(List.of("May", "Monday")).isEmpty());
  }
}
