package org.clicktrail.ui.control;

import java.util.List;
import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.controlsfx.control.SearchableComboBox;
import org.jspecify.annotations.Nullable;

/// Combo boxes over values, each shown by its words.
public final class Choices {

  private Choices() {}

  /// Makes a combo box of these values.
  public static <T> ComboBox<T> of(String id, List<T> values, Function<T, String> words) {
    ComboBox<T> box = of(values, words);
    box.setId(id);
    return box;
  }

  /// Makes a combo box of which there are many: style found for one of them is that of all, which
  /// an id each would prevent.
  public static <T> ComboBox<T> of(List<T> values, Function<T, String> words) {
    ComboBox<T> box = new ComboBox<>();
    box.getItems().setAll(values);
    words(box, words);
    return box;
  }

  /// Makes a combo box for more values than anybody scrolls through: typing a part of the words
  /// finds them.
  public static <T> ComboBox<T> searched(String id, List<T> values, Function<T, String> words) {
    ComboBox<T> box = new SearchableComboBox<>();
    box.setId(id);
    box.getItems().setAll(values);
    words(box, words);
    return box;
  }

  /// Shows values by their words; the chosen ones in full in the tooltip too.
  public static <T> void words(ComboBox<T> box, Function<T, String> words) {
    box.setTooltip(Texts.whole(box.valueProperty().map(words).orElse("")));
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

  /// Offers other values; keeps the one whose words were chosen, else chooses the first.
  public static <T> void offer(ComboBox<T> box, List<T> values) {
    String chosen = box.getConverter().toString(box.getValue());
    box.getItems().setAll(values);
    values.stream()
        .filter(value -> box.getConverter().toString(value).equals(chosen))
        .findFirst()
        .ifPresentOrElse(box::setValue, box.getSelectionModel()::selectFirst);
  }
}
