package org.clicktrail.ui.data;

import javafx.scene.layout.StackPane;
import org.clicktrail.core.text.Messages;
import org.clicktrail.ui.control.EmptyState;
import org.clicktrail.ui.control.Page;

/// The Data screen: nodes and bindings, nothing else.
public final class DataView extends StackPane {

  public DataView(DataViewModel model) {
    setId("data-view");
    getChildren()
        .add(
            new Page(Messages.text("shell.screen.data"))
                .parts(
                    new EmptyState(
                            "fth-database",
                            Messages.text("shell.empty.title"),
                            Messages.text("shell.empty.why"))
                        .button("data-open", Messages.text("shell.open"), model::openFile)));
  }
}
