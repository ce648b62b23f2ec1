package org.clicktrail.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.report.Card;
import org.clicktrail.core.report.Story;
import org.clicktrail.core.text.Formats;
import org.clicktrail.project.Pipeline;
import org.clicktrail.project.PipelineRunner;
import org.clicktrail.project.Reports;
import org.clicktrail.project.Run;
import org.clicktrail.project.Step;
import org.clicktrail.ui.Clicks;
import org.clicktrail.ui.FakeWorkbench;
import org.clicktrail.ui.control.Appearance;
import org.clicktrail.ui.workbench.ScreenId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The story on the whole screen, over the bundled session table, with the real analysis in place.
@ExtendWith(ApplicationExtension.class)
class PresentationTest {

  @TempDir static Path folder;
  private static PipelineRunner runner;
  private static Run trained;
  private static Pipeline recipe;
  private FakeWorkbench fake;
  private MainWindow window;
  private Appearance appearance;
  private Stage stage;

  @BeforeAll
  static void train() throws IOException, ProblemException {
    Path data = folder.resolve("shop.csv");
    Files.write(
        data, Files.readAllLines(Path.of("sample-data", "shop-sessions.csv")).subList(0, 2_500));
    recipe =
        Pipeline.of(List.of(data))
            .with(new Pipeline.LearnSpec(List.of("logistic", "tree"), Map.of(), 1));
    runner = PipelineRunner.open();
    trained = runner.advance(Run.of(recipe), recipe, Step.TRAIN, _ -> {}, Progress.none());
  }

  @AfterAll
  static void close() {
    runner.close();
  }

  @Start
  void start(Stage shown) {
    stage = shown;
    Fonts.load();
    fake =
        FakeWorkbench.inPlace((before, wanted, upTo, live, progress) ->
            upTo == Step.IMPORT ? before : runner.advance(trained, wanted, upTo, live, progress));
    appearance = new Appearance(new SimpleBooleanProperty(false));
    window = TourWindow.show(fake.workbench, appearance, stage);
    fake.workbench.projectFiles().openData(recipe);
    fake.workbench.advance(Step.TRAIN);
  }

  @AfterEach
  void leave(FxRobot robot) {
    robot.type(KeyCode.ESCAPE);
  }

  private void begin(FxRobot robot) {
    robot.interact(() -> {
      fake.workbench.changeStory("", _ -> Reports.story(trained));
      fake.workbench.go(ScreenId.PRESENT);
    });
    robot.type(KeyCode.F5);
    assertTrue(robot.lookup("#presentation").query().isVisible());
  }

  @Test
  void keysTurnThePagesAndEscapeLeaves(FxRobot robot) {
    begin(robot);
    assertFalse(robot.lookup("#header").query().getParent().isVisible(), "the frame shows through");
    assertTrue(stage.isFullScreen());
    String first = title(robot);
    assertTrue(counter(robot).startsWith("1 of "), counter(robot));
    int count = Integer.parseInt(counter(robot).substring(5));
    // The default story, its caveats behind it.
    assertEquals(fake.workbench.storyProperty().get().cards().size() + 1, count);
    robot.type(KeyCode.RIGHT);
    assertEquals("2 of " + count, counter(robot));
    assertNotEquals(first, title(robot));
    robot.type(KeyCode.PAGE_DOWN).type(KeyCode.LEFT);
    assertEquals("2 of " + count, counter(robot));
    robot.type(KeyCode.END);
    assertEquals(count + " of " + count, counter(robot));
    robot.type(KeyCode.RIGHT);
    assertEquals(count + " of " + count, counter(robot), "beyond the last there is nothing");
    robot.type(KeyCode.HOME).type(KeyCode.PAGE_UP);
    assertEquals("1 of " + count, counter(robot));
    assertEquals(first, title(robot));
    robot.type(KeyCode.ESCAPE);
    assertFalse(robot.lookup("#presentation").query().isVisible());
    assertTrue(robot.lookup("#header").query().getParent().isVisible());
  }

  @Test
  void notesAreHiddenUntilAskedFor(FxRobot robot) {
    begin(robot);
    robot.type(KeyCode.RIGHT);
    Node notes = robot.lookup("#presentation-notes").query();
    assertFalse(seen(notes));
    robot.type(KeyCode.N);
    assertTrue(seen(notes));
    assertTrue(((Label) notes).getText().contains("shop.csv"), ((Label) notes).getText());
    robot.type(KeyCode.N);
    assertFalse(seen(notes));
  }

  @Test
  void thresholdOnTheProfitSlideMovesItsNumbersAndIsForgotten(FxRobot robot) {
    begin(robot);
    goTo(robot, "profit");
    String told = text(robot, "#trial-result");
    String shown = text(robot, "#dial-value-threshold");
    double decided = trained.profit().orElseThrow().at(trained.threshold()).threshold();
    assertEquals(Formats.chance(decided), shown, "to look at it changes nothing");
    assertEquals(
        decided,
        robot.lookup("#dial-threshold").queryAs(Slider.class).getValue(),
        1e-9,
        "not rounded to a step");
    pictures(robot, "present-show");
    robot.interact(() -> robot.lookup("#dial-threshold").query().requestFocus());
    robot.type(KeyCode.RIGHT, 6);
    assertNotEquals(shown, text(robot, "#dial-value-threshold"));
    assertNotEquals(told, text(robot, "#trial-result"));
    pictures(robot, "present-show-tried");
    String at = counter(robot);
    robot.type(KeyCode.PAGE_DOWN).type(KeyCode.PAGE_UP);
    assertEquals(at, counter(robot));
    assertEquals(shown, text(robot, "#dial-value-threshold"), "what was tried is forgotten");
    assertEquals(
        trained.threshold(),
        fake.workbench.runProperty().get().orElseThrow().threshold(),
        "trying decides nothing");
  }

  @Test
  void whatIfOnAPredictionMovesTheProbability(FxRobot robot) throws InterruptedException {
    robot.interact(() -> fake.workbench.go(ScreenId.PREDICT));
    ScreenTour.await(() -> robot.lookup("#take-another").tryQuery().isPresent());
    Clicks.on(robot, "#take-another");
    Clicks.on(robot, "#predict-add");
    Card card = fake.workbench.storyProperty().get().cards().getLast();
    assertFalse(card.inputs().isEmpty(), "the card keeps what the model was asked with");
    begin(robot, new Story(List.of(card)));
    robot.type(KeyCode.RIGHT);
    List<Slider> dials = robot.lookup("#trial .slider").queryAllAs(Slider.class).stream().toList();
    assertEquals(3, dials.size());
    String before = text(robot, "#trial-result");
    pictures(robot, "present-whatif");
    robot.interact(() -> dials.forEach(dial -> dial.setValue(dial.getMax())));
    String after = text(robot, "#trial-result");
    assertNotEquals(before, after);
    assertTrue(title(robot).startsWith("What if: "), title(robot));
    pictures(robot, "present-whatif-tried");
    Clicks.on(robot, "#trial-reset");
    assertEquals(before, text(robot, "#trial-result"));
    assertTrue(title(robot).startsWith(card.headline()), title(robot));
  }

  private void begin(FxRobot robot, Story story) {
    robot.interact(() -> {
      fake.workbench.changeStory("", _ -> story);
      fake.workbench.go(ScreenId.PRESENT);
    });
    Clicks.on(robot, "#present-show");
  }

  @Test
  void everythingHasANameInTheShow(FxRobot robot) {
    begin(robot);
    goTo(robot, "profit");
    List<String> nameless = new ArrayList<>();
    robot.interact(() -> nameless.addAll(Nameless.of(window.scene())));
    assertEquals(List.of(), nameless);
  }

  private void goTo(FxRobot robot, String id) {
    List<String> ids = fake.workbench.storyProperty().get().cards().stream().map(Card::id).toList();
    robot.type(KeyCode.RIGHT, ids.indexOf(id));
    assertTrue(counter(robot).startsWith(ids.indexOf(id) + 1 + " of"), counter(robot));
  }

  private static String title(FxRobot robot) {
    return robot.lookup("#presented").query().getAccessibleText();
  }

  private static String counter(FxRobot robot) {
    return text(robot, "#presentation-counter");
  }

  private static String text(FxRobot robot, String id) {
    return robot.lookup(id).queryAs(Label.class).getText();
  }

  private static boolean seen(Node node) {
    return ScreenTour.seen(node);
  }

  private void pictures(FxRobot robot, String name) {
    for (String size : List.of("1920x1080", "1280x800")) {
      robot.interact(() -> TourWindow.resize(stage, size));
      for (Appearance.Mode mode : List.of(Appearance.Mode.DARK, Appearance.Mode.LIGHT)) {
        robot.interact(() -> appearance.modeProperty().set(mode));
        Snapshots.write(
            window.scene(),
            Path.of(
                "target",
                "screens",
                name
                    + (size.startsWith("19") ? "-1920" : "")
                    + (mode == Appearance.Mode.DARK ? "-dark.png" : ".png")));
      }
    }
  }
}
