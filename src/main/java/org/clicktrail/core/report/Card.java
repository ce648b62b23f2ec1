package org.clicktrail.core.report;

import java.util.List;
import java.util.Map;
import org.clicktrail.core.chart.ChartSpec;

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
/// @param inputs what the model was asked with, by column, as written in a form; "" is missing.
///   Empty for cards that are no prediction
public record Card(
    String id,
    String headline,
    String subtitle,
    List<Block> blocks,
    String notes,
    List<String> badges,
    boolean stale,
    Map<String, String> inputs) {

  public Card {
    blocks = List.copyOf(blocks);
    badges = List.copyOf(badges);
    inputs = Map.copyOf(inputs);
  }

  /// A card that is no prediction.
  public Card(
      String id,
      String headline,
      String subtitle,
      List<Block> blocks,
      String notes,
      List<String> badges,
      boolean stale) {
    this(id, headline, subtitle, blocks, notes, badges, stale, Map.of());
  }

  /// A chart as a card: its title is the headline, its badges travel. Without notes.
  public static Card of(String id, ChartSpec chart) {
    var heading = chart.heading();
    List<Block> shown = List.of(new Block.Chart(chart));
    return new Card(id, heading.title(), heading.subtitle(), shown, "", heading.badges(), false);
  }

  public Card withHeadline(String words) {
    return new Card(id, words, subtitle, blocks, notes, badges, stale, inputs);
  }

  public Card withNotes(String words) {
    return new Card(id, headline, subtitle, blocks, words, badges, stale, inputs);
  }

  /// The card as it is once the analysis changed.
  public Card aged() {
    return new Card(id, headline, subtitle, blocks, notes, badges, true, inputs);
  }
}
