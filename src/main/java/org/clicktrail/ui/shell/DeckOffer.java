package org.clicktrail.ui.shell;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javafx.beans.value.ObservableValue;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;
import org.clicktrail.project.Step;
import org.clicktrail.render.Exporters;
import org.clicktrail.ui.control.Derived;
import org.clicktrail.ui.workbench.Guide;
import org.clicktrail.ui.workbench.Next;
import org.clicktrail.ui.workbench.ScreenId;
import org.clicktrail.ui.workbench.Workbench;

/// *Make the deck* in the bottom line of every screen after *Use this file*: beside what the screen
/// itself proposes, and first on Explore once everything is computed.
final class DeckOffer {

  private static final Set<ScreenId> WITHOUT =
      EnumSet.of(ScreenId.START, ScreenId.DATA, ScreenId.PRESENT);

  private final Workbench workbench;

  DeckOffer(Workbench workbench) {
    this.workbench = workbench;
  }

  /// What a screen proposes, with the deck.
  ObservableValue<Next> beside(ScreenId screen, ObservableValue<Next> own) {
    return WITHOUT.contains(screen)
        ? own
        : Derived.of(
            () -> with(screen, own.getValue()),
            own,
            workbench.runProperty(),
            workbench.storyProperty(),
            workbench.guide().stateProperty(),
            workbench.decks().wishProperty(),
            workbench.decks().workingProperty());
  }

  void make() {
    workbench.decks().makeWhenComputed(Exporters.ALL.getFirst());
  }

  private Next with(ScreenId screen, Next own) {
    if (!workbench.fresh(Step.IMPORT)) {
      return own;
    }
    List<Next.Button> others = new ArrayList<>(own.others());
    if (screen == ScreenId.EXPLORE
        && workbench.guide().stateProperty().get() == Guide.State.READY) {
      others.add(own.primary());
      int cards = workbench.storyProperty().get().cards().size();
      return new Next(
          Next.Tone.CALM,
          Messages.text(
              cards == 1 ? "shell.deck.ready.one" : "shell.deck.ready", Formats.count(cards)),
          deck(),
          others);
    }
    others.add(deck());
    return new Next(own.tone(), own.sentence(), own.primary(), others);
  }

  private Next.Button deck() {
    String words = Messages.text("shell.deck");
    if (workbench.decks().wishProperty().get().isPresent()) {
      return new Next.Button(words, () -> {}, Messages.text("workbench.deck.wanted"));
    }
    return workbench.decks().workingProperty().get()
        ? new Next.Button(words, () -> {}, Messages.text("presentscreen.next.busy"))
        : Next.Button.of(words, this::make);
  }
}
