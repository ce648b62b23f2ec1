package org.clicktrail.ui.control;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

/// A choice of two to five, all of them in sight. Exactly one is chosen.
///
/// @param <T> what is chosen
public final class Segmented<T> extends HBox {

  private static final String LEFT = "left-pill";
  private static final String CENTER = "center-pill";
  private static final String RIGHT = "right-pill";

  private final Map<T, ToggleButton> buttons = new LinkedHashMap<>();
  private final ObjectProperty<T> chosen;

  /// @param prefix of the buttons' ids; behind it stands the choice in lower case
  public Segmented(
      String prefix, List<T> choices, Function<T, String> words, ObjectProperty<T> chosen) {
    getStyleClass().add("ct-segmented");
    ToggleGroup group = new ToggleGroup();
    for (T choice : choices) {
      ToggleButton button = new ToggleButton(words.apply(choice));
      button.setMnemonicParsing(false);
      button.setId(prefix + "-" + choice.toString().toLowerCase(java.util.Locale.ROOT));
      button.setMinWidth(USE_PREF_SIZE);
      button.setToggleGroup(group);
      button.setUserData(choice);
      button.setOnAction(_ -> choose(button, choice, chosen));
      button.setSelected(choice.equals(chosen.get()));
      buttons.put(choice, button);
    }
    this.chosen = chosen;
    getChildren().addAll(buttons.values());
    shape(choices);
    chosen.subscribe(value ->
        group.getToggles().stream()
            .filter(toggle -> value.equals(toggle.getUserData()))
            .forEach(toggle -> toggle.setSelected(true)));
  }

  /// Shows only some of the choices. What is chosen and no longer offered gives way to the first.
  ///
  /// @param offered never empty, in the order of all; asked while this is in a window
  public Segmented<T> offering(ObservableValue<List<T>> offered) {
    Shown.whileSeen(this, offered)
        .subscribe(now -> {
          shape(now);
          if (!now.contains(chosen.get())) {
            chosen.set(now.getFirst());
          }
        });
    return this;
  }

  private void shape(List<T> offered) {
    buttons.forEach((choice, button) -> {
      button.setVisible(offered.contains(choice));
      button.setManaged(button.isVisible());
      button.getStyleClass().removeAll(LEFT, RIGHT, CENTER);
      button
          .getStyleClass()
          .add(
              choice.equals(offered.getFirst())
                  ? LEFT
                  : choice.equals(offered.getLast()) ? RIGHT : CENTER);
    });
  }

  /// A chosen button pressed again stays chosen.
  private static <T> void choose(ToggleButton button, T choice, ObjectProperty<T> chosen) {
    button.setSelected(true);
    chosen.set(choice);
  }
}
