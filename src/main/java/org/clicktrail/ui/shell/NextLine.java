package org.clicktrail.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.clicktrail.core.text.Messages;
import org.clicktrail.ui.control.Buttons;
import org.clicktrail.ui.control.Icons;
import org.clicktrail.ui.control.Texts;
import org.clicktrail.ui.job.JobEntry;
import org.clicktrail.ui.workbench.Next;

/// The bottom line: what to do next and the one primary button; while something is computed, its
/// name, its progress and *Cancel* stand in the middle.
final class NextLine extends HBox {

  private static final double BAR = 120;

  private final StackPane icon = new StackPane();
  private final Label sentence = Texts.named("next-sentence", new Label());
  private final HBox work = new HBox(10);
  private final HBox buttons = new HBox(8);
  private Subscription following = Subscription.EMPTY;
  private List<Next.Button> shown = List.of();

  /// A button that changed under the pointer waits so long for a press: it was meant for the one
  /// before.
  private static final Duration MEANT = Duration.millis(400);

  private final Consumer<Runnable> soon;
  private boolean acting;

  NextLine() {
    this(NextLine::inAMoment);
  }

  /// @param soon runs something when a press can be meant for a button that changed
  NextLine(Consumer<Runnable> soon) {
    this.soon = soon;
    setId("next");
    getStyleClass().add("ct-next");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    sentence.setMinWidth(0);
    work.setAlignment(Pos.CENTER_RIGHT);
    work.setMinWidth(0);
    buttons.setAlignment(Pos.CENTER_RIGHT);
    buttons.setMinWidth(Region.USE_PREF_SIZE);
    getChildren().addAll(icon, sentence, space, work, buttons);
  }

  private static void inAMoment(Runnable then) {
    PauseTransition pause = new PauseTransition(MEANT);
    pause.setOnFinished(_ -> then.run());
    pause.play();
  }

  /// What the user's own press changes is expected; all else comes as a surprise.
  private void guard() {
    if (buttons.isHover() && !acting) {
      buttons.setDisable(true);
      soon.accept(() -> buttons.setDisable(false));
    }
  }

  private void act(Runnable action) {
    acting = true;
    try {
      action.run();
    } finally {
      acting = false;
    }
  }

  /// Shows what a screen says, and what it says later; the screen before is forgotten.
  void follow(ObservableValue<Next> next) {
    following.unsubscribe();
    following = next.subscribe(this::show);
  }

  private void show(Next next) {
    icon.getChildren()
        .setAll(
            switch (next.tone()) {
              case CALM -> Icons.icon("fth-check-circle", 16, "accent");
              case ATTENTION -> Icons.icon("fth-alert-triangle", 16, "warning");
            });
    sentence.setText(next.sentence());
    sentence.setTooltip(new Tooltip(next.sentence()));
    List<Next.Button> before = shown;
    shown = buttons(next);
    if (!looks(shown).equals(looks(before))) {
      buttons.getChildren().setAll(nodes(next, before));
      guard();
    }
  }

  /// The buttons from left to right, the primary one last.
  private static List<Next.Button> buttons(Next next) {
    List<Next.Button> all = new ArrayList<>(next.others());
    if (!next.primary().text().isEmpty()) {
      all.add(next.primary());
    }
    return all;
  }

  private static List<List<String>> looks(List<Next.Button> buttons) {
    return buttons.stream().map(NextLine::look).toList();
  }

  /// What can be seen of a button: as long as it stays, its node does, also under a pressed mouse.
  private static List<String> look(Next.Button button) {
    return List.of(button.text(), button.blocked());
  }

  private List<Node> nodes(Next next, List<Next.Button> before) {
    List<Node> old = List.copyOf(buttons.getChildren());
    List<Node> nodes = new ArrayList<>();
    for (int at = 0; at < shown.size(); at++) {
      boolean primary = at == next.others().size();
      int fromRight = shown.size() - 1 - at;
      int was = before.size() - 1 - fromRight;
      String id = primary ? "primary" : "next-other-" + (at + 1);
      if (was >= 0 && look(before.get(was)).equals(look(shown.get(at))) && same(old.get(was), id)) {
        nodes.add(old.get(was));
      } else {
        nodes.add(
            button(
                id,
                shown.get(at),
                primary ? "accent" : "",
                () -> act(shown.get(shown.size() - 1 - fromRight).action())));
      }
    }
    return nodes;
  }

  private static boolean same(Node node, String id) {
    return id.equals(node.getId()) || (id + "-blocked").equals(node.getId());
  }

  /// Shows a job until it ends; empty shows none.
  void show(Optional<JobEntry> job) {
    if (work.isFocusWithin() && !buttons.getChildren().isEmpty()) {
      buttons.getChildren().getLast().requestFocus(); // Cancel goes away, the keyboard stays here
    }
    work.getChildren().clear();
    job.ifPresent(entry -> {
      Label words = Texts.named("working", new Label());
      words.getStyleClass().add("ct-strong");
      words
          .textProperty()
          .bind(entry.stageProperty().map(stage -> stage.isEmpty() ? entry.title() : stage));
      words.setMinWidth(0);
      words.setTooltip(Texts.whole(words.textProperty()));
      ProgressBar bar = new ProgressBar();
      bar.setPrefWidth(BAR);
      bar.setMinWidth(BAR);
      bar.progressProperty().bind(entry.fractionProperty());
      bar.setAccessibleText(entry.title());
      Label share = Texts.caption("");
      share.setWrapText(false);
      share.textProperty().bind(JobWords.progress(entry));
      share.setMinWidth(Region.USE_PREF_SIZE);
      Button cancel = Buttons.small("cancel", Messages.text("shell.cancel"), entry::cancel);
      work.getChildren().addAll(words, bar, share, cancel);
    });
  }

  /// A disabled button says why: it sits in a node that receives the mouse. It calls for nothing,
  /// so it is not drawn as the one to press.
  private static Node button(String id, Next.Button what, String style, Runnable action) {
    Button button = Buttons.plain(id, what.text(), action);
    if (!style.isEmpty() && what.blocked().isEmpty()) {
      button.getStyleClass().add(style);
    }
    if (what.blocked().isEmpty()) {
      return button;
    }
    button.setDisable(true);
    button.setAccessibleHelp(what.blocked());
    StackPane holder = new StackPane(button);
    holder.setId(id + "-blocked");
    Tooltip.install(holder, new Tooltip(what.blocked()));
    return holder;
  }
}
