package org.clicktrail.ui.shell;

import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.clicktrail.core.text.Messages;
import org.clicktrail.ui.control.Buttons;
import org.clicktrail.ui.control.Icons;
import org.clicktrail.ui.control.Texts;
import org.clicktrail.ui.workbench.Next;
import org.clicktrail.ui.workbench.Notice;
import org.clicktrail.ui.workbench.Workbench;
import org.kordamp.ikonli.javafx.FontIcon;

/// The banner over the foot of the page: what happened and what can be done about it. It lies over
/// the page, as wide as its words, so that nothing moves when it comes or goes. That something was
/// done leaves by itself, unless there is something to press or somebody is at it; what needs
/// attention stays.
final class NoticeBanner extends HBox {

  /// Long enough to read a path twice.
  private static final double READ = 10;

  private final Workbench workbench;
  private final Timer timer;

  /// Number of the message shown: the time of an earlier one is not its own.
  private int turn;

  NoticeBanner(Workbench workbench, Timer timer) {
    this.workbench = workbench;
    this.timer = timer;
    setId("notice");
    setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    StackPane.setAlignment(this, Pos.BOTTOM_CENTER);
    StackPane.setMargin(this, new Insets(0, 22, 8, 22));
    workbench.noticeProperty().subscribe(this::show);
  }

  private void show(Optional<Notice> notice) {
    getChildren().clear();
    getStyleClass().setAll("ct-notice");
    setVisible(notice.isPresent());
    setManaged(notice.isPresent());
    notice.ifPresent(this::fill);
    turn++;
    if (notice.filter(NoticeBanner::passing).isPresent()) {
      passLater(turn);
    }
  }

  private static boolean passing(Notice notice) {
    return notice.tone() == Notice.Tone.DONE && notice.buttons().isEmpty();
  }

  private void passLater(int mine) {
    timer.after(READ, () -> pass(mine));
  }

  /// The pointer or the keyboard at the banner holds it.
  private void pass(int mine) {
    if (mine != turn) {
      return;
    }
    if (isHover() || isFocusWithin()) {
      passLater(mine);
    } else {
      workbench.dismissNotice();
    }
  }

  private void fill(Notice notice) {
    getStyleClass().add(notice.tone().name().toLowerCase(Locale.ROOT));
    Label words = Texts.named("notice-text", Texts.body(notice.sentence()));
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
