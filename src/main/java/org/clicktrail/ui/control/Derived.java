package org.clicktrail.ui.control;

import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;

/// Values computed from others.
///
/// Unlike `Bindings.create…Binding`, which its sources hold weakly, such a value lives as long as
/// somebody listens to it, also when nothing else keeps it.
public final class Derived {

  private Derived() {}

  /// Computed anew when one of the sources changed. Never null.
  ///
  /// @param sources at least one, none of them ever null
  public static <T> ObservableValue<T> of(Supplier<T> value, ObservableValue<?>... sources) {
    ObservableValue<T> derived = sources[0].map(_ -> value.get());
    for (int i = 1; i < sources.length; i++) {
      ObservableValue<T> inner = derived;
      derived = sources[i].flatMap(_ -> inner);
    }
    return derived;
  }
}
