package org.clicktrail.ui.shell;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.clicktrail.core.text.Messages;
import org.clicktrail.ui.control.Texts;
import org.jspecify.annotations.Nullable;

/// *Find a command*: type a part of its name, Enter runs it, Escape closes.
final class CommandPalette extends VBox {

  private final TextField search = new TextField();
  private final ListView<Commands.Command> list = new ListView<>();
  private final Commands commands;

  CommandPalette(Commands commands) {
    this.commands = commands;
    setId("palette");
    getStyleClass().add("ct-palette");
    setMaxSize(420, USE_PREF_SIZE);
    setVisible(false);
    search.setId("palette-search");
    search.setPromptText(Messages.text("shell.find"));
    list.setId("palette-list");
    search.setAccessibleText(Messages.text("shell.find"));
    list.setAccessibleText(Messages.text("shell.find.list"));
    list.setCellFactory(_ -> new CommandCell());
    list.setOnMouseClicked(_ -> run());
    list.setFocusTraversable(false);
    list.setPlaceholder(
        Texts.named("palette-nothing", Texts.caption(Messages.text("shell.find.nothing"))));
    search.textProperty().subscribe(this::filter);
    search.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    search.focusedProperty().subscribe(focused -> setVisible(isVisible() && focused));
    getChildren().addAll(search, list);
  }

  void open() {
    setVisible(true);
    search.clear();
    search.requestFocus();
  }

  private void filter(String words) {
    List<String> wanted =
        Stream.of(words.toLowerCase(Locale.ROOT).strip().split("\\s+", -1)).toList();
    List<Commands.Command> found =
        commands.all().stream()
            .filter(command ->
                wanted.stream().allMatch(command.name().toLowerCase(Locale.ROOT)::contains))
            .toList();
    list.getItems().setAll(found);
    list.getSelectionModel().selectFirst();
  }

  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      setVisible(false);
    } else if (event.getCode() == KeyCode.ENTER) {
      run();
    } else if (event.getCode() == KeyCode.DOWN) {
      list.getSelectionModel().selectNext();
    } else if (event.getCode() == KeyCode.UP) {
      list.getSelectionModel().selectPrevious();
    } else {
      return;
    }
    event.consume();
  }

  private void run() {
    Commands.Command command = list.getSelectionModel().getSelectedItem();
    setVisible(false);
    if (command != null) {
      command.action().run();
    }
  }

  private static final class CommandCell extends ListCell<Commands.Command> {
    @Override
    protected void updateItem(Commands.@Nullable Command command, boolean empty) {
      super.updateItem(command, empty);
      setText(
          command == null || empty
              ? ""
              : command.keys().isEmpty()
                  ? command.name()
                  : command.name() + "   " + command.shortcut());
    }
  }
}
