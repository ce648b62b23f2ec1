package org.clicktrail.ui.shell;

import javafx.scene.layout.VBox;
import org.clicktrail.core.report.Card;
import org.clicktrail.core.report.Story;
import org.clicktrail.core.text.Messages;
import org.clicktrail.ui.control.Badge;
import org.clicktrail.ui.control.Buttons;
import org.clicktrail.ui.control.CardPane;
import org.clicktrail.ui.control.Texts;
import org.clicktrail.ui.workbench.ScreenId;
import org.clicktrail.ui.workbench.Workbench;

/// The cards pinned so far, in the order they are told.
final class NotesPane extends VBox {

  private final Workbench workbench;

  NotesPane(Workbench workbench) {
    super(8);
    this.workbench = workbench;
    setId("notes");
    workbench.storyProperty().subscribe(this::show);
  }

  private void show(Story story) {
    getChildren().clear();
    if (story.cards().isEmpty()) {
      getChildren().add(Texts.caption(Messages.text("shell.notes.empty")));
      return;
    }
    for (Card card : story.cards()) {
      VBox box = CardPane.plain(Texts.strong(card.headline()), Texts.caption(card.subtitle()));
      if (card.stale()) {
        box.getChildren().add(new Badge(Badge.Tone.GREY, Messages.text("shell.stale")));
      }
      getChildren().add(box);
    }
    getChildren()
        .add(
            Buttons.small(
                "notes-present",
                Messages.text("shell.notes.present"),
                () -> workbench.go(ScreenId.PRESENT)));
  }
}
