package org.clicktrail.ui.shell;

import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.clicktrail.core.text.Messages;
import org.clicktrail.ui.control.Buttons;
import org.clicktrail.ui.control.Icons;
import org.clicktrail.ui.control.Texts;
import org.clicktrail.ui.workbench.Next;
import org.clicktrail.ui.workbench.Notice;
import org.clicktrail.ui.workbench.Workbench;
import org.kordamp.ikonli.javafx.FontIcon;

/// The banner below the header: what happened and what can be done about it.
final class NoticeBanner extends HBox {

  private final Workbench workbench;

  NoticeBanner(Workbench workbench) {
    this.workbench = workbench;
    setId("notice");
    workbench.noticeProperty().subscribe(this::show);
  }

  private void show(Optional<Notice> notice) {
    getChildren().clear();
    getStyleClass().setAll("ct-notice");
    setVisible(notice.isPresent());
    setManaged(notice.isPresent());
    notice.ifPresent(this::fill);
  }

  private void fill(Notice notice) {
    getStyleClass().add(notice.tone().name().toLowerCase(Locale.ROOT));
    Label words = Texts.named("notice-text", Texts.body(notice.sentence()));
    words.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(words, Priority.ALWAYS);
    getChildren().addAll(icon(notice.tone()), words);
    for (Next.Button button : notice.buttons()) {
      getChildren().add(Buttons.small("notice-action", button.text(), button.action()));
    }
    getChildren()
        .add(
            Buttons.tool(
                "notice-close", "fth-x", Messages.text("shell.dismiss"), workbench::dismissNotice));
  }

  private static FontIcon icon(Notice.Tone tone) {
    return switch (tone) {
      case DONE -> Icons.icon("fth-check-circle", 16, "success");
      case ATTENTION -> Icons.icon("fth-alert-triangle", 16, "warning");
      case FAILED -> Icons.icon("fth-alert-circle", 16, "danger");
    };
  }
}
