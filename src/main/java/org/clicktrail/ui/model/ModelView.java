package org.clicktrail.ui.model;

import javafx.scene.layout.StackPane;
import org.clicktrail.core.text.Messages;
import org.clicktrail.ui.control.EmptyState;
import org.clicktrail.ui.control.Page;

/// The Model screen: nodes and bindings, nothing else.
public final class ModelView extends StackPane {

  public ModelView(ModelViewModel model) {
    setId("model-view");
    getChildren()
        .add(
            new Page(Messages.text("shell.screen.model"))
                .parts(
                    new EmptyState(
                            "fth-activity",
                            Messages.text("shell.empty.title"),
                            Messages.text("shell.empty.why"))
                        .button("model-open", Messages.text("shell.open"), model::openFile)));
  }
}
