package org.clicktrail.ui.predict;

import java.util.function.Predicate;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.util.StringConverter;
import org.clicktrail.core.text.Messages;
import org.controlsfx.control.SearchableComboBox;
import org.jspecify.annotations.Nullable;

/// The controls of a visit form.
final class VisitControls {

  /// More words than this are searched.
  private static final int MANY = 12;

  private VisitControls() {}

  static Node cell(VisitColumn column, VisitEvent event) {
    Node control = column.number() ? number(column, event) : word(column, event);
    control.setAccessibleText(column.label());
    return control;
  }

  /// The pause before an event.
  static Node pause(VisitEvent event) {
    TextField field = text(event.pauseProperty(), event::typePause);
    field.setAccessibleText(Messages.text("predictscreen.visit.pause"));
    return field;
  }

  private static TextField number(VisitColumn column, VisitEvent event) {
    TextField field =
        text(
            event.cellProperty(column.name()).map(column::shown),
            typed -> event.type(column, typed));
    field.setPromptText(Messages.text("predictscreen.missing"));
    return field;
  }

  /// A field that takes over while it is typed in, and shows the value as it is kept when it is
  /// left.
  ///
  /// @param typed takes a text; false if it is not understood
  static TextField text(ObservableValue<String> shown, Predicate<String> typed) {
    TextField field = new TextField(shown.getValue());
    field.setMaxWidth(Double.MAX_VALUE);
    shown.subscribe(text -> {
      if (!field.isFocused()) {
        field.setText(text);
      }
    });
    field
        .textProperty()
        .subscribe(text -> {
          if (field.isFocused()) {
            mark(field, typed.test(text));
          }
        });
    field.setOnAction(_ -> keep(field, shown));
    field
        .focusedProperty()
        .subscribe(focused -> {
          if (!focused) {
            keep(field, shown);
          }
        });
    return field;
  }

  private static void keep(TextField field, ObservableValue<String> shown) {
    field.setText(shown.getValue());
    mark(field, true);
  }

  private static void mark(TextField field, boolean understood) {
    field.getStyleClass().remove("wrong");
    if (!understood) {
      field.getStyleClass().add("wrong");
    }
  }

  private static ComboBox<String> word(VisitColumn column, VisitEvent event) {
    ComboBox<String> box =
        column.words().size() > MANY ? new SearchableComboBox<>() : new ComboBox<>();
    box.setMaxWidth(Double.MAX_VALUE);
    box.setMinWidth(0);
    box.setConverter(new Shown(column));
    Tooltip whole = new Tooltip();
    whole.textProperty().bind(box.valueProperty().map(box.getConverter()::toString).orElse(""));
    box.setTooltip(whole);
    event
        .cellProperty(column.name())
        .subscribe(word -> {
          if (!box.getItems().contains(word)) {
            box.setItems(FXCollections.observableArrayList(column.choices(word)));
          }
          box.setValue(word);
        });
    box.valueProperty()
        .subscribe(word -> {
          if (word != null) {
            event.choose(column, word);
          }
        });
    return box;
  }

  /// Words as the user reads them.
  private static final class Shown extends StringConverter<String> {

    private final VisitColumn column;

    Shown(VisitColumn column) {
      this.column = column;
    }

    @Override
    public String toString(@Nullable String word) {
      return word == null
          ? ""
          : word.isEmpty() ? Messages.text("predictscreen.missing.word") : column.shown(word);
    }

    @Override
    public String fromString(String text) {
      return text;
    }
  }
}
