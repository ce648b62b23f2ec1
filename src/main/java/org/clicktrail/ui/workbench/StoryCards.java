package org.clicktrail.ui.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clicktrail.core.report.Card;
import org.clicktrail.core.report.Story;
import org.clicktrail.project.Reports;
import org.clicktrail.project.Run;

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

  /// Cards from before the change, and cards just read from a file, drawn from the run where it can
  /// answer them. Words the analyst wrote stay; the others are renewed, because they state figures.
  static Story redrawn(Story story, Run run) {
    return new Story(story.cards().stream().map(card -> redrawn(card, run)).toList());
  }

  private static Card redrawn(Card card, Run run) {
    return old(card) ? in(card, Reports.card(run, card.id())) : card;
  }

  private static boolean old(Card card) {
    return card.stale() || card.blocks().isEmpty();
  }

  /// A card drawn again in place of another; the other where nothing could be drawn.
  private static Card in(Card card, Optional<Card> fresh) {
    return fresh.map(card::redrawn).orElse(card);
  }

  /// Cards from before the change that take a second or two to draw.
  static List<Card> slow(Story story) {
    return story.cards().stream().filter(card -> old(card) && Reports.isSlow(card.id())).toList();
  }

  /// With cards drawn in the background in place of those they were drawn for; a card that was
  /// changed or removed meanwhile stays so.
  ///
  /// @param drawn by the card it was drawn for
  static Story with(Story story, Map<Card, Card> drawn) {
    return new Story(
        story.cards().stream()
            .map(card -> in(card, Optional.ofNullable(drawn.get(card))))
            .toList());
  }
}
