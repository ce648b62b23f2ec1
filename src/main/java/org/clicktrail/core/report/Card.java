package org.clicktrail.core.report;

import java.util.List;

/// One card of the story, one slide of the deck.
///
/// @param id what it shows, stable: `trend`, `roc:logistic`, `segments`, …; the card is drawn again
///   from the run by this id
/// @param headline the takeaway sentence, editable
/// @param subtitle measure, range, n
/// @param blocks what is shown, at most two
/// @param notes speaker notes: data slice, method, run
/// @param badges caveats that travel
/// @param stale true after the analysis changed
public record Card(
    String id,
    String headline,
    String subtitle,
    List<Block> blocks,
    String notes,
    List<String> badges,
    boolean stale) {

  public Card {
    blocks = List.copyOf(blocks);
    badges = List.copyOf(badges);
  }

  public Card withHeadline(String words) {
    return new Card(id, words, subtitle, blocks, notes, badges, stale);
  }

  public Card withNotes(String words) {
    return new Card(id, headline, subtitle, blocks, words, badges, stale);
  }
}
