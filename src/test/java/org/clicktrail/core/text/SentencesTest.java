package org.clicktrail.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SentencesTest {

  @Test
  void aSentenceKeepsItsOwnMark() {
    assertEquals(
        "Was it known at that moment? Only its name suggests so.",
        Sentences.joined("Was it known at that moment?", "Only its name suggests so."));
  }

  @Test
  void aSentenceWithoutMarkGetsAFullStop() {
    assertEquals("AUC 0.9 alone. Left out.", Sentences.joined("AUC 0.9 alone", "", "Left out"));
  }
}
