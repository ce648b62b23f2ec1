package org.clicktrail.ui.start;

import javafx.scene.layout.StackPane;
import org.clicktrail.core.text.Messages;
import org.clicktrail.ui.control.EmptyState;
import org.clicktrail.ui.control.Page;

/// The Start screen: nodes and bindings, nothing else.
public final class StartView extends StackPane {

  public StartView(StartViewModel model) {
    setId("start-view");
    getChildren()
        .add(
            new Page(Messages.text("shell.screen.start"))
                .parts(
                    new EmptyState(
                            "fth-home",
                            Messages.text("shell.empty.title"),
                            Messages.text("shell.empty.why"))
                        .button("start-open", Messages.text("shell.open"), model::openFile)));
  }
}
