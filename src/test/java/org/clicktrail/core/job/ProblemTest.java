package org.clicktrail.core.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ProblemTest {

  private static final Object[] VALUES = {"a", "2", "c", "d"};

  @Test
  void theWindowNamesNoOptionOfTheCommandLine() {
    for (Problem.Kind kind : Problem.Kind.values()) {
      String sentence = Problem.of(kind, VALUES).sentence();
      assertFalse(sentence.contains("--"), kind + ": " + sentence);
    }
  }

  @Test
  void theCommandLineDoes() {
    String sentence = Problem.of(Problem.Kind.CUSTOMERS_NEED_EVENTS).commandSentence();
    assertTrue(sentence.contains("(--role customer=COLUMN)"), sentence);
    Problem same = Problem.of(Problem.Kind.FILE_EMPTY, "a.csv");
    assertEquals(same.sentence(), same.commandSentence());
  }
}
