package org.clicktrail.ui.control;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;

/// Light or dark: as the system says unless the user chose.
public final class Appearance {

  private final ObjectProperty<Mode> mode = new SimpleObjectProperty<>(Mode.SYSTEM);
  private final ObservableBooleanValue dark;

  /// @param systemDark whether the system is dark now
  public Appearance(ObservableValue<Boolean> systemDark) {
    dark =
        Bindings.createBooleanBinding(
            () ->
                switch (mode.get()) {
                  case SYSTEM -> systemDark.getValue();
                  case LIGHT -> false;
                  case DARK -> true;
                },
            mode,
            systemDark);
  }

  /// The user's choice.
  public enum Mode {
    SYSTEM,
    LIGHT,
    DARK
  }

  public ObjectProperty<Mode> modeProperty() {
    return mode;
  }

  public ObservableBooleanValue dark() {
    return dark;
  }
}
