package org.clicktrail.ui.workbench;

import java.util.ArrayList;
import java.util.List;
import org.clicktrail.core.report.Card;
import org.clicktrail.core.report.Story;

/// How cards follow the run: marked as from before after a change, drawn again when the run can
/// answer their question.
final class StoryCards {

  private StoryCards() {}

  /// With a card at the end, or in place of the card with the same id.
  static Story with(Story story, Card card) {
    List<Card> cards = new ArrayList<>(story.cards());
    int old = cards.stream().map(Card::id).toList().indexOf(card.id());
    if (old < 0) {
      cards.add(card);
    } else {
      cards.set(old, card);
    }
    return new Story(cards);
  }

  /// All cards marked as from before the last change.
  static Story aged(Story story) {
    return new Story(story.cards().stream().map(Card::aged).toList());
  }

  /// With cards drawn again in place of those they were drawn for; a card that was changed or
  /// removed meanwhile stays so.
  ///
  /// @param before any of the cards
  /// @param drawn each at the place of its card in `before`
  static Story with(Story story, Story before, Story drawn) {
    return new Story(
        story.cards().stream()
            .map(card -> {
              int at = before.cards().indexOf(card);
              return at < 0 ? card : drawn.cards().get(at);
            })
            .toList());
  }

  /// Whether a card is from before a change, or just read from a file. Words the analyst wrote stay
  /// when it is drawn again; the others are renewed, because they state figures.
  static boolean old(Card card) {
    return card.stale() || card.blocks().isEmpty();
  }
}
