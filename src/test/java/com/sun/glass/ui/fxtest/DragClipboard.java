package com.sun.glass.ui.fxtest;

import com.sun.glass.ui.Clipboard;
import com.sun.glass.ui.SystemClipboard;
import java.util.HashMap;

/// The clipboard of drag and drop: what is put in is dragged until the mouse button is let go.
final class DragClipboard extends SystemClipboard {

  private final Hands hands;

  DragClipboard(Hands hands) {
    super(Clipboard.DND);
    this.hands = hands;
  }

  @Override
  protected boolean isOwner() {
    return true;
  }

  @Override
  @SuppressWarnings("NonApiType") // the platform's own signature
  protected void pushToSystem(HashMap<String, Object> data, int supportedActions) {
    actionPerformed(hands.start(supportedActions).awaitDrop());
  }

  @Override
  protected void pushTargetActionToSystem(int actionDone) {}

  @Override
  protected Object popFromSystem(String mime) {
    return null;
  }

  @Override
  protected int supportedSourceActionsFromSystem() {
    return Clipboard.ACTION_ANY;
  }

  @Override
  protected String[] mimesFromSystem() {
    return new String[0];
  }
}
