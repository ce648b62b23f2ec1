package com.sun.glass.ui.fxtest;

import com.sun.glass.events.KeyEvent;
import com.sun.glass.events.MouseEvent;
import java.util.Optional;

/// What the user's hands hold down: mouse buttons, keys, and what is being dragged. Confined to the
/// JavaFX thread.
final class Hands {

  private int buttons;
  private int keys;
  private Optional<Drag> drag = Optional.empty();

  void mouse(int type, int button) {
    switch (type) {
      case MouseEvent.DOWN -> buttons |= modifier(button);
      case MouseEvent.UP -> buttons &= ~modifier(button);
      default -> {}
    }
  }

  void keys(int modifiers) {
    keys = modifiers;
  }

  /// Glass's modifier bits of everything held down.
  int modifiers() {
    return buttons | keys;
  }

  Optional<Drag> drag() {
    return drag;
  }

  Drag start(int actions) {
    Drag started = new Drag(actions);
    drag = Optional.of(started);
    return started;
  }

  void drop() {
    drag = Optional.empty();
  }

  private static int modifier(int button) {
    return switch (button) {
      case MouseEvent.BUTTON_LEFT -> KeyEvent.MODIFIER_BUTTON_PRIMARY;
      case MouseEvent.BUTTON_RIGHT -> KeyEvent.MODIFIER_BUTTON_SECONDARY;
      case MouseEvent.BUTTON_OTHER -> KeyEvent.MODIFIER_BUTTON_MIDDLE;
      case MouseEvent.BUTTON_BACK -> KeyEvent.MODIFIER_BUTTON_BACK;
      case MouseEvent.BUTTON_FORWARD -> KeyEvent.MODIFIER_BUTTON_FORWARD;
      default -> 0;
    };
  }
}
