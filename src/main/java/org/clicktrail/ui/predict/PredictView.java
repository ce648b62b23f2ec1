package org.clicktrail.ui.predict;

import javafx.scene.layout.StackPane;
import org.clicktrail.core.text.Messages;
import org.clicktrail.ui.control.EmptyState;
import org.clicktrail.ui.control.Page;

/// The Predict screen: nodes and bindings, nothing else.
public final class PredictView extends StackPane {

  public PredictView(PredictViewModel model) {
    setId("predict-view");
    getChildren()
        .add(
            new Page(Messages.text("shell.screen.predict"))
                .parts(
                    new EmptyState(
                            "fth-user-check",
                            Messages.text("shell.empty.title"),
                            Messages.text("shell.empty.why"))
                        .button("predict-open", Messages.text("shell.open"), model::openFile)));
  }
}
