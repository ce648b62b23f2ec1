package org.clicktrail.ui.control;

import java.util.function.DoubleConsumer;
import java.util.function.DoubleSupplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Slider;

/// Sliders that show a value kept elsewhere.
public final class Sliders {

  private Sliders() {}

  /// Puts the slider where the value is, and tells where the user moves it. Only a move by the user
  /// is told: to show a value, also one beyond the ends or between two steps, changes nothing.
  ///
  /// @param value what is shown
  /// @param position where the slider stands for it
  public static void follow(
      Slider slider, ObservableValue<?> value, DoubleSupplier position, DoubleConsumer moved) {
    boolean[] showing = {false};
    value.subscribe(_ -> {
      showing[0] = true;
      slider.setValue(position.getAsDouble());
      showing[0] = false;
    });
    slider
        .valueProperty()
        .subscribe((_, now) -> {
          if (!showing[0]) {
            moved.accept(now.doubleValue());
          }
        });
  }
}
