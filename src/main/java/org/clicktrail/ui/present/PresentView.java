package org.clicktrail.ui.present;

import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.clicktrail.core.text.Messages;
import org.clicktrail.ui.control.Buttons;
import org.clicktrail.ui.control.EmptyState;
import org.clicktrail.ui.control.Icons;
import org.clicktrail.ui.control.Page;
import org.clicktrail.ui.control.PageGrid;
import org.clicktrail.ui.control.Portions;

/// The Present screen: nodes and bindings, nothing else.
public final class PresentView extends StackPane {

  private final PresentViewModel model;

  public PresentView(PresentViewModel model) {
    this.model = model;
    setId("present-view");
    getStylesheets()
        .add(Objects.requireNonNull(PresentView.class.getResource("present.css")).toExternalForm());
    show(
        empty(EmptyState.noFile("fth-monitor", "present-open", model::openFile)),
        PresentViewModel.State.NO_FILE);
    show(
        empty(
            new EmptyState(
                    "fth-monitor",
                    Messages.text("presentscreen.empty.title"),
                    Messages.text("presentscreen.empty.why"))
                .button(
                    "present-default", Messages.text("presentscreen.default"), model::useDefault)),
        PresentViewModel.State.EMPTY);
    show(page(), PresentViewModel.State.STORY);
  }

  private void show(Node node, PresentViewModel.State when) {
    node.visibleProperty().bind(model.stateProperty().map(when::equals));
    getChildren().add(node);
  }

  private static Node empty(EmptyState state) {
    return new Page(Messages.text("shell.screen.present")).parts(state);
  }

  private Node page() {
    SlidePane slide = new SlidePane();
    model
        .preview()
        .pageProperty()
        .subscribe(page -> page.ifPresentOrElse(slide::show, slide::clear));
    CardEditor editor = new CardEditor(model);
    slide.setMinHeight(240);
    VBox right = new VBox(12, slide, editor);
    VBox.setVgrow(slide, javafx.scene.layout.Priority.ALWAYS);
    Button standard =
        Buttons.plain("story-default", Messages.text("presentscreen.default"), model::useDefault);
    Button show =
        Buttons.plain("present-show", Messages.text("presentscreen.show"), model::present);
    show.setGraphic(Icons.icon("fth-play", 14));
    PageGrid grid =
        new PageGrid()
            .growingRow(300)
            .cell(4, new StoryCard(model))
            .cell(8, Portions.slowly(right));
    return new Page(Messages.text("shell.screen.present"))
        .lead(model.leadProperty())
        .atRight(show, standard)
        .parts(grid);
  }
}
