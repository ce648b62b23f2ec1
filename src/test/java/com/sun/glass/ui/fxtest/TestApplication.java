package com.sun.glass.ui.fxtest;

import com.sun.glass.events.KeyEvent;
import com.sun.glass.ui.CommonDialogs;
import com.sun.glass.ui.Cursor;
import com.sun.glass.ui.Pixels;
import com.sun.glass.ui.Screen;
import com.sun.glass.ui.View;
import com.sun.glass.ui.Window;
import com.sun.glass.ui.headless.HeadlessApplication;
import com.sun.glass.ui.headless.HeadlessWindowManager;
import java.io.File;
import java.nio.ByteBuffer;
import java.util.Locale;

/// The application of the tests: one screen, no dialogs of the system, every turn of its thread
/// timed.
public final class TestApplication extends HeadlessApplication {

  private static final int WIDTH = Integer.getInteger("fxtest.screen.width", 1600);
  private static final int HEIGHT = Integer.getInteger("fxtest.screen.height", 1000);
  private static final float SCALE =
      Float.parseFloat(System.getProperty("fxtest.screen.scale", "1"));
  private static final int BITS = 32;
  private static final int DPI = 96;

  private final Hands hands;
  private final Turns turns = new Turns();
  private final Screen screen =
      new Screen(
          0, BITS, 0, 0, WIDTH, HEIGHT, 0, 0, WIDTH, HEIGHT, 0, 0, WIDTH, HEIGHT, DPI, DPI, 1, 1,
          SCALE, SCALE);
  private final HeadlessWindowManager windows = new HeadlessWindowManager();
  private final ByteBuffer unusedFrame = ByteBuffer.allocate(4);

  TestApplication(Hands hands) {
    this.hands = hands;
  }

  /// What the JavaFX thread does, turn by turn.
  public Turns turns() {
    return turns;
  }

  @Override
  protected void _invokeLater(Runnable runnable) {
    super._invokeLater(turns.timed(runnable));
  }

  @Override
  protected Screen[] staticScreen_getScreens() {
    return new Screen[] {screen};
  }

  @Override
  public Window createWindow(Window owner, Screen on, int styleMask) {
    return new TestWindow(windows, owner, on, unusedFrame, styleMask);
  }

  @Override
  public View createView() {
    return new TestView(hands);
  }

  @Override
  public Cursor createCursor(int x, int y, Pixels pixels) {
    return createCursor(Cursor.CURSOR_DEFAULT);
  }

  @Override
  protected void staticCursor_setVisible(boolean visible) {}

  @Override
  protected void _showDocument(String uri) {}

  @Override
  protected CommonDialogs.FileChooserResult staticCommonDialogs_showFileChooser(
      Window owner,
      String folder,
      String filename,
      String title,
      int type,
      boolean multiple,
      CommonDialogs.ExtensionFilter[] filters,
      int index) {
    return new CommonDialogs.FileChooserResult();
  }

  @Override
  protected File staticCommonDialogs_showFolderChooser(Window owner, String folder, String title) {
    return null;
  }

  @Override
  protected int _getKeyCodeForChar(char c, int hint) {
    char upper = String.valueOf(c).toUpperCase(Locale.ROOT).charAt(0);
    boolean known = (upper >= 'A' && upper <= 'Z') || (upper >= '0' && upper <= '9');
    return known || upper == ' ' ? upper : KeyEvent.VK_UNDEFINED;
  }
}
