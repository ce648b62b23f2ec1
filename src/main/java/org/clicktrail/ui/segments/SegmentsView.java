package org.clicktrail.ui.segments;

import javafx.scene.layout.StackPane;
import org.clicktrail.core.text.Messages;
import org.clicktrail.ui.control.EmptyState;
import org.clicktrail.ui.control.Page;

/// The Segments screen: nodes and bindings, nothing else.
public final class SegmentsView extends StackPane {

  public SegmentsView(SegmentsViewModel model) {
    setId("segments-view");
    getChildren()
        .add(
            new Page(Messages.text("shell.screen.segments"))
                .parts(
                    new EmptyState(
                            "fth-layers",
                            Messages.text("shell.empty.title"),
                            Messages.text("shell.empty.why"))
                        .button("segments-open", Messages.text("shell.open"), model::openFile)));
  }
}
