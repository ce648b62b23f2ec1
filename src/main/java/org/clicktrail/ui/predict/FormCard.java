package org.clicktrail.ui.predict;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Separator;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.clicktrail.core.text.Messages;
import org.clicktrail.ui.control.Buttons;
import org.clicktrail.ui.control.CardPane;
import org.clicktrail.ui.control.Icons;
import org.clicktrail.ui.control.Portions;

/// The form of the model's columns, and the chooser of a real session.
final class FormCard extends VBox {

  private final OneModel model;
  private final GridPane grid = new GridPane(10, 8);
  private final Portions portions = new Portions(grid);

  FormCard(OneModel model) {
    this.model = model;
    CardPane card =
        new CardPane("", "").title(model.titleProperty()).subtitle(model.subtitleProperty());
    card.tools(take(), more());
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
    card.getChildren().addAll(scroll, outside());
    getChildren().add(card);
    model.fieldsProperty().subscribe(this::fill);
  }

  private Button take() {
    return Buttons.small(
        "take-another", Messages.text("predictscreen.take"), () -> model.take(OneModel.Wish.ANY));
  }

  private MenuButton more() {
    MenuButton menu = new MenuButton("");
    menu.setId("take-more");
    menu.getStyleClass().add("small");
    menu.setAccessibleText(Messages.text("predictscreen.take.more"));
    menu.setTooltip(new Tooltip(Messages.text("predictscreen.take.more")));
    menu.getItems()
        .addAll(
            item("take-yes", "predictscreen.take.yes", () -> model.take(OneModel.Wish.CONVERTED)),
            item("take-no", "predictscreen.take.no", () -> model.take(OneModel.Wish.NOT_CONVERTED)),
            item("take-typical", "predictscreen.take.typical", model::takeTypical));
    menu.setOnShowing(_ -> {
      menu.getItems().get(0).setDisable(!model.hasSessions());
      menu.getItems().get(1).setDisable(!model.hasSessions());
    });
    return menu;
  }

  private static MenuItem item(String id, String key, Runnable action) {
    MenuItem item = new MenuItem(Messages.text(key));
    item.setId(id);
    item.setOnAction(_ -> action.run());
    return item;
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

  private Node outside() {
    Label words = new Label();
    words.setId("outside");
    words.setWrapText(true);
    words.setMinHeight(Region.USE_PREF_SIZE);
    words.setGraphicTextGap(7);
    model
        .verdictProperty()
        .subscribe(now -> {
          boolean within = now.map(verdict -> verdict.outside().isEmpty()).orElse(true);
          words.setText(
              within
                  ? Messages.text("predictscreen.within")
                  : now.orElseThrow().outside().getFirst().words());
          words.setGraphic(
              within
                  ? Icons.icon("fth-check-circle", 14, "success")
                  : Icons.icon("fth-alert-triangle", 14, "warning"));
          words
              .getStyleClass()
              .setAll("label", "text-caption", within ? "ct-muted" : "ct-warning-text");
        });
    HBox row = new HBox(words);
    row.setPadding(new javafx.geometry.Insets(8, 0, 0, 0));
    return row;
  }
}
