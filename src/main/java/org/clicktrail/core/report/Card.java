package org.clicktrail.core.report;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
/// @param own words the analyst wrote; the others are drawn again with the figures they state
public record Card(
    String id,
    String headline,
    String subtitle,
    List<Block> blocks,
    String notes,
    List<String> badges,
    boolean stale,
    Map<String, String> inputs,
    Set<Words> own) {

  /// What an analyst can write.
  public enum Words {
    HEADLINE,
    NOTES
  }

  public Card {
    blocks = List.copyOf(blocks);
    badges = List.copyOf(badges);
    inputs = Map.copyOf(inputs);
    own = Set.copyOf(own);
  }

  /// A prediction nobody has written on.
  public Card(
      String id,
      String headline,
      String subtitle,
      List<Block> blocks,
      String notes,
      List<String> badges,
      boolean stale,
      Map<String, String> inputs) {
    this(id, headline, subtitle, blocks, notes, badges, stale, inputs, Set.of());
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
    return of(id, chart, "");
  }

  /// The same with notes.
  public static Card of(String id, ChartSpec chart, String notes) {
    var heading = chart.heading();
    List<Block> shown = List.of(new Block.Chart(chart));
    return new Card(id, heading.title(), heading.subtitle(), shown, notes, heading.badges(), false);
  }

  /// With a headline of the analyst's own.
  public Card withHeadline(String words) {
    return new Card(
        id, words, subtitle, blocks, notes, badges, stale, inputs, owning(Words.HEADLINE));
  }

  /// With notes of the analyst's own.
  public Card withNotes(String words) {
    return new Card(
        id, headline, subtitle, blocks, words, badges, stale, inputs, owning(Words.NOTES));
  }

  private Set<Words> owning(Words more) {
    return Stream.concat(own.stream(), Stream.of(more)).collect(Collectors.toSet());
  }

  /// The card drawn anew, with the words the analyst wrote on this one.
  public Card redrawn(Card drawn) {
    Card headed = own.contains(Words.HEADLINE) ? drawn.withHeadline(headline) : drawn;
    return own.contains(Words.NOTES) ? headed.withNotes(notes) : headed;
  }

  /// The card as it is once the analysis changed.
  public Card aged() {
    return new Card(id, headline, subtitle, blocks, notes, badges, true, inputs, own);
  }
}
