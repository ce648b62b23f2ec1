package org.clicktrail.ui.predict;

import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.clicktrail.core.text.Messages;
import org.clicktrail.ui.control.Sliders;
import org.controlsfx.control.SearchableComboBox;
import org.jspecify.annotations.Nullable;

/// The control of a form field.
final class FieldControls {

  /// More words than this are searched.
  private static final int MANY = 12;

  private FieldControls() {}

  static Node of(FormField field) {
    return switch (field.control()) {
      case NUMBER -> number(field);
      case YES_NO -> yesNo(field);
      case WORD -> word(field);
    };
  }

  /// Values beyond the slider's ends can be typed; the slider then stands at its end, as it does
  /// where the value is missing. Only a move of the slider is a change.
  private static Node number(FormField field) {
    Slider slider = new Slider(field.low(), field.high(), field.low());
    slider.setAccessibleText(field.input().info().label());
    slider.setBlockIncrement((field.high() - field.low()) / 50);
    HBox.setHgrow(slider, Priority.ALWAYS);
    slider.setMinWidth(60);
    TextField text = new TextField();
    text.setAccessibleText(field.input().info().label());
    text.setPromptText(Messages.text("predictscreen.missing"));
    text.setPrefWidth(84);
    text.setMinWidth(84);
    text.setMaxWidth(84);
    field
        .valueProperty()
        .subscribe(_ -> {
          if (!text.isFocused()) {
            text.setText(field.shown());
          }
          mark(text, field);
        });
    Sliders.follow(
        slider,
        field.valueProperty(),
        () -> Double.isNaN(field.number()) ? field.low() : field.number(),
        value -> {
          field.set(value);
          text.setText(field.shown());
        });
    text.setOnAction(_ -> enter(field, text));
    text.focusedProperty()
        .subscribe(focused -> {
          if (!focused) {
            enter(field, text);
          }
        });
    HBox row = new HBox(12, slider, text);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  /// A text that is what stands there already changes nothing: it is rounded, the value is not.
  private static void enter(FormField field, TextField text) {
    boolean understood = text.getText().equals(field.shown()) || field.type(text.getText());
    text.getStyleClass().remove("wrong");
    if (understood) {
      text.setText(field.shown());
    } else {
      text.getStyleClass().add("wrong");
    }
  }

  private static void mark(TextField text, FormField field) {
    double number = field.number();
    text.getStyleClass().remove("outside");
    if (number < field.input().p01() || number > field.input().p99()) {
      text.getStyleClass().add("outside");
    }
  }

  private static Node yesNo(FormField field) {
    CheckBox box = new CheckBox();
    box.setAccessibleText(field.input().info().label());
    field.valueProperty().subscribe(_ -> box.setSelected(field.yes()));
    box.setOnAction(_ -> field.set(box.isSelected()));
    return box;
  }

  private static Node word(FormField field) {
    ComboBox<String> box =
        field.input().levels().size() > MANY ? new SearchableComboBox<>() : new ComboBox<>();
    box.setAccessibleText(field.input().info().label());
    box.setMaxWidth(Double.MAX_VALUE);
    box.setItems(FXCollections.observableArrayList(field.words()));
    box.setCellFactory(_ -> new Word());
    box.setButtonCell(new Word());
    field
        .valueProperty()
        .subscribe(word -> {
          if (!box.getItems().contains(word)) {
            box.getItems().add(word);
          }
          box.setValue(word);
        });
    box.valueProperty()
        .subscribe(word -> {
          if (word != null) {
            field.set(word);
          }
        });
    return box;
  }

  private static final class Word extends ListCell<String> {
    @Override
    protected void updateItem(@Nullable String word, boolean empty) {
      super.updateItem(word, empty);
      setText(
          word == null || empty
              ? ""
              : word.isEmpty() ? Messages.text("predictscreen.missing.word") : word);
    }
  }
}
