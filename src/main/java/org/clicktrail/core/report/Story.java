package org.clicktrail.core.report;

import java.util.List;

/// The cards in the order they are told.
public record Story(List<Card> cards) {
  public Story {
    cards = List.copyOf(cards);
  }

  public static Story empty() {
    return new Story(List.of());
  }
}
