package org.clicktrail.ui.model;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ComboBox;
import org.clicktrail.ui.control.Choices;
import org.clicktrail.ui.control.Shown;

/// Combo boxes whose values come and go, with the choice kept elsewhere.
final class Picker {

  private Picker() {}

  /// A box that follows values and choice; hidden while there is nothing to choose from.
  static <T> ComboBox<T> of(
      String id,
      Function<T, String> words,
      ObservableValue<List<T>> values,
      ObjectProperty<Optional<T>> chosen) {
    ComboBox<T> box = Choices.of(id, List.of(), words);
    values.subscribe(all -> {
      // Else an equal value at another place leaves the words of the old place in the box.
      box.setValue(null);
      box.getItems().setAll(all);
      show(box, chosen.get());
    });
    chosen.subscribe(now -> show(box, now));
    box.setOnAction(_ -> {
      if (box.getValue() != null) {
        chosen.set(Optional.of(box.getValue()));
      }
    });
    return Shown.when(values.map(all -> !all.isEmpty()), box);
  }

  private static <T> void show(ComboBox<T> box, Optional<T> chosen) {
    chosen.filter(box.getItems()::contains).ifPresent(box.getSelectionModel()::select);
  }
}
