package org.clicktrail.ui.control;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

/// A choice of two to five, all of them in sight. Exactly one is chosen.
///
/// @param <T> what is chosen
public final class Segmented<T> extends HBox {

  /// @param prefix of the buttons' ids; behind it stands the choice in lower case
  public Segmented(
      String prefix, List<T> choices, Function<T, String> words, ObjectProperty<T> chosen) {
    getStyleClass().add("ct-segmented");
    ToggleGroup group = new ToggleGroup();
    for (T choice : choices) {
      ToggleButton button = new ToggleButton(words.apply(choice));
      button.setMnemonicParsing(false);
      button.setId(prefix + "-" + choice.toString().toLowerCase(java.util.Locale.ROOT));
      button
          .getStyleClass()
          .add(
              choice.equals(choices.getFirst())
                  ? "left-pill"
                  : choice.equals(choices.getLast()) ? "right-pill" : "center-pill");
      button.setMinWidth(USE_PREF_SIZE);
      button.setToggleGroup(group);
      button.setUserData(choice);
      button.setOnAction(_ -> choose(button, choice, chosen));
      button.setSelected(choice.equals(chosen.get()));
      getChildren().add(button);
    }
    chosen.subscribe(value ->
        group.getToggles().stream()
            .filter(toggle -> value.equals(toggle.getUserData()))
            .forEach(toggle -> toggle.setSelected(true)));
  }

  /// A chosen button pressed again stays chosen.
  private static <T> void choose(ToggleButton button, T choice, ObjectProperty<T> chosen) {
    button.setSelected(true);
    chosen.set(choice);
  }
}
