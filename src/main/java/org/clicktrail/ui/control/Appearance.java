package org.clicktrail.ui.control;

import java.util.Comparator;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;

/// How the window looks: light or dark, as the system says unless the user chose, and how large.
public final class Appearance {

  private final ObjectProperty<Mode> mode = new SimpleObjectProperty<>(Mode.SYSTEM);
  private static final List<Double> ZOOMS = List.of(0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0);

  private final ReadOnlyDoubleWrapper zoom = new ReadOnlyDoubleWrapper(1);
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

  /// Size of the whole interface, 1 as designed, from 0.8 to 2.
  public ReadOnlyDoubleProperty zoomProperty() {
    return zoom.getReadOnlyProperty();
  }

  /// Takes the possible size nearest to a wish.
  public void zoom(double wanted) {
    zoom.set(
        ZOOMS.stream()
            .min(Comparator.comparingDouble(size -> Math.abs(size - wanted)))
            .orElseThrow());
  }

  public void zoomIn() {
    step(1);
  }

  public void zoomOut() {
    step(-1);
  }

  private void step(int by) {
    zoom.set(ZOOMS.get(Math.clamp(ZOOMS.indexOf(zoom.get()) + by, 0, ZOOMS.size() - 1)));
  }
}
