package com.sun.glass.ui.fxtest;

import com.sun.glass.events.MouseEvent;
import com.sun.glass.ui.Pixels;
import com.sun.glass.ui.Window;
import com.sun.glass.ui.headless.HeadlessView;
import java.nio.IntBuffer;
import java.util.Optional;

/// A view that keeps its last frame, and whose events carry what a real platform's carry.
final class TestView extends HeadlessView {

  private final Hands hands;
  private Frame frame = new Frame(0, 0, new int[0]);

  TestView(Hands hands) {
    this.hands = hands;
  }

  /// The last picture drawn.
  static final class Frame {
    private final int width;
    private final int height;
    private final int[] pixels;

    Frame(int width, int height, int[] pixels) {
      this.width = width;
      this.height = height;
      this.pixels = pixels;
    }

    int width() {
      return width;
    }

    int height() {
      return height;
    }

    /// ARGB, premultiplied.
    int pixel(int column, int row) {
      return pixels[row * width + column];
    }
  }

  Frame frame() {
    return frame;
  }

  @Override
  protected void _uploadPixels(long pointer, Pixels drawn) {
    IntBuffer buffer = ((IntBuffer) drawn.getBuffer()).duplicate().rewind();
    int[] copy = new int[drawn.getWidth() * drawn.getHeight()];
    buffer.get(copy, 0, Math.min(copy.length, buffer.remaining()));
    frame = new Frame(drawn.getWidth(), drawn.getHeight(), copy);
  }

  @Override
  protected void _scheduleRepaint(long pointer) {}

  @Override
  protected void notifyResize(int width, int height) {
    super.notifyResize(width, height);
  }

  @Override
  protected void notifyMouse(
      int type,
      int button,
      int x,
      int y,
      int screenX,
      int screenY,
      int modifiers,
      boolean popupTrigger,
      boolean synthesized) {
    hands.mouse(type, button);
    Optional<Drag> drag = hands.drag();
    if (drag.isPresent() && drags(type)) {
      if (drag.get().mouse(this, type, new Drag.Point(x, y, screenX, screenY))) {
        hands.drop();
      }
      return;
    }
    Window window = getWindow();
    if (window == null || !window.isEnabled()) {
      return; // a modal window is in front
    }
    boolean pressed = type == MouseEvent.DOWN;
    if (pressed && !window.isFocused() && !window.isPopup()) {
      window.requestFocus();
    }
    super.notifyMouse(
        type,
        button,
        x,
        y,
        screenX,
        screenY,
        hands.modifiers(),
        pressed && button == MouseEvent.BUTTON_RIGHT,
        false);
  }

  private static boolean drags(int type) {
    return type == MouseEvent.DRAG || type == MouseEvent.MOVE || type == MouseEvent.UP;
  }

  /// The built-in robot gives screen coordinates where those of the view belong, and the place of
  /// the window where those of the screen do.
  @Override
  protected void notifyScroll(
      int screenX,
      int screenY,
      int windowX,
      int windowY,
      double byX,
      double byY,
      int modifiers,
      int lines,
      int chars,
      int defaultLines,
      int defaultChars,
      double xMultiplier,
      double yMultiplier) {
    if (getWindow() == null || !getWindow().isEnabled()) {
      return;
    }
    super.notifyScroll(
        screenX - windowX,
        screenY - windowY,
        screenX,
        screenY,
        byX,
        byY,
        modifiers | hands.modifiers(),
        lines,
        chars,
        defaultLines,
        defaultChars,
        xMultiplier,
        yMultiplier);
  }

  @Override
  protected void notifyKey(int type, int code, char[] chars, int modifiers) {
    hands.keys(modifiers);
    super.notifyKey(type, code, chars, modifiers);
  }

  int dragEnter(Drag.Point at, int recommended) {
    return notifyDragEnter(at.x(), at.y(), at.screenX(), at.screenY(), recommended);
  }

  int dragOver(Drag.Point at, int recommended) {
    return notifyDragOver(at.x(), at.y(), at.screenX(), at.screenY(), recommended);
  }

  void dragLeave() {
    notifyDragLeave();
  }

  int dragDrop(Drag.Point at, int accepted) {
    return notifyDragDrop(at.x(), at.y(), at.screenX(), at.screenY(), accepted);
  }
}
