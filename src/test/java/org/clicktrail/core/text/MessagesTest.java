package org.clicktrail.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class MessagesTest {

  @Test
  void oneIsSaidInTheSingular() {
    assertEquals("after 1 event", Messages.text("goal.moment.after", 1));
    assertEquals("after 0 events", Messages.text("goal.moment.after", 0));
    assertEquals("after 1,000 events", Messages.text("goal.moment.after", Formats.count(1000)));
  }

  @Test
  void theNounIsThatOfTheRows() {
    assertEquals("A session converts when x", Messages.text("goal.sentence", "x"));
    assertEquals("A customer converts when x", Messages.text("goal.sentence", Noun.CUSTOMER, "x"));
    assertEquals("Customers", Messages.text("explore.tile.sessions", Noun.CUSTOMER));
    assertEquals("of 1 customer", Messages.text("explore.note.of_sessions", Noun.CUSTOMER, 1));
    assertEquals("of 2 sessions", Messages.text("explore.note.of_sessions", Noun.SESSION, 2));
  }

  /// What comes from a file is no part of the pattern.
  @Test
  void wordsOfAFileAreLeftAlone() {
    assertEquals(
        "A customer converts when {session} is {0:event|events}",
        Messages.text("goal.sentence", Noun.CUSTOMER, "{session} is {0:event|events}"));
  }

  @Test
  void everyNounHasBothForms() {
    for (Noun noun : List.of(Noun.values())) {
      assertEquals(noun.one() + "s", noun.many());
    }
  }
}
