package com.sun.glass.ui.fxtest;

import com.sun.glass.events.MouseEvent;
import com.sun.glass.ui.Application;
import com.sun.glass.ui.Clipboard;
import com.sun.glass.ui.EventLoop;
import java.util.Optional;

/// One drag from its start to the drop. The platform waits in a loop of its own meanwhile, as a
/// real one does.
final class Drag {

  private final EventLoop loop = Application.GetApplication().createEventLoop();
  private final int actions;
  private Optional<TestView> over = Optional.empty();
  private int accepted;

  /// @param actions Glass's bits of what the source allows
  Drag(int actions) {
    this.actions = actions;
  }

  /// Waits for the drop.
  ///
  /// @return Glass's bit of what was done
  int awaitDrop() {
    return loop.enter() instanceof Integer done ? done : Clipboard.ACTION_NONE;
  }

  /// Follows the mouse.
  ///
  /// @return whether that was the drop
  boolean mouse(TestView view, int type, Point at) {
    if (over.filter(view::equals).isEmpty()) {
      over.ifPresent(TestView::dragLeave);
      over = Optional.of(view);
      accepted = view.dragEnter(at, recommended());
    }
    if (type != MouseEvent.UP) {
      accepted = view.dragOver(at, recommended());
      return false;
    }
    if (accepted == Clipboard.ACTION_NONE) {
      view.dragLeave();
      loop.leave(Clipboard.ACTION_NONE);
    } else {
      loop.leave(view.dragDrop(at, accepted));
    }
    return true;
  }

  private int recommended() {
    return (actions & Clipboard.ACTION_COPY) == 0 ? actions : Clipboard.ACTION_COPY;
  }

  /// A place of the mouse.
  ///
  /// @param x in the view
  /// @param y in the view
  /// @param screenX on the screen
  /// @param screenY on the screen
  record Point(int x, int y, int screenX, int screenY) {}
}
