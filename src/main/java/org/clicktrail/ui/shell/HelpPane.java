package org.clicktrail.ui.shell;

import java.nio.file.Path;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.clicktrail.core.text.Messages;
import org.clicktrail.ui.control.Texts;

/// Version, shortcuts, and where the log is.
final class HelpPane extends VBox {

  HelpPane(String version, Path log, Commands commands) {
    super(8);
    setId("help");
    GridPane keys = new GridPane(8, 4);
    ColumnConstraints wide = new ColumnConstraints();
    wide.setHgrow(Priority.ALWAYS);
    keys.getColumnConstraints().add(wide);
    // Commands are still added after this pane was built.
    sceneProperty()
        .subscribe(scene -> {
          if (scene != null && keys.getChildren().isEmpty()) {
            list(commands, keys);
          }
        });
    TextField place = new TextField(log.toString());
    place.setId("log-place");
    place.setAccessibleText(Messages.text("shell.help.log"));
    place.setEditable(false);
    Label version1 = Texts.named("version", Texts.body(version));
    Label logTitle = Texts.cardTitle(Messages.text("shell.help.log"));
    VBox.setMargin(logTitle, new Insets(8, 0, 0, 0));
    getChildren()
        .addAll(
            version1,
            Texts.cardTitle(Messages.text("shell.help.keys")),
            keys,
            logTitle,
            Texts.caption(Messages.text("shell.help.logwhat")),
            place);
  }

  private static void list(Commands commands, GridPane keys) {
    int row = 0;
    for (Commands.Command command : commands.all()) {
      if (!command.keys().isEmpty()) {
        Label shortcut = new Label(command.shortcut());
        shortcut.getStyleClass().add("ct-kbd");
        keys.addRow(row, Texts.body(command.name()), shortcut);
        row++;
      }
    }
  }
}
