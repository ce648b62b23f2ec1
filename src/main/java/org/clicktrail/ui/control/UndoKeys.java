package org.clicktrail.ui.control;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// Whom the keys of undo and redo belong to.
public final class UndoKeys {

  private static final List<KeyCombination> KEYS =
      Stream.of("Shortcut+Z", "Shortcut+Shift+Z", "Shortcut+Y")
          .map(KeyCombination::valueOf)
          .toList();

  private UndoKeys() {}

  /// Whether they belong to a field that is typed in, not to the project.
  public static boolean typing(Scene scene) {
    @Nullable Node focus = scene.getFocusOwner();
    return focus instanceof TextInputControl
        || (focus instanceof Spinner<?> spinner && spinner.isEditable())
        || (focus instanceof ComboBoxBase<?> box && box.isEditable());
  }

  /// What is filled in here is no step of the project: pressed here they take none back.
  public static void stayIn(Node form) {
    form.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (KEYS.stream().anyMatch(keys -> keys.match(event))) {
            event.consume();
          }
        });
  }
}
