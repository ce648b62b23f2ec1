package org.clicktrail.ui.shell;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.DialogPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.Stage;
import org.clicktrail.core.text.Messages;
import org.clicktrail.project.CrashLog;
import org.clicktrail.ui.control.Questions;

/// The few questions that interrupt. The safe answer is the default one.
final class Dialogs implements Questions {

  private final Stage owner;

  Dialogs(Stage owner) {
    this.owner = owner;
  }

  @Override
  public Unsaved unsaved(String project) {
    ButtonType save = button("shell.ask.save", ButtonBar.ButtonData.YES);
    ButtonType discard = button("shell.ask.discard", ButtonBar.ButtonData.NO);
    ButtonType stay = button("shell.ask.stay", ButtonBar.ButtonData.CANCEL_CLOSE);
    ButtonType answer =
        ask(
            Messages.text("shell.ask.unsaved", project),
            Messages.text("shell.ask.unsaved.what"),
            save,
            discard,
            stay);
    return answer == save ? Unsaved.SAVE : answer == discard ? Unsaved.DISCARD : Unsaved.STAY;
  }

  @Override
  public Answer stopJobs(List<String> titles) {
    ButtonType stop = button("shell.ask.stop", ButtonBar.ButtonData.NO);
    ButtonType stay = button("shell.ask.stay", ButtonBar.ButtonData.CANCEL_CLOSE);
    ButtonType answer =
        ask(
            Messages.text("shell.ask.running", String.join(", ", titles)),
            Messages.text("shell.ask.running.what"),
            stay,
            stop);
    return answer == stop ? Answer.YES : Answer.NO;
  }

  /// An error nobody foresaw: what is kept, a code, and the details to copy.
  void bug(CrashLog.Entry entry) {
    ButtonType copy = button("shell.bug.copy", ButtonBar.ButtonData.LEFT);
    Alert alert =
        alert(
            Messages.text("shell.bug"),
            Messages.text("shell.bug.what", entry.code(), entry.log()),
            copy,
            button("shell.bug.close", ButtonBar.ButtonData.OK_DONE));
    Node copying = alert.getDialogPane().lookupButton(copy);
    copying.addEventFilter(
        javafx.event.ActionEvent.ACTION,
        event -> {
          ClipboardContent content = new ClipboardContent();
          content.putString(entry.details());
          Clipboard.getSystemClipboard().setContent(content);
          event.consume();
        });
    alert.show();
  }

  private ButtonType ask(String question, String details, ButtonType... answers) {
    return alert(question, details, answers).showAndWait().orElse(answers[answers.length - 1]);
  }

  private Alert alert(String headline, String details, ButtonType... buttons) {
    Alert alert = new Alert(Alert.AlertType.NONE, details, buttons);
    alert.initOwner(owner);
    alert.setTitle(Messages.text("shell.name"));
    alert.setHeaderText(headline);
    DialogPane pane = alert.getDialogPane();
    pane.getStylesheets().setAll(owner.getScene().getStylesheets());
    pane.setMinWidth(460);
    return alert;
  }

  private static ButtonType button(String key, ButtonBar.ButtonData place) {
    return new ButtonType(Messages.text(key), place);
  }
}
