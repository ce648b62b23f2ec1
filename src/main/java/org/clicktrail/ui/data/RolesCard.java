package org.clicktrail.ui.data;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.clicktrail.core.schema.Field;
import org.clicktrail.core.schema.Grain;
import org.clicktrail.core.schema.Role;
import org.clicktrail.core.text.Messages;
import org.clicktrail.ui.control.CardPane;
import org.clicktrail.ui.control.Choices;
import org.clicktrail.ui.control.Portions;
import org.clicktrail.ui.control.Shown;
import org.clicktrail.ui.control.Texts;

/// What a row is and what each column means; guesses to confirm come first, with an amber border.
final class RolesCard extends VBox {

  private final RolesModel model;
  private final GridPane rows = new GridPane(12, 7);
  private final Portions portions = new Portions(rows);

  RolesCard(RolesModel model) {
    this.model = model;
    CardPane card = new CardPane(Messages.text("data.roles"), "").subtitle(model.advice());
    rows.setId("roles");
    ColumnConstraints names = new ColumnConstraints(0, 110, Double.MAX_VALUE);
    names.setHgrow(Priority.ALWAYS);
    ColumnConstraints choices = new ColumnConstraints(158, 158, 158);
    choices.setHalignment(HPos.RIGHT);
    rows.getColumnConstraints().addAll(names, choices);
    ScrollPane scroll = new ScrollPane(rows);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    VBox.setVgrow(card, Priority.ALWAYS);
    card.getChildren().add(scroll);
    getChildren().add(card);
    Shown.filled(this, () -> show(model.fields().getValue()), model.fields(), model.taken());
  }

  private void show(List<Field> fields) {
    rows.getChildren().clear();
    List<Runnable> additions = new ArrayList<>();
    additions.add(() -> model.grain().getValue().ifPresent(this::grain));
    for (Field field : fields) {
      int row = additions.size();
      additions.add(() -> add(field, row));
    }
    portions.show(additions);
  }

  private void add(Field field, int row) {
    Label name = new Label(field.name());
    name.getStyleClass().add("ct-muted");
    Texts.hint(name, field.label());
    ComboBox<Role> role = Choices.of(model.choices(), model::words);
    role.setValue(field.role());
    role.setMaxWidth(Double.MAX_VALUE);
    role.setAccessibleText(field.label());
    if (model.asks(field)) {
      role.getStyleClass().add("guess");
    }
    role.setOnAction(_ -> model.setRole(field, role.getValue()));
    rows.addRow(row, name, role);
  }

  private void grain(Grain grain) {
    Label name = new Label(Messages.text("data.rowis"));
    name.getStyleClass().add("ct-muted");
    ComboBox<Grain> choice = Choices.of("grain", List.of(Grain.values()), model::words);
    name.setLabelFor(choice);
    choice.setAccessibleText(name.getText());
    choice.setValue(grain);
    choice.setMaxWidth(Double.MAX_VALUE);
    choice.setOnAction(_ -> model.setGrain(choice.getValue()));
    rows.addRow(0, name, choice);
  }
}
