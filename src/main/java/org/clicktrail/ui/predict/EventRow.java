package org.clicktrail.ui.predict;

import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;
import org.clicktrail.ui.control.Buttons;
import org.clicktrail.ui.control.Derived;
import org.clicktrail.ui.control.Texts;

/// One event: in a line, and its cells while it is chosen.
final class EventRow extends VBox {

  private final VisitModel visit;
  private final VisitEvent event;
  private final int at;

  /// @param at its place, from 0
  /// @param fields takes the fields, where the event is chosen
  EventRow(VisitModel visit, VisitEvent event, int at, UnaryOperator<GridPane> fields) {
    super(6);
    this.visit = visit;
    this.event = event;
    this.at = at;
    getStyleClass().add("ct-event");
    getChildren().add(line());
    if (chosen()) {
      getStyleClass().add("chosen");
      getChildren().add(fields.apply(cells()));
    }
  }

  private boolean chosen() {
    return visit.selectedProperty().get().filter(event::equals).isPresent();
  }

  private Node line() {
    Button open = new Button();
    open.getStyleClass().setAll("button", "ct-event-line");
    Label number = new Label(Formats.count(at + 1));
    number.getStyleClass().add("ct-event-number");
    Label words = new Label();
    words.setMinWidth(0);
    words.setMaxWidth(Double.MAX_VALUE);
    words.setTextOverrun(OverrunStyle.ELLIPSIS);
    words.textProperty().bind(summary());
    HBox.setHgrow(words, Priority.ALWAYS);
    open.accessibleTextProperty()
        .bind(summary().map(text -> Messages.text("predictscreen.visit.event", at + 1, text)));
    Tooltip whole = new Tooltip();
    whole.textProperty().bind(summary());
    open.setTooltip(whole);
    HBox shown = new HBox(8, number, words);
    if (at > 0 && visit.clock()) {
      Label pause = new Label();
      pause.getStyleClass().add("ct-event-pause");
      pause.setMinWidth(USE_PREF_SIZE);
      pause
          .textProperty()
          .bind(
              event
                  .pauseProperty()
                  .map(seconds -> Messages.text("predictscreen.visit.later", seconds)));
      shown.getChildren().add(pause);
    }
    shown.setAlignment(Pos.CENTER_LEFT);
    shown.setMinWidth(0);
    open.setGraphic(shown);
    open.setMaxWidth(Double.MAX_VALUE);
    open.setMinWidth(0);
    shown.prefWidthProperty().bind(open.widthProperty().subtract(12));
    open.setOnAction(
        _ -> visit.selectedProperty().set(chosen() ? Optional.empty() : Optional.of(event)));
    HBox.setHgrow(open, Priority.ALWAYS);
    HBox line =
        new HBox(
            2,
            open,
            tool("duplicate", "fth-copy", () -> visit.duplicate(event)),
            tool("remove", "fth-x", () -> visit.remove(event)));
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  private Button tool(String id, String icon, Runnable action) {
    return Buttons.tool(
        "event-" + id, icon, Messages.text("predictscreen.visit." + id, at + 1), action);
  }

  private ObservableValue<String> summary() {
    return Derived.of(
        () -> {
          String words = event.summary(visit.columns());
          return words.isEmpty() ? Messages.text("predictscreen.visit.empty") : words;
        },
        visit.columns().stream()
            .map(column -> event.cellProperty(column.name()))
            .toArray(ObservableValue<?>[]::new));
  }

  private GridPane cells() {
    GridPane grid = new GridPane(10, 6);
    grid.getStyleClass().add("ct-event-cells");
    ColumnConstraints half = new ColumnConstraints();
    half.setPercentWidth(50);
    half.setHgrow(Priority.ALWAYS);
    grid.getColumnConstraints().addAll(half, half);
    int cell = 0;
    for (VisitColumn column : visit.columns()) {
      Node control = VisitControls.cell(column, event);
      grid.add(labelled(column.label(), control), cell % 2, cell / 2);
      cell++;
    }
    if (at > 0 && visit.clock()) {
      Node pause = VisitControls.pause(event);
      grid.add(labelled(Messages.text("predictscreen.visit.pause"), pause), cell % 2, cell / 2);
    }
    return grid;
  }

  private static VBox labelled(String words, Node control) {
    Label label = Texts.caption(words);
    label.setWrapText(false);
    label.setTooltip(new Tooltip(words));
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.setLabelFor(control);
    VBox box = new VBox(2, label, control);
    box.setMinWidth(0);
    return box;
  }
}
