package org.clicktrail.ui.control;

import java.util.List;
import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// Combo boxes over values, each shown by its words.
public final class Choices {

  private Choices() {}

  /// Makes a combo box of these values.
  public static <T> ComboBox<T> of(String id, List<T> values, Function<T, String> words) {
    ComboBox<T> box = new ComboBox<>();
    box.setId(id);
    box.getItems().setAll(values);
    words(box, words);
    return box;
  }

  /// Shows values by their words.
  public static <T> void words(ComboBox<T> box, Function<T, String> words) {
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable T value) {
            return value == null ? "" : words.apply(value);
          }

          @Override
          public T fromString(String text) {
            throw new UnsupportedOperationException("not editable");
          }
        });
  }

  /// Offers other values; keeps the chosen one if it is among them, else chooses the first.
  public static <T> void offer(ComboBox<T> box, List<T> values) {
    T chosen = box.getValue();
    box.getItems().setAll(values);
    if (values.contains(chosen)) {
      box.setValue(chosen);
    } else {
      box.getSelectionModel().selectFirst();
    }
  }
}
