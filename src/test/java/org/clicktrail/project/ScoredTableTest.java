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
            List.of("session", "probability", "contact", "rank", "expected_revenue"),
            List.of(
                List.of("a", "0.12345678901234568", "yes", "1", "12.345678"),
                List.of("b", "4.0E-7", "no", "2", "NaN")),
            List.of());
    assertEquals(
        List.of(
            List.of("a", 0.123457, "yes", 1.0, 12.35), List.of("b", 0.0, "no", 2.0, Double.NaN)),
        table.cells());
    assertEquals("0.12345678901234568", table.rows().getFirst().get(1), "the screen has it whole");
  }
}
