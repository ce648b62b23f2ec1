package org.clicktrail.ui.goal;

import javafx.scene.layout.StackPane;
import org.clicktrail.core.text.Messages;
import org.clicktrail.ui.control.EmptyState;
import org.clicktrail.ui.control.Page;

/// The Goal screen: nodes and bindings, nothing else.
public final class GoalView extends StackPane {

  public GoalView(GoalViewModel model) {
    setId("goal-view");
    getChildren()
        .add(
            new Page(Messages.text("shell.screen.goal"))
                .parts(
                    new EmptyState(
                            "fth-target",
                            Messages.text("shell.empty.title"),
                            Messages.text("shell.empty.why"))
                        .button("goal-open", Messages.text("shell.open"), model::openFile)));
  }
}
