package org.clicktrail.ui.goal;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
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

  /// What the choice of the moment needs at least.
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
    ObservableValue<Boolean> events = model.moment().choosableProperty();
    ObservableValue<Boolean> brief =
        Derived.of(() -> !events.getValue() && !waiting.getValue(), events, waiting);
    ObservableValue<Boolean> unasked = model.leaks().questionProperty().map(Optional::isEmpty);
    split
        .visibleProperty()
        .bind(
            Derived.of(
                () -> !waiting.getValue() && (unasked.getValue() || brief.getValue()),
                unasked,
                waiting,
                brief));
    split.managedProperty().bind(split.visibleProperty());
    MomentCard moment = new MomentCard(model, brief);
    moment.minHeightProperty().bind(brief.map(low -> low ? USE_PREF_SIZE : ROOM));
    moment.maxHeightProperty().bind(brief.map(low -> low ? USE_PREF_SIZE : Double.MAX_VALUE));
    VBox.setVgrow(moment, Priority.ALWAYS);
    VBox.setVgrow(split, Priority.ALWAYS);
    split.maxHeightProperty().bind(events.map(can -> can ? SPLIT : Double.MAX_VALUE));
    VBox left = new VBox(12);
    Portions.whenShown(left, List.of(() -> moment, () -> split));
    PageGrid grid = new PageGrid().growingRow(300).cell(8, left).cell(4, LeaksCard.of(model));
    return new Page(Messages.text("shell.screen.goal"))
        .lead(new SimpleStringProperty(Messages.text("goalscreen.lead")))
        .parts(new SentenceCard(model), new QuestionPanel(model), grid);
  }
}
