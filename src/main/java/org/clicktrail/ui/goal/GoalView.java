package org.clicktrail.ui.goal;

import java.util.Objects;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.clicktrail.core.text.Messages;
import org.clicktrail.ui.control.EmptyState;
import org.clicktrail.ui.control.Page;
import org.clicktrail.ui.control.PageGrid;

/// The Goal screen: nodes and bindings, nothing else.
public final class GoalView extends StackPane {

  public GoalView(GoalViewModel model) {
    setId("goal-view");
    getStylesheets()
        .add(Objects.requireNonNull(GoalView.class.getResource("goal.css")).toExternalForm());
    Node empty = empty(model);
    Node page = page(model);
    page.visibleProperty().bind(model.openProperty());
    empty.visibleProperty().bind(model.openProperty().map(open -> !open));
    getChildren().addAll(empty, page);
  }

  private static Node empty(GoalViewModel model) {
    return new Page(Messages.text("shell.screen.goal"))
        .parts(
            new EmptyState(
                    "fth-target",
                    Messages.text("shell.empty.title"),
                    Messages.text("shell.empty.why"))
                .button("goal-open", Messages.text("shell.open"), model::openFile));
  }

  private static Node page(GoalViewModel model) {
    SplitCard split = new SplitCard(model);
    split.setMinHeight(186);
    split.setPrefHeight(186);
    split.visibleProperty().bind(model.leaks().questionProperty().map(asked -> asked.isEmpty()));
    split.managedProperty().bind(split.visibleProperty());
    MomentCard moment = new MomentCard(model);
    moment.setMinHeight(220);
    VBox.setVgrow(moment, Priority.ALWAYS);
    VBox left = new VBox(12, moment, split);
    PageGrid grid = new PageGrid().growingRow(300).cell(8, left).cell(4, LeaksCard.of(model));
    return new Page(Messages.text("shell.screen.goal"))
        .lead(new SimpleStringProperty(Messages.text("goalscreen.lead")))
        .parts(new SentenceCard(model), new QuestionPanel(model.leaks()), grid);
  }
}
