package org.clicktrail.ui.explore;

import javafx.scene.layout.StackPane;
import org.clicktrail.core.text.Messages;
import org.clicktrail.ui.control.EmptyState;
import org.clicktrail.ui.control.Page;

/// The Explore screen: nodes and bindings, nothing else.
public final class ExploreView extends StackPane {

  public ExploreView(ExploreViewModel model) {
    setId("explore-view");
    getChildren()
        .add(
            new Page(Messages.text("shell.screen.explore"))
                .parts(
                    new EmptyState(
                            "fth-bar-chart-2",
                            Messages.text("shell.empty.title"),
                            Messages.text("shell.empty.why"))
                        .button("explore-open", Messages.text("shell.open"), model::openFile)));
  }
}
