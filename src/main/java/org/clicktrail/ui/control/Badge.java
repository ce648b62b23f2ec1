package org.clicktrail.ui.control;

import javafx.scene.control.Label;

/// A short word in a pill. Caveats are amber and have no close button.
public final class Badge extends Label {

  /// What a badge says by its colour.
  public enum Tone {
    GREY,
    CAVEAT,
    GOOD,
    BAD,
    ACCENT,
    DECISION
  }

  public Badge(Tone tone, String words) {
    super(words);
    getStyleClass()
        .addAll(
            "ct-badge",
            switch (tone) {
              case GREY -> "ct-grey";
              case CAVEAT -> "ct-caveat";
              case GOOD -> "ct-good";
              case BAD -> "ct-bad";
              case ACCENT -> "ct-accent";
              case DECISION -> "ct-decision";
            });
    setMinWidth(USE_PREF_SIZE);
    if (tone == Tone.CAVEAT) {
      setGraphic(Icons.icon("fth-alert-triangle", 12, "warning"));
    }
  }
}
