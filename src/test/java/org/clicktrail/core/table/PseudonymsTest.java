package org.clicktrail.core.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class PseudonymsTest {

  @Test
  void theSameGetsTheSameAndNothingElseIsTold() {
    Column.Categories column =
        Columns.words(
            "customer", List.of("bo@example.org", "ann@example.com", "", "bo@example.org"));
    Column.Categories made = Pseudonyms.of(column);
    assertEquals("customer 1", made.text(0));
    assertEquals("customer 2", made.text(1));
    assertTrue(made.missing(2));
    assertEquals("customer 1", made.text(3));
    assertTrue(made.levels().stream().noneMatch(level -> level.contains("@")));
    assertEquals(
        List.of("customer 1", "customer 2", "", "customer 1"),
        Pseudonyms.of(
            "customer", List.of("bo@example.org", "ann@example.com", "", "bo@example.org")));
  }
}
