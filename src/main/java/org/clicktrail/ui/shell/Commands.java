package org.clicktrail.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import org.clicktrail.core.text.Messages;
import org.clicktrail.ui.control.Appearance;
import org.clicktrail.ui.control.FilePort;
import org.clicktrail.ui.control.UndoKeys;
import org.clicktrail.ui.workbench.ScreenId;
import org.clicktrail.ui.workbench.Workbench;

/// Everything the window can be told by name or key: source of the shortcuts, of *Find a command*
/// and of the list in Help.
final class Commands {

  /// The same on other keyboards: plus is Shift and the equals sign on many, and on the number pad.
  private static final Map<String, List<String>> ALSO =
      Map.of(
          "Shortcut+Plus", List.of("Shortcut+Equals", "Shortcut+Shift+Equals", "Shortcut+Add"),
          "Shortcut+Minus", List.of("Shortcut+Subtract"),
          "Shortcut+Shift+Z", List.of("Shortcut+Y"));

  private final Command undo;
  private final Command redo;
  private final List<Command> all = new ArrayList<>();

  Commands(Workbench workbench, Appearance appearance) {
    var files = workbench.projectFiles();
    undo = command("undo", "Shortcut+Z", workbench::undo);
    redo = command("redo", "Shortcut+Shift+Z", workbench::redo);
    all.add(command("open", "Shortcut+O", files::chooseData));
    all.add(
        command(
            "openproject", "Shortcut+Shift+O", () -> files.chooseAndOpen(FilePort.Kind.PROJECT)));
    all.add(command("save", "Shortcut+S", files::save));
    all.add(command("saveas", "Shortcut+Shift+S", files::saveAs));
    all.add(command("verify", "", files::verify));
    all.add(undo);
    all.add(redo);
    int number = 0;
    for (ScreenId screen : ScreenId.values()) {
      String keys = screen == ScreenId.START ? "" : "Shortcut+" + number;
      all.add(command("go." + screen.id(), keys, () -> workbench.go(screen)));
      number++;
    }
    for (Appearance.Mode mode : Appearance.Mode.values()) {
      all.add(
          command(
              "theme." + mode.name().toLowerCase(java.util.Locale.ROOT),
              "",
              () -> appearance.modeProperty().set(mode)));
    }
    all.add(command("zoom.in", "Shortcut+Plus", appearance::zoomIn));
    all.add(command("zoom.out", "Shortcut+Minus", appearance::zoomOut));
    all.add(command("zoom.reset", "Shortcut+0", () -> appearance.zoom(1)));
    all.add(command("cancel", "", workbench::cancel));
  }

  /// @param name as the user reads it
  /// @param keys as JavaFX reads them; "" for none
  record Command(String id, String name, String keys, Runnable action) {

    /// The keys as the user reads them: "Ctrl+Shift+Z"; "" for none.
    String shortcut() {
      return keys.isEmpty() ? "" : KeyCombination.valueOf(keys).getDisplayText();
    }

    /// For a tooltip: name and keys.
    String hint() {
      return keys.isEmpty() ? name : name + " (" + shortcut() + ")";
    }
  }

  Command undo() {
    return undo;
  }

  Command redo() {
    return redo;
  }

  List<Command> all() {
    return List.copyOf(all);
  }

  void add(String id, String keys, Runnable action) {
    all.add(command(id, keys, action));
  }

  /// Makes the keys work in a scene; what is typed in a field is undone there.
  void install(Scene scene) {
    for (Command command : all) {
      boolean undoing = command.equals(undo) || command.equals(redo);
      install(
          scene,
          command,
          () -> {
            if (!(undoing && UndoKeys.typing(scene))) {
              command.action().run();
            }
          });
    }
  }

  private static void install(Scene scene, Command command, Runnable action) {
    if (!command.keys().isEmpty()) {
      scene.getAccelerators().put(KeyCombination.valueOf(command.keys()), action);
      ALSO.getOrDefault(command.keys(), List.of())
          .forEach(keys -> scene.getAccelerators().put(KeyCombination.valueOf(keys), action));
    }
  }

  private static Command command(String id, String keys, Runnable action) {
    return new Command(id, Messages.text("shell.command." + id), keys, action);
  }
}
