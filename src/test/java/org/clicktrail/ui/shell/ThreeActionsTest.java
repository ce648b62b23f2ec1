package org.clicktrail.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.clicktrail.core.report.Story;
import org.clicktrail.project.Pipeline;
import org.clicktrail.project.Run;
import org.clicktrail.project.Step;
import org.clicktrail.ui.Clicks;
import org.clicktrail.ui.FakeWorkbench;
import org.clicktrail.ui.control.Appearance;
import org.clicktrail.ui.job.JobEntry;
import org.clicktrail.ui.workbench.Guide;
import org.clicktrail.ui.workbench.ScreenId;
import org.clicktrail.ui.workbench.Workbench;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// From file to deck in three actions on the real program: drop, *Use this file*, *Make the deck*.
@ExtendWith(ApplicationExtension.class)
class ThreeActionsTest {

  @TempDir Path folder;

  private final ExecutorService background = Executors.newCachedThreadPool();
  private FakeWorkbench fake;
  private Workbench workbench;
  private MainWindow window;

  @Start
  void start(Stage stage) throws Exception {
    Fonts.load();
    fake = FakeWorkbench.on(ProjectPorts.analyst(), background, Platform::runLater);
    fake.chosenToSave = Optional.of(deck());
    workbench = fake.workbench;
    window = TourWindow.show(workbench, new Appearance(new SimpleBooleanProperty()), stage);
  }

  @AfterEach
  void stop() {
    background.shutdownNow();
  }

  /// A log of events whose outcome is a purchase: nothing is red, nothing is asked.
  @Test
  void eventsBecomeADeckWithThreeActions(FxRobot robot) throws Exception {
    drop(robot, events());
    press(robot, "#primary", "Use this file");
    press(robot, "#next-other-1", "Make the deck");
    assertFalse(Files.exists(deck()), "the deck waits for its numbers");
    until(() -> Files.exists(deck()) && idle());
    List<String> titles = titles();
    assertTrue(titles.size() >= 8 && titles.size() <= 11, titles::toString);
    assertEquals(Guide.State.READY, workbench.guide().stateProperty().get());
    assertEquals(ScreenId.EXPLORE, workbench.screenProperty().get(), "nobody was sent anywhere");
    assertEquals(
        "Make the deck", robot.lookup("#primary").queryAs(Button.class).getText(), "the next step");
  }

  /// A session table with a column that is known only after the purchase: one question, on the
  /// screen where the user is. All the way from the file to the deck without a mouse.
  @Test
  void oneQuestionStopsTheWayToTheDeckAndKeysAloneWalkIt(FxRobot robot) throws Exception {
    fake.chosenToOpen = List.of(sessions());
    robot.press(KeyCode.CONTROL, KeyCode.O).release(KeyCode.O, KeyCode.CONTROL);
    until(() -> workbench.fresh(Step.IMPORT));
    key(robot, "next", "primary", "Use this file");
    key(robot, "next", "next-other-1", "Make the deck");
    until(() -> workbench.guide().stateProperty().get() == Guide.State.ASKING);
    assertTrue(workbench.runProperty().get().flatMap(Run::conversion).isEmpty(), "trained before");
    assertFalse(Files.exists(deck()), "no deck with a red finding");
    assertEquals(ScreenId.EXPLORE, workbench.screenProperty().get());
    key(robot, "question", "answer-safe", "Leave out PageValues");
    until(() -> Files.exists(deck()) && idle());
    assertTrue(robot.lookup("#question #answer-safe").tryQuery().isEmpty(), "asked once");
    List<String> titles = titles();
    assertTrue(titles.size() >= 8 && titles.size() <= 11, titles::toString);
    assertTrue(
        titles.stream().anyMatch(title -> title.matches(".*matters? most to the model.*")),
        titles::toString);
    assertEquals(List.of("PageValues left out"), workbench.caveats().getValue());
  }

  /// Goal has not been seen before: its fields come in the frames after.
  @Test
  void whoWantsAnotherOutcomeStandsInItsField(FxRobot robot) throws Exception {
    drop(robot, sessions());
    press(robot, "#primary", "Use this file");
    until(() -> robot.lookup("#question #answer-another").tryQuery().isPresent());
    Clicks.on(robot, "#answer-another");
    until(() -> workbench.screenProperty().get() == ScreenId.GOAL);
    Clicks.settled();
    assertEquals("outcome-text", window.scene().getFocusOwner().getId());
  }

  /// Goes to a button by F6 and Tab, and presses it. Again where a button went away on the way: the
  /// bottom line changes while steps are computed.
  private void key(FxRobot robot, String pane, String id, String words) throws Exception {
    until(() ->
        robot
            .lookup("#" + pane + " #" + id)
            .<Button>tryQuery()
            .filter(button -> button.getText().equals(words) && !button.isDisabled())
            .isPresent());
    for (int again = 0; again < 3 && !focused(id); again++) {
      for (int i = 0; i < 8 && !inside(pane); i++) {
        robot.type(KeyCode.F6);
      }
      for (int i = 0; i < 6 && inside(pane) && !focused(id); i++) {
        robot.type(KeyCode.TAB);
      }
    }
    assertEquals(id, window.scene().getFocusOwner().getId());
    robot.type(KeyCode.SPACE);
  }

  private boolean focused(String id) {
    return id.equals(window.scene().getFocusOwner().getId());
  }

  private boolean inside(String pane) {
    for (Node at = window.scene().getFocusOwner(); at != null; at = at.getParent()) {
      if (pane.equals(at.getId())) {
        return true;
      }
    }
    return false;
  }

  /// *Cancel* while models are trained: within a second, and everything as it was before.
  @Test
  void cancelledTrainingLeavesTheStateBefore(FxRobot robot, TestReporter reporter)
      throws Exception {
    drop(robot, events());
    press(robot, "#primary", "Use this file");
    until(() -> workbench.runProperty().get().flatMap(Run::conversion).isPresent());
    Optional<Pipeline> recipe = workbench.pipelineProperty().get();
    press(robot, "#next-other-1", "Make the deck");
    JobEntry job = workbench.jobs().entries().getFirst();
    long start = System.nanoTime();
    Clicks.on(robot, "#cancel");
    until(() -> !job.alive());
    double seconds = (System.nanoTime() - start) / 1e9;
    reporter.publishEntry("seconds from Cancel to the end", String.valueOf(seconds));
    until(() -> workbench.stepProperty().get().isEmpty());
    assertEquals(Guide.State.OFF, workbench.guide().stateProperty().get());
    assertEquals(recipe, workbench.pipelineProperty().get());
    assertEquals(Story.empty(), workbench.storyProperty().get());
    assertTrue(workbench.fresh(Step.LEAKS), "what was computed before stays");
    assertTrue(workbench.runProperty().get().flatMap(Run::conversion).isEmpty(), "half a training");
    assertTrue(workbench.decks().wishProperty().get().isEmpty());
    assertFalse(Files.exists(deck()), "no deck");
    String said = robot.lookup("#notice-text").queryAs(Label.class).getText();
    assertTrue(said.startsWith("deck.pptx was not made"), said);
  }

  private boolean idle() {
    return workbench.jobs().entries().stream().noneMatch(JobEntry::alive);
  }

  private Path deck() {
    return folder.resolve("deck.pptx");
  }

  private List<String> titles() throws IOException {
    try (InputStream in = Files.newInputStream(deck());
        XMLSlideShow show = new XMLSlideShow(in)) {
      return show.getSlides().stream().map(XSLFSlide::getTitle).map(String::valueOf).toList();
    }
  }

  /// Drags a file onto the window.
  private void drop(FxRobot robot, Path file) throws Exception {
    Label icon = new Label(file.getFileName().toString());
    icon.setId("outside");
    icon.setManaged(false);
    icon.resizeRelocate(500, 760, 200, 20);
    icon.setOnDragDetected(event -> {
      ClipboardContent files = new ClipboardContent();
      files.putFiles(List.of(file.toFile()));
      icon.startDragAndDrop(TransferMode.COPY).setContent(files);
      event.consume();
    });
    robot.interact(() -> ((StackPane) window.scene().lookup("#frame")).getChildren().add(icon));
    robot.drag("#outside").dropTo("#drop-zone");
    robot.interact(() -> ((StackPane) window.scene().lookup("#frame")).getChildren().remove(icon));
    until(() -> workbench.fresh(Step.IMPORT));
    assertEquals(ScreenId.DATA, workbench.screenProperty().get());
  }

  private static void press(FxRobot robot, String id, String words) throws Exception {
    until(() ->
        robot
            .lookup(id)
            .<Button>tryQuery()
            .filter(button -> button.getText().equals(words) && !button.isDisabled())
            .isPresent());
    Clicks.on(robot, id);
  }

  private Path events() throws IOException {
    return thinned("shop-events.csv", 1, 5_000);
  }

  private Path sessions() throws IOException {
    return thinned("shop-sessions.csv", 8, Integer.MAX_VALUE);
  }

  /// The head of a sample and every so many of its rows: enough to learn from, quick to train.
  private Path thinned(String sample, int every, int most) throws IOException {
    List<String> lines = Files.readAllLines(Path.of("sample-data", sample));
    return Files.write(
        folder.resolve(sample),
        IntStream.range(0, Math.min(lines.size(), most))
            .filter(row -> row % every == 0)
            .mapToObj(lines::get)
            .toList());
  }

  private static void until(BooleanSupplier condition) throws Exception {
    WaitForAsyncUtils.waitFor(3, TimeUnit.MINUTES, condition::getAsBoolean);
    WaitForAsyncUtils.waitForFxEvents();
  }
}
