package org.clicktrail.ui.present;

import java.util.Objects;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.clicktrail.core.text.Messages;
import org.clicktrail.core.text.Sentences;
import org.clicktrail.ui.control.Buttons;
import org.clicktrail.ui.control.Derived;
import org.clicktrail.ui.control.Shown;
import org.clicktrail.ui.control.Texts;

/// The story on the whole screen: the slide, what can be tried on it, and the speaker's notes when
/// asked for. Lies over the window while it runs.
public final class PresentationView extends VBox {

  /// As high as leaves a slide of 1280 × 720 in a window of 1280 × 800.
  private static final double BAR = 76;

  private static final double NOTES = 340;

  private final Slideshow show;
  private final SlidePane slide = new SlidePane();
  private final TrialBar trial;
  private boolean wasFull;

  public PresentationView(PresentViewModel model) {
    show = model.slideshow();
    trial = new TrialBar(show);
    setId("presentation");
    getStyleClass().add("ct-presentation");
    getStylesheets()
        .add(Objects.requireNonNull(PresentView.class.getResource("present.css")).toExternalForm());
    setFocusTraversable(true);
    slide.setId("presented");
    slide.setOnMouseClicked(event -> {
      if (event.getButton() == MouseButton.PRIMARY) {
        show.next();
      }
    });
    HBox.setHgrow(slide, Priority.ALWAYS);
    HBox middle = new HBox(new StackPane(waiting(), slide), notes());
    HBox.setHgrow(middle.getChildren().getFirst(), Priority.ALWAYS);
    VBox.setVgrow(middle, Priority.ALWAYS);
    getChildren().addAll(middle, bar());
    addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    show.pageProperty().subscribe(this::page);
    Derived.of(this::spoken, show.pageProperty(), show.counterProperty())
        .subscribe(this::setAccessibleText);
    Shown.when(show.runningProperty(), this);
    show.runningProperty()
        .subscribe((_, now) -> {
          if (now) {
            begin();
          } else {
            end();
          }
        });
  }

  private void page(Optional<Preview.Page> page) {
    page.ifPresentOrElse(slide::show, slide::clear);
    slide.setVisible(page.isPresent());
  }

  private String spoken() {
    return Sentences.joined(
        show.counterProperty().getValue(),
        show.pageProperty()
            .get()
            .map(page -> Sentences.joined(page.slide().title(), page.slide().subtitle()))
            .orElse(""));
  }

  private void begin() {
    if (getScene() != null && getScene().getWindow() instanceof Stage stage) {
      wasFull = stage.isFullScreen();
      // Escape is ours: it leaves the slides and the full screen at once.
      stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
      stage.setFullScreenExitHint("");
      stage.setFullScreen(true);
    }
    requestFocus();
  }

  private void end() {
    if (getScene() != null && getScene().getWindow() instanceof Stage stage) {
      stage.setFullScreen(wasFull);
    }
  }

  /// A slider that has the focus keeps its arrow keys; Page Up and Page Down always turn the page.
  /// No other shortcut of the window works meanwhile.
  private void key(KeyEvent event) {
    switch (event.getCode()) {
      case RIGHT, DOWN, PAGE_DOWN, SPACE, ENTER -> show.next();
      case LEFT, UP, PAGE_UP, BACK_SPACE -> show.previous();
      case HOME -> show.first();
      case END -> show.last();
      case N -> show.notesShownProperty().set(!show.notesShownProperty().get());
      case R -> show.reset();
      case ESCAPE, F5 -> show.stop();
      case TAB -> {
        return;
      }
      default -> {}
    }
    event.consume();
  }

  private Node waiting() {
    Label words = Texts.body(Messages.text("presentscreen.show.drawing"));
    words.setId("presentation-drawing");
    words.visibleProperty().bind(show.pageProperty().map(Optional::isEmpty));
    return words;
  }

  private Node notes() {
    Label words = Texts.body("");
    words.setId("presentation-notes");
    words.textProperty().bind(show.notesProperty());
    ScrollPane scroll = new ScrollPane(words);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    VBox box = new VBox(8, Texts.cardTitle(Messages.text("presentscreen.notes")), scroll);
    box.getStyleClass().add("ct-presentation-notes");
    box.setMinWidth(NOTES);
    box.setMaxWidth(NOTES);
    return Shown.when(show.notesShownProperty(), box);
  }

  private Node bar() {
    ObservableValue<Boolean> nothing = show.trialProperty().map(Optional::isEmpty);
    Label hint = Texts.caption(Messages.text("presentscreen.show.keys"));
    hint.setId("presentation-keys");
    Shown.when(nothing, hint);
    StackPane left = new StackPane(hint, trial);
    left.setAlignment(Pos.CENTER_LEFT);
    left.setMinWidth(0);
    HBox.setHgrow(left, Priority.ALWAYS);
    Label counter = Texts.named("presentation-counter", new Label());
    counter.getStyleClass().add("ct-strong");
    counter.setMinWidth(64);
    counter.setAlignment(Pos.CENTER);
    counter.textProperty().bind(show.counterProperty());
    Button leave =
        Buttons.icon(
            "presentation-leave", "fth-x", Messages.text("presentscreen.show.leave"), show::stop);
    HBox bar =
        new HBox(
            4,
            left,
            Buttons.icon(
                "presentation-previous",
                "fth-chevron-left",
                Messages.text("presentscreen.show.previous"),
                show::previous),
            counter,
            Buttons.icon(
                "presentation-next",
                "fth-chevron-right",
                Messages.text("presentscreen.show.next"),
                show::next),
            Buttons.icon(
                "presentation-toggle-notes",
                "fth-message-square",
                Messages.text("presentscreen.show.notes"),
                () -> show.notesShownProperty().set(!show.notesShownProperty().get())),
            leave);
    bar.setAlignment(Pos.CENTER_LEFT);
    bar.getStyleClass().add("ct-presentation-bar");
    bar.setMinHeight(BAR);
    bar.setPrefHeight(BAR);
    bar.setMaxHeight(BAR);
    return bar;
  }
}
