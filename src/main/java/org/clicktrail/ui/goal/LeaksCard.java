package org.clicktrail.ui.goal;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.clicktrail.core.leak.LeakFinding;
import org.clicktrail.core.text.Messages;
import org.clicktrail.ui.control.Badge;
import org.clicktrail.ui.control.Buttons;
import org.clicktrail.ui.control.CardPane;
import org.clicktrail.ui.control.Icons;
import org.clicktrail.ui.control.Portions;
import org.clicktrail.ui.control.Shown;
import org.clicktrail.ui.control.Texts;
import org.kordamp.ikonli.javafx.FontIcon;

/// The findings of the leak check with their evidence, and the score that fools beside the honest
/// one.
final class LeaksCard {

  /// Longer words of a button leave the title no room beside them: they stand below.
  private static final int SHORT = 12;

  private LeaksCard() {}

  static CardPane of(GoalViewModel model) {
    VBox rows = new VBox();
    rows.setId("leaks");
    Portions portions = new Portions(rows);
    Shown.whileSeen(rows, model.leaks().rowsProperty())
        .subscribe(now -> portions.fill(rows, now, LeaksCard::line));
    ScrollPane scroll = new ScrollPane(rows);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    return new CardPane(
            "",
            Messages.text("goalscreen.leak.subtitle"),
            working(model),
            waiting(model),
            scroll,
            scores(model.scoresProperty()))
        .title(model.leaks().titleProperty())
        .tools(Icons.icon("fth-shield", 18, "accent"));
  }

  private static VBox working(GoalViewModel model) {
    ProgressBar bar = new ProgressBar();
    bar.setMaxWidth(Double.MAX_VALUE);
    VBox box = new VBox(4, Texts.caption(Messages.text("goalscreen.leak.working")), bar);
    box.setPadding(new Insets(0, 0, 8, 0));
    box.visibleProperty().bind(model.leaks().workingProperty());
    box.managedProperty().bind(box.visibleProperty());
    return box;
  }

  private static Label waiting(GoalViewModel model) {
    Label words = Texts.caption(Messages.text("goalscreen.leak.waiting"));
    words.visibleProperty().bind(model.leaks().waitingProperty());
    words.managedProperty().bind(words.visibleProperty());
    return words;
  }

  private static HBox line(LeaksModel.Row row) {
    Label title = Texts.strong(row.title());
    title.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(title, Priority.ALWAYS);
    HBox head = new HBox(8, title);
    VBox words = new VBox(2, head, Texts.caption(row.evidence()));
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox line = new HBox(10, icon(row.severity()), words);
    line.getStyleClass().addAll("ct-row", "ct-leak");
    line.setAlignment(Pos.TOP_LEFT);
    line.setPadding(new Insets(8, 4, 8, 0));
    if (!row.mark().isEmpty()) {
      Badge mark = new Badge(Badge.Tone.GREY, row.mark());
      mark.setGraphic(Icons.icon("fth-check", 12));
      mark.setMinWidth(Region.USE_PREF_SIZE);
      head.getChildren().add(mark);
    }
    row.answer()
        .map(what -> Buttons.small(what.id(), what.words(), what.act()))
        .ifPresent(button -> {
          button.setMinWidth(Region.USE_PREF_SIZE);
          boolean beside = row.mark().isEmpty() && button.getText().length() <= SHORT;
          (beside ? head : words).getChildren().add(button);
        });
    return line;
  }

  private static FontIcon icon(LeakFinding.Severity severity) {
    return switch (severity) {
      case RED -> Icons.icon("fth-x", 16, "danger");
      case AMBER -> Icons.icon("fth-alert-triangle", 16, "warning");
      case NOTE -> Icons.icon("fth-info", 16);
      case GOOD -> Icons.icon("fth-check-circle", 16, "success");
    };
  }

  private static VBox scores(ObservableValue<Optional<LeakScores>> scores) {
    VBox box = new VBox(4);
    box.setId("leak-scores");
    box.getStyleClass().add("ct-foot");
    Shown.whileSeen(box, scores)
        .subscribe(now -> {
          box.getChildren().clear();
          now.ifPresent(both -> fill(box, both));
          box.setVisible(now.isPresent());
          box.setManaged(now.isPresent());
        });
    return box;
  }

  private static void fill(VBox box, LeakScores scores) {
    Label fooling = new Label(scores.fooling());
    fooling.setId("score-fooling");
    fooling.getStyleClass().add("ct-struck");
    Label honest = new Label(scores.honest());
    honest.setId("score-honest");
    honest.getStyleClass().add("ct-honest");
    HBox value = new HBox(5, honest, Texts.caption(scores.plusMinus()));
    value.setAlignment(Pos.BASELINE_LEFT);
    HBox both =
        new HBox(
            24,
            new VBox(2, Texts.caption(Messages.text("goalscreen.scores.fooling")), fooling),
            new VBox(2, Texts.caption(scores.when()), value));
    box.getChildren().addAll(both, Texts.caption(Messages.text("goalscreen.scores.auc")));
  }
}
