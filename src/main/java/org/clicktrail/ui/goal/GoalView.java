package org.clicktrail.ui.goal;

import java.util.List;
import java.util.Objects;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.clicktrail.core.text.Messages;
import org.clicktrail.ui.control.Derived;
import org.clicktrail.ui.control.EmptyState;
import org.clicktrail.ui.control.Page;
import org.clicktrail.ui.control.PageGrid;
import org.clicktrail.ui.control.Portions;

/// The Goal screen: nodes and bindings, nothing else.
public final class GoalView extends StackPane {

  private static final double SPLIT = 204;

  /// What the moment needs at least, and all it gets where there are no events.
  private static final double ROOM = 220;

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
        .parts(EmptyState.noFile("fth-target", "goal-open", model::openFile));
  }

  private static Node page(GoalViewModel model) {
    SplitCard split = new SplitCard(model);
    split.setMinHeight(SPLIT);
    split.setPrefHeight(SPLIT);
    ObservableValue<Boolean> waiting = model.leaks().waitingProperty();
    split
        .visibleProperty()
        .bind(
            Derived.of(
                () -> model.leaks().questionProperty().getValue().isEmpty() && !waiting.getValue(),
                model.leaks().questionProperty(),
                waiting));
    split.managedProperty().bind(split.visibleProperty());
    MomentCard moment = new MomentCard(model);
    moment.setMinHeight(ROOM);
    VBox.setVgrow(moment, Priority.ALWAYS);
    VBox.setVgrow(split, Priority.ALWAYS);
    ObservableValue<Boolean> events = model.moment().choosableProperty();
    split.maxHeightProperty().bind(events.map(can -> can ? SPLIT : Double.MAX_VALUE));
    ObservableValue<Boolean> alone = split.visibleProperty().map(shown -> !shown);
    moment
        .maxHeightProperty()
        .bind(
            Derived.of(
                () -> events.getValue() || alone.getValue() ? Double.MAX_VALUE : ROOM,
                events,
                alone));
    VBox left = new VBox(12);
    Portions.whenShown(left, List.of(() -> moment, () -> split));
    PageGrid grid = new PageGrid().growingRow(300).cell(8, left).cell(4, LeaksCard.of(model));
    return new Page(Messages.text("shell.screen.goal"))
        .lead(new SimpleStringProperty(Messages.text("goalscreen.lead")))
        .parts(new SentenceCard(model), new QuestionPanel(model), grid);
  }
}
