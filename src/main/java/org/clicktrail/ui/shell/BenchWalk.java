package org.clicktrail.ui.shell;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;
import javafx.event.Event;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.clicktrail.project.Step;
import org.clicktrail.ui.control.Portions;
import org.clicktrail.ui.job.JobEntry;
import org.clicktrail.ui.workbench.ScreenId;

/// The guided path as an analyst clicks it: open, use, goal, train, use the model, present, with a
/// look at every screen and tab on the way. Every click names the step its turns belong to.
final class BenchWalk {

  static final String OPEN = "open a file";
  static final String USE = "use this file";
  static final String ANSWER = "answer the leak question";
  static final String STORY = "default story";
  static final String DECK = "make the deck";

  /// Begins what is done to come to the next screen.
  static final String GO = "go to ";

  private static final int LOOK = 10;

  /// Two seconds: nobody has found a file in a dialog before.
  private static final int FIND = 120;

  private static final List<String> DATA =
      List.of("data-tab-events", "data-tab-sessions", "data-tab-overview");
  private static final List<String> EXPLORE =
      List.of("explore-tab-column", "explore-tab-relations", "explore-tab-overview");
  private static final List<String> MODEL = List.of("model-task-revenue", "model-task-conversion");
  private static final List<String> PREDICT = List.of("predict-many", "predict-one");

  private final Windowless window;
  private final Beats beats;

  BenchWalk(Windowless window, Beats beats) {
    this.window = window;
    this.beats = beats;
  }

  /// From the start screen to the deck in its file.
  void walk() throws InterruptedException, ExecutionException {
    upToModel();
    tabs(MODEL);
    go(ScreenId.SEGMENTS);
    until("segments", () -> fresh(Step.SEGMENTS));
    go(ScreenId.PREDICT);
    tabs(PREDICT);
    present();
    go(ScreenId.PRESENT);
    primary(DECK);
    until("the deck", () -> window.project().jobs().entries().stream().noneMatch(JobEntry::alive));
    for (ScreenId screen : ScreenId.values()) {
      beats.step("again " + screen.id());
      window.press("nav-" + screen.id());
      idle();
    }
  }

  /// From the start screen to trained models; a red finding is left out, as the safe answer says.
  void upToModel() throws InterruptedException, ExecutionException {
    beats.step("first pictures");
    window.press("nav-start");
    Windowless.frames(FIND);
    primary(OPEN);
    until("the file", () -> fresh(Step.IMPORT));
    tabs(DATA);
    primary(USE);
    until("what the file tells", () -> fresh(Step.LEAKS));
    tabs(EXPLORE);
    go(ScreenId.GOAL);
    beats.step(ANSWER);
    window.pressIfThere("answer-safe");
    until("the goal", () -> fresh(Step.LEAKS));
    primary(GO + "the models");
    until("models", () -> fresh(Step.TRAIN));
  }

  private void tabs(List<String> ids) throws InterruptedException, ExecutionException {
    for (String id : ids) {
      beats.step(id);
      window.pressIfThere(id);
      idle();
    }
  }

  private void go(ScreenId screen) throws InterruptedException, ExecutionException {
    beats.step(GO + screen.id());
    window.press("nav-" + screen.id());
    idle();
  }

  private void primary(String step) throws InterruptedException, ExecutionException {
    beats.step(step);
    window.press("primary");
  }

  /// All slides in full screen, and a dial turned on those that have one.
  private void present() throws InterruptedException, ExecutionException {
    go(ScreenId.PRESENT);
    beats.step(STORY);
    window.pressIfThere("story-default");
    window.pressIfThere("present-default");
    idle();
    beats.step("present the slides");
    window.press("present-show");
    window.await("the slides", () -> !counter().isEmpty());
    String before = "";
    for (String now = counterNow(); !now.equals(before); now = counterNow()) {
      before = now;
      Windowless.onJavaFx(this::turnADial);
      Windowless.frames(LOOK);
      key(KeyCode.RIGHT);
      Windowless.frames(LOOK);
    }
    key(KeyCode.ESCAPE);
    Windowless.frames(LOOK);
  }

  private boolean turnADial() {
    if (window.find("trial").map(bar -> bar.lookup(".slider")).orElse(null)
        instanceof Slider slider) {
      slider.setValue((slider.getMin() + slider.getMax()) / 2);
    }
    return true;
  }

  private void key(KeyCode code) throws InterruptedException, ExecutionException {
    Windowless.onJavaFx(() -> {
      Event.fireEvent(
          window.find("presentation").orElseThrow(),
          new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
      return code;
    });
  }

  private String counterNow() throws InterruptedException, ExecutionException {
    return Windowless.onJavaFx(this::counter);
  }

  private String counter() {
    return window.find("presentation-counter").map(node -> ((Label) node).getText()).orElse("");
  }

  private boolean fresh(Step step) {
    return window.project().fresh(step) && still();
  }

  private boolean still() {
    return window.project().stepProperty().get().isEmpty() && !Portions.waiting();
  }

  private void until(String what, BooleanSupplier there) throws InterruptedException {
    window.await(what, there);
    Windowless.frames(LOOK);
  }

  /// Nothing is computed any more and the result is drawn.
  private void idle() throws InterruptedException {
    Windowless.frames(LOOK);
    until("the end of what is computed", this::still);
  }
}
