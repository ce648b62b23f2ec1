package org.clicktrail.ui.predict;

import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.clicktrail.core.text.Messages;

/// What is said once for a visit: when it begins, what stays the same, what is known of the
/// customer.
final class WholeVisit extends GridPane {

  private int row;

  WholeVisit(VisitModel visit) {
    super(10, 6);
    getStyleClass().add("ct-form");
    setId("visit-whole");
    ColumnConstraints label = new ColumnConstraints(120, 130, 150);
    ColumnConstraints control = new ColumnConstraints(100, 180, Double.MAX_VALUE);
    control.setHgrow(Priority.ALWAYS);
    control.setHalignment(HPos.LEFT);
    getColumnConstraints().addAll(label, control);
    if (visit.timed()) {
      TextField start = VisitControls.text(visit.startProperty(), visit::typeStart);
      start.setId("visit-start");
      start.setPromptText(
          Messages.text(visit.clock() ? "predictscreen.visit.minute" : "predictscreen.visit.day"));
      add(Messages.text("predictscreen.visit.start"), start);
    }
    for (VisitColumn column : visit.whole()) {
      add(column.label(), VisitControls.cell(column, visit.same()));
    }
    for (FormField field : visit.earlier()) {
      add(field.input().info().label(), FieldControls.of(field));
    }
  }

  private void add(String words, Node control) {
    Label label = new Label(words);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.setLabelFor(control);
    add(label, 0, row);
    add(control, 1, row++);
  }
}
