package org.clicktrail.ui.predict;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Separator;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.clicktrail.ui.control.CardPane;
import org.clicktrail.ui.control.Portions;
import org.clicktrail.ui.control.UndoKeys;

/// The form of the model's columns, and the chooser of a real session.
final class FormCard extends VBox {

  private final GridPane grid = new GridPane(10, 8);
  private final Portions portions = new Portions(grid);

  FormCard(OneModel model) {
    CardPane card =
        new CardPane("", "").title(model.titleProperty()).subtitle(model.subtitleProperty());
    card.tools(new TakeTools(model));
    grid.getStyleClass().add("ct-form");
    grid.setId("predict-form");
    ColumnConstraints label = new ColumnConstraints(150, 150, 150);
    ColumnConstraints control = new ColumnConstraints(120, 200, Double.MAX_VALUE);
    control.setHgrow(Priority.ALWAYS);
    control.setHalignment(HPos.LEFT);
    grid.getColumnConstraints().addAll(label, control);
    ScrollPane scroll = new ScrollPane(grid);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setMinHeight(0);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    VBox.setVgrow(card, Priority.ALWAYS);
    card.setMinHeight(0);
    IdField id = new IdField(model);
    model
        .verdictProperty()
        .subscribe(_ -> {
          id.setVisible(model.hasSessions());
          id.setManaged(model.hasSessions());
        });
    VBox.setMargin(id, new Insets(2, 0, 8, 0));
    card.getChildren().addAll(id, scroll, new OutsideLine(model));
    getChildren().add(card);
    UndoKeys.stayIn(this);
    model.fieldsProperty().subscribe(this::fill);
  }

  /// Numbers first, then words and yes or no.
  private void fill(List<FormField> fields) {
    grid.getChildren().clear();
    List<FormField> numbers =
        fields.stream().filter(f -> f.control() == FormField.Control.NUMBER).toList();
    List<Runnable> additions = new ArrayList<>();
    for (FormField field : numbers) {
      int row = additions.size();
      additions.add(() -> add(field, row));
    }
    if (!numbers.isEmpty() && numbers.size() < fields.size()) {
      int row = additions.size();
      additions.add(() -> grid.add(new Separator(), 0, row, 2, 1));
    }
    for (FormField field : fields) {
      if (field.control() != FormField.Control.NUMBER) {
        int row = additions.size();
        additions.add(() -> add(field, row));
      }
    }
    portions.show(additions);
  }

  private void add(FormField field, int row) {
    Label label = new Label(field.input().info().label());
    String why = field.input().info().explanation();
    label.setTooltip(new Tooltip(why.isEmpty() ? label.getText() : label.getText() + ". " + why));
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    Node control = FieldControls.of(field);
    label.setLabelFor(control);
    grid.add(label, 0, row);
    grid.add(control, 1, row);
  }
}
