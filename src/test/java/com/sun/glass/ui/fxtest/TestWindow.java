package com.sun.glass.ui.fxtest;

import com.sun.glass.events.WindowEvent;
import com.sun.glass.ui.Screen;
import com.sun.glass.ui.Window;
import com.sun.glass.ui.headless.HeadlessWindow;
import com.sun.glass.ui.headless.HeadlessWindowManager;
import java.nio.ByteBuffer;
import java.util.Arrays;
import javafx.scene.paint.Color;

/// A window that keeps its least and largest size and can be photographed.
final class TestWindow extends HeadlessWindow {

  private static final int DESKTOP = 0xff3a6ea5;
  private static final int OPAQUE = 0xff000000;

  private int leastWidth;
  private int leastHeight;
  private int largestWidth = Integer.MAX_VALUE;
  private int largestHeight = Integer.MAX_VALUE;
  private boolean shown;

  TestWindow(
      HeadlessWindowManager windows,
      Window owner,
      Screen screen,
      ByteBuffer unusedFrame,
      int styleMask) {
    super(windows, owner, screen, unusedFrame, styleMask);
  }

  @Override
  protected boolean _setVisible(long pointer, boolean visible) {
    shown = visible;
    return super._setVisible(pointer, visible);
  }

  @Override
  protected boolean _setMinimumSize(long pointer, int width, int height) {
    leastWidth = width;
    leastHeight = height;
    return true;
  }

  /// Glass says "no limit" by a negative number.
  @Override
  protected boolean _setMaximumSize(long pointer, int width, int height) {
    largestWidth = width < 0 ? Integer.MAX_VALUE : width;
    largestHeight = height < 0 ? Integer.MAX_VALUE : height;
    return true;
  }

  @Override
  protected void _setBounds(
      long pointer,
      int x,
      int y,
      boolean xSet,
      boolean ySet,
      int width,
      int height,
      int contentWidth,
      int contentHeight,
      float xGravity,
      float yGravity) {
    int nextWidth =
        Math.max(leastWidth, Math.min(largestWidth, wished(width, contentWidth, getWidth())));
    int nextHeight =
        Math.max(leastHeight, Math.min(largestHeight, wished(height, contentHeight, getHeight())));
    notifyResize(WindowEvent.RESIZE, nextWidth, nextHeight);
    if (getView() instanceof TestView view) {
      view.notifyResize(nextWidth, nextHeight);
    }
    int nextX = xSet ? x : getX();
    int nextY = ySet ? y : getY();
    if (nextX != getX() || nextY != getY()) {
      notifyMove(nextX, nextY);
    }
  }

  private static int wished(int ofWindow, int ofContent, int now) {
    return ofWindow > 0 ? ofWindow : ofContent > 0 ? ofContent : now;
  }

  @Override
  public Color getColor(int x, int y) {
    int[] pixel = new int[1];
    getScreenCapture(x, y, 1, 1, pixel, false);
    return Color.rgb(pixel[0] >> 16 & 255, pixel[0] >> 8 & 255, pixel[0] & 255);
  }

  /// Lays the last frame of every shown window over the one before, in order of creation: popups
  /// come after their owners.
  @Override
  public void getScreenCapture(
      int x, int y, int width, int height, int[] pixels, boolean scaleToFit) {
    Arrays.fill(pixels, DESKTOP);
    for (Window window : Window.getWindows()) {
      if (window instanceof TestWindow one && one.visible()) {
        one.paint(x, y, width, height, pixels);
      }
    }
  }

  private boolean visible() {
    return shown && !isClosed() && !isMinimized() && getView() instanceof TestView;
  }

  private void paint(int left, int top, int width, int height, int[] pixels) {
    TestView.Frame frame = ((TestView) getView()).frame();
    for (int row = 0; row < frame.height(); row++) {
      int toRow = getY() + row - top;
      for (int column = 0; column < frame.width(); column++) {
        int toColumn = getX() + column - left;
        boolean inside = toRow >= 0 && toRow < height && toColumn >= 0 && toColumn < width;
        int pixel = frame.pixel(column, row);
        if (inside && pixel >>> 24 != 0) {
          pixels[toRow * width + toColumn] = pixel | OPAQUE;
        }
      }
    }
  }
}
