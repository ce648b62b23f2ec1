package org.clicktrail.ui.shell;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import org.clicktrail.project.Pipeline;
import org.clicktrail.project.Step;
import org.clicktrail.ui.control.Portions;
import org.clicktrail.ui.workbench.ScreenId;
import org.clicktrail.ui.workbench.Workbench;

/// Everything the window shows, one view after the other: screens, their tabs, the drawer's tabs,
/// and the lower parts of what scrolls.
final class ScreenTour {

  private static final List<View> VIEWS =
      List.of(
          new View("start", ScreenId.START, ""),
          new View("data", ScreenId.DATA, "data-tab-overview"),
          new View("data-rows", ScreenId.DATA, "data-tab-events"),
          new View("data-sessions", ScreenId.DATA, "data-tab-sessions"),
          new View("data-refused", ScreenId.DATA, "data-tab-refused"),
          new View("explore", ScreenId.EXPLORE, "explore-tab-overview"),
          new View("explore-column", ScreenId.EXPLORE, "explore-tab-column"),
          new View("explore-relations", ScreenId.EXPLORE, "explore-tab-relations"),
          new View("explore-forecast", ScreenId.EXPLORE, "explore-tab-forecast"),
          new View("explore-pairs", ScreenId.EXPLORE, "explore-tab-pairs"),
          new View("explore-funnel", ScreenId.EXPLORE, "explore-tab-funnel"),
          new View("explore-times", ScreenId.EXPLORE, "explore-tab-times"),
          new View("explore-products", ScreenId.EXPLORE, "explore-tab-products"),
          new View("goal", ScreenId.GOAL, ""),
          new View("model", ScreenId.MODEL, "model-task-conversion"),
          new View("model-revenue", ScreenId.MODEL, "model-task-revenue"),
          new View("segments", ScreenId.SEGMENTS, ""),
          new View("predict", ScreenId.PREDICT, "predict-one"),
          new View("predict-many", ScreenId.PREDICT, "predict-many"),
          new View("present", ScreenId.PRESENT, ""),
          new View("drawer-steps", ScreenId.EXPLORE, "strip-steps"),
          new View("drawer-story", ScreenId.EXPLORE, "strip-story"),
          new View("drawer-jobs", ScreenId.EXPLORE, "strip-jobs"),
          new View("drawer-help", ScreenId.EXPLORE, "strip-help"));

  private final Workbench workbench;
  private final Scene scene;

  ScreenTour(TourWindow tour) {
    this.workbench = tour.workbench;
    this.scene = tour.window.scene();
  }

  /// @param button id of what is pressed on the screen; empty for nothing
  private record View(String name, ScreenId screen, String button) {}

  /// Opens a file, answers a leak question the safe way, computes these steps and takes the default
  /// story.
  ///
  /// @param look called while a question is open
  void open(Path file, List<Step> steps, Consumer<String> look) throws InterruptedException {
    open(file, recipe -> recipe, steps, look);
  }

  /// The same after a change of the recipe.
  void open(Path file, UnaryOperator<Pipeline> change, List<Step> steps, Consumer<String> look)
      throws InterruptedException {
    onJavaFx(() -> workbench.projectFiles().open(List.of(file)));
    await(() -> workbench.fresh(Step.IMPORT));
    onJavaFx(() -> workbench.change("", change));
    for (Step step : steps) {
      compute(step);
      if (step == Step.LEAKS) {
        show(ScreenId.GOAL);
        if (scene.lookup("#answer-safe") instanceof ButtonBase answer && seen(answer)) {
          look.accept("goal-question");
        }
        press("answer-safe");
        compute(Step.LEAKS);
      }
    }
    show(ScreenId.PRESENT);
    press("present-default");
    await(this::idle);
  }

  private void compute(Step step) throws InterruptedException {
    onJavaFx(() -> workbench.advance(step));
    await(this::idle);
  }

  private void show(ScreenId screen) throws InterruptedException {
    onJavaFx(() -> workbench.go(screen));
    await(this::idle);
    frames(2);
  }

  /// Calls `look` at each view with its name, when nothing is computed and everything is drawn.
  void visit(Consumer<String> look) throws InterruptedException {
    visit("", look);
  }

  /// The same at the views whose names begin so.
  void visit(String only, Consumer<String> look) throws InterruptedException {
    for (View view : VIEWS.stream().filter(one -> one.name().startsWith(only)).toList()) {
      show(view.screen());
      if (!view.button().isEmpty()) {
        press(view.button());
        await(this::idle);
      }
      frames(3);
      look.accept(view.name());
      lowerPart(view.name(), look);
      if (view.screen() == ScreenId.PRESENT) {
        chartCard(look);
      }
    }
    press("drawer-close");
  }

  /// The first card of a story is words; a later one has a chart.
  private void chartCard(Consumer<String> look) throws InterruptedException {
    if (scene.lookup("#story") instanceof ListView<?> story && story.getItems().size() > 2) {
      String before = slide();
      onJavaFx(() -> story.getSelectionModel().select(2));
      await(() -> !slide().equals(before));
      frames(2);
      look.accept("present-chart");
      onJavaFx(() -> story.getSelectionModel().select(0));
    }
  }

  private String slide() {
    return String.valueOf(scene.lookup("#slide").getAccessibleText());
  }

  private void press(String id) {
    onJavaFx(() -> {
      if (scene.lookup("#" + id) instanceof ButtonBase button && seen(button)) {
        button.fire();
      }
    });
  }

  private void lowerPart(String name, Consumer<String> look) throws InterruptedException {
    List<ScrollPane> longer = new ArrayList<>();
    onJavaFx(() ->
        scene.getRoot().lookupAll(".scroll-pane").stream()
            .filter(node -> node instanceof ScrollPane && seen(node))
            .map(ScrollPane.class::cast)
            .filter(ScreenTour::scrolls)
            .forEach(longer::add));
    if (!longer.isEmpty()) {
      onJavaFx(() -> longer.forEach(pane -> pane.setVvalue(pane.getVmax())));
      frames(3);
      look.accept(name + "-below");
      onJavaFx(() -> longer.forEach(pane -> pane.setVvalue(0)));
    }
  }

  private static boolean scrolls(ScrollPane pane) {
    return pane.getContent().getLayoutBounds().getHeight()
        > pane.getViewportBounds().getHeight() + 1;
  }

  static boolean seen(Node node) {
    return node.getScene() != null
        && (node.getParent() == null || seen(node.getParent()))
        && node.isVisible();
  }

  private boolean idle() {
    return workbench.stepProperty().get().isEmpty();
  }

  /// Runs something on the JavaFX thread. A robot would wait a twentieth of a second after it,
  /// hundreds of times; here the frames that follow are awaited anyway.
  static void onJavaFx(Runnable work) {
    try {
      Windowless.onJavaFx(Executors.callable(work));
    } catch (InterruptedException | ExecutionException e) {
      throw new AssertionError(e);
    }
  }

  /// Waits until a condition asked in each frame is met.
  static void await(BooleanSupplier condition) throws InterruptedException {
    each(condition, 1);
  }

  /// Waits until so many frames were drawn in which nothing waited for its own.
  static void frames(int count) throws InterruptedException {
    each(() -> !Portions.waiting(), count);
  }

  private static void each(BooleanSupplier condition, int times) throws InterruptedException {
    assertTrue(Windowless.each(condition, times), "not there in ten minutes");
  }
}
