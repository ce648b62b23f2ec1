package org.clicktrail.ui.present;

import javafx.scene.layout.StackPane;
import org.clicktrail.core.text.Messages;
import org.clicktrail.ui.control.EmptyState;
import org.clicktrail.ui.control.Page;

/// The Present screen: nodes and bindings, nothing else.
public final class PresentView extends StackPane {

  public PresentView(PresentViewModel model) {
    setId("present-view");
    getChildren()
        .add(
            new Page(Messages.text("shell.screen.present"))
                .parts(
                    new EmptyState(
                            "fth-monitor",
                            Messages.text("shell.empty.title"),
                            Messages.text("shell.empty.why"))
                        .button("present-open", Messages.text("shell.open"), model::openFile)));
  }
}
