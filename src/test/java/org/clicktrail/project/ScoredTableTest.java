package org.clicktrail.project;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Expected cells: rounded by hand.
class ScoredTableTest {

  @Test
  void aSavedTableHasSixDecimalsOfAProbabilityAndTwoOfAnAmount() {
    ScoredTable table =
        new ScoredTable(
            List.of("session", "probability", "contact", "rank", "expected_revenue", "rank"),
            1,
            5,
            List.of(
                List.of("a", "0.12345678901234568", "yes", "1", "12.345678", "1.10"),
                List.of("b", "4.0E-7", "no", "2", "NaN", "007")),
            List.of());
    assertEquals(
        List.of(
            List.of("a", 0.123457, "yes", 1.0, 12.35, "1.10"),
            List.of("b", 0.0, "no", 2.0, Double.NaN, "007")),
        table.cells());
    assertEquals(List.of("a", "b"), table.bare().rows().stream().map(List::getFirst).toList());
    assertEquals(5, table.bare().header().size());
    assertEquals("0.12345678901234568", table.rows().getFirst().get(1), "the screen has it whole");
  }
}
