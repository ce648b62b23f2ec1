package org.clicktrail.data.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ShapeReaderTest {

  private final ShapeReader reader = new ShapeReader();

  @Test
  void tellsNumbersByTheirSeparators() {
    Map<String, CellShape> shapes =
        Map.ofEntries(
            Map.entry("12", CellShape.WHOLE),
            Map.entry("-12", CellShape.WHOLE),
            Map.entry("12.5", CellShape.POINT),
            Map.entry("1e-3", CellShape.POINT),
            Map.entry("0.125", CellShape.POINT),
            Map.entry("1.234", CellShape.POINT_THREE),
            Map.entry("1.234.567", CellShape.POINT_GROUPS),
            Map.entry("12,5", CellShape.COMMA),
            Map.entry("1,53e4", CellShape.COMMA),
            Map.entry("1,234", CellShape.COMMA_THREE),
            Map.entry("1,234,567", CellShape.COMMA_GROUPS),
            Map.entry("1,234.5", CellShape.GROUPS_THEN_POINT),
            Map.entry("1.234,5", CellShape.GROUPS_THEN_COMMA),
            Map.entry("$74.69", CellShape.POINT),
            Map.entry("12 %", CellShape.WHOLE),
            Map.entry("-$5", CellShape.WHOLE),
            Map.entry("€\u00A012,50", CellShape.COMMA),
            Map.entry("1 234", CellShape.BLANK_GROUPS),
            Map.entry("1'234'567", CellShape.BLANK_GROUPS),
            Map.entry("1\u00A0234,5", CellShape.BLANK_GROUPS_COMMA),
            Map.entry("-1\u202F234.567", CellShape.BLANK_GROUPS_POINT),
            Map.entry("1 234'567", CellShape.WORDS),
            Map.entry("030 123 456", CellShape.WORDS),
            Map.entry("1.2.3", CellShape.CODE),
            Map.entry("1,2,3", CellShape.CODE),
            Map.entry("85123A", CellShape.CODE),
            Map.entry("-", CellShape.ABSENT_WORD),
            Map.entry("n/a", CellShape.ABSENT_WORD),
            Map.entry("TRUE", CellShape.YES_NO),
            Map.entry("Feb", CellShape.MONTH),
            Map.entry("two words", CellShape.WORDS));
    shapes.forEach((text, shape) -> assertEquals(shape, shape(text), text));
  }

  @Test
  void zerosAndTelephoneNumbersWouldLoseTheirFirstSign() {
    shape("007");
    assertTrue(reader.leadingZero());
    shape("+318855443322");
    assertTrue(reader.leadingZero());
    shape("0");
    assertFalse(reader.leadingZero());
  }

  @Test
  void recognisesDaysAndInstants() {
    Map<String, DatePattern.Order> orders =
        Map.of(
            "2019-10-01 00:00:00 UTC", DatePattern.Order.YMD,
            "2019-10-01T00:00:00.123Z", DatePattern.Order.YMD,
            "2019-10-01T00:00+02:00", DatePattern.Order.YMD,
            "28/01/2018", DatePattern.Order.DAY_OR_MONTH,
            "1.2.2020 03:04", DatePattern.Order.DAY_OR_MONTH,
            "1/1/19", DatePattern.Order.DAY_OR_MONTH_SHORT,
            "1-Feb-2020", DatePattern.Order.DAY_WORD_YEAR,
            "Sep 26, 2022", DatePattern.Order.WORD_DAY_YEAR);
    orders.forEach((text, order) ->
        assertEquals(Optional.of(order), pattern(text).map(DatePattern::order), text));
  }

  @Test
  void versionsAndSessionsAreNoDays() {
    for (String text : new String[] {"1.0.12.4", "72d76fde-8bb3-4e00-8c23-a032dfed738c", "3-1"}) {
      assertEquals(Optional.empty(), pattern(text), text);
    }
  }

  private CellShape shape(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return reader.shape(bytes, 0, bytes.length);
  }

  private static Optional<DatePattern> pattern(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return DatePattern.of(DatePattern.signature(bytes, 0, bytes.length));
  }
}
