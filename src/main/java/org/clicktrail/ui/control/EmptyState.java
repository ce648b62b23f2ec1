package org.clicktrail.ui.control;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.clicktrail.core.text.Messages;

/// What a place shows while it has nothing to show: what is not here and why, and one button that
/// mends it.
public final class EmptyState extends VBox {

  private final Label title = Texts.cardTitle("");
  private final Label text = Texts.caption("");

  /// @param icon Ikonli code
  public EmptyState(String icon, String titleText, String why) {
    getStyleClass().add("ct-empty");
    setAlignment(Pos.CENTER);
    title.setText(titleText);
    text.setText(why);
    text.setMaxWidth(420);
    title.getStyleClass().add("ct-centered");
    text.getStyleClass().add("ct-centered");
    getChildren().addAll(Icons.icon(icon, 26), title, text);
  }

  /// With words that change.
  public EmptyState(String icon, ObservableValue<String> titleText, ObservableValue<String> why) {
    this(icon, "", "");
    title.textProperty().bind(titleText);
    text.textProperty().bind(why);
  }

  /// What a screen shows before a file is open.
  ///
  /// @param id of the button that opens one
  public static EmptyState noFile(String icon, String id, Runnable open) {
    return new EmptyState(
            icon, Messages.text("shell.empty.title"), Messages.text("shell.empty.why"))
        .button(id, Messages.text("shell.open"), open);
  }

  /// With the button that mends it.
  public EmptyState button(String id, String words, Runnable action) {
    Button button = new Button(words);
    button.setId(id);
    button.setOnAction(_ -> action.run());
    getChildren().add(button);
    return this;
  }
}
