package org.clicktrail.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Slider;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.report.Card;
import org.clicktrail.core.text.Messages;
import org.clicktrail.project.Pipeline;
import org.clicktrail.project.PipelineRunner;
import org.clicktrail.project.Run;
import org.clicktrail.project.Step;
import org.clicktrail.ui.Clicks;
import org.clicktrail.ui.FakeWorkbench;
import org.clicktrail.ui.control.Appearance;
import org.clicktrail.ui.control.Portions;
import org.clicktrail.ui.workbench.History;
import org.clicktrail.ui.workbench.ScreenId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Segments, Predict and Present over the bundled session table, with the real analysis in place.
@ExtendWith(ApplicationExtension.class)
class StoryPathTest {

  private static final Path SAMPLE = Path.of("sample-data", "shop-sessions.csv");

  @TempDir static Path folder;
  private static Path data;
  private static PipelineRunner runner;
  private static Run trained;
  private FakeWorkbench fake;
  private MainWindow window;
  private Appearance appearance;

  @BeforeAll
  static void train() throws IOException, ProblemException {
    data = folder.resolve("shop.csv");
    Files.write(data, Files.readAllLines(SAMPLE).subList(0, 2_500));
    runner = PipelineRunner.open();
    trained = runner.advance(Run.of(recipe()), recipe(), Step.TRAIN, _ -> {}, Progress.none());
  }

  @AfterAll
  static void close() {
    runner.close();
  }

  @Start
  void start(Stage stage) {
    Fonts.load();
    fake =
        FakeWorkbench.inPlace((before, recipe, upTo, live, progress) ->
            runner.advance(
                upTo == Step.IMPORT || before.conversion().isPresent() ? before : trained,
                recipe,
                upTo,
                live,
                progress));
    appearance = new Appearance(new SimpleBooleanProperty(false));
    window = TourWindow.show(fake.workbench, appearance, stage);
    fake.workbench.projectFiles().openData(recipe());
    fake.workbench.advance(Step.TRAIN);
  }

  /// Two models are enough here, and quick.
  private static Pipeline recipe() {
    return Pipeline.of(List.of(data))
        .with(new Pipeline.LearnSpec(List.of("logistic", "tree"), Map.of(), 1));
  }

  @Test
  void segmentsThenOneCustomerThenTheDeck(FxRobot robot) throws IOException, InterruptedException {
    segments(robot);
    one(robot);
    many(robot);
    present(robot);
  }

  private void segments(FxRobot robot) throws InterruptedException {
    robot.interact(() -> fake.workbench.go(ScreenId.SEGMENTS));
    // What still comes would move what is clicked.
    assertTrue(Windowless.each(() -> !Portions.waiting(), 2), "all parts");
    assertTrue(fake.workbench.fresh(Step.SEGMENTS));
    assertTrue(robot.lookup("#profile-0").tryQuery().isPresent());
    pictures(robot, "segments");
    ComboBox<Integer> number = robot.lookup("#segments-k").queryComboBox();
    robot.interact(() -> number.setValue(4));
    assertEquals(4, fake.workbench.pipelineProperty().get().orElseThrow().segments().k());
    Clicks.into(robot, "#profile-name-0").write("Passers-by").type(KeyCode.ENTER);
    assertTrue(
        fake
            .workbench
            .runProperty()
            .get()
            .orElseThrow()
            .segments()
            .orElseThrow()
            .profiles()
            .stream()
            .anyMatch(profile -> profile.name().contains("Passers-by")));
    Clicks.on(robot, "#segments-add");
    pictures(robot, "segments-own");
  }

  private void one(FxRobot robot) throws InterruptedException {
    robot.interact(() -> fake.workbench.go(ScreenId.PREDICT));
    assertTrue(
        Windowless.each(
            () ->
                !Portions.waiting()
                    && robot.lookup("#predict-form .slider").queryAll().size() > 3
                    && robot.lookup("#chance").tryQuery().isPresent(),
            2),
        "form and answer");
    assertTrue(robot.lookup("#predict-form .slider").queryAll().size() > 3);
    String before = text(robot, "#chance");
    Slider slider = robot.lookup("#predict-form .slider").query();
    robot.interact(() -> slider.setValue(slider.getMax()));
    assertNotEquals(before, text(robot, "#chance"));
    String typical = text(robot, "#chance");
    Clicks.on(robot, "#take-another");
    assertNotEquals(typical, text(robot, "#chance"));
    Clicks.on(robot, "#predict-add");
    assertFalse(fake.workbench.storyProperty().get().cards().isEmpty());
    pictures(robot, "predict");
  }

  private void many(FxRobot robot) throws IOException {
    Path file = folder.resolve("new.csv");
    Files.write(file, Files.readAllLines(SAMPLE).subList(0, 200));
    fake.chosenToOpen = List.of(file);
    Clicks.on(robot, "#predict-many");
    Clicks.on(robot, "#many-choose");
    TableView<List<String>> table = robot.lookup("#many-table").queryTableView();
    assertEquals(199, table.getItems().size());
    List<String> header =
        table.getColumns().stream().map(column -> column.getText().strip()).toList();
    assertTrue(header.stream().noneMatch(name -> name.contains("_")), header.toString());
    int rank = header.indexOf(Messages.text("predictscreen.column.rank"));
    assertEquals(
        IntStream.rangeClosed(1, 199).mapToObj(String::valueOf).toList(),
        table.getItems().stream().map(row -> row.get(rank)).toList());
    for (String ending : List.of("csv", "xlsx")) {
      Path saved = folder.resolve("scored." + ending);
      fake.chosenToSave = Optional.of(saved);
      Clicks.on(robot, ending.equals("csv") ? "#many-csv" : "#many-sheet");
      assertTrue(Files.size(saved) > 1_000, ending);
    }
    assertEquals(200, Files.readAllLines(folder.resolve("scored.csv")).size());
    pictures(robot, "predict-many");
  }

  /// Without Enter or a way out of the field.
  private void typedThenAnotherCard(FxRobot robot) {
    Clicks.on(robot, card(robot, 2));
    TextInputControl headline = robot.lookup("#headline").queryAs(TextField.class);
    Clicks.on(robot, headline).interact(headline::selectAll);
    robot.write("What it earns");
    Clicks.on(robot, card(robot, 3));
    TextInputControl notes = robot.lookup("#notes").queryAs(TextInputControl.class);
    Clicks.on(robot, notes).interact(notes::selectAll);
    robot.write("Say it slowly");
    Clicks.on(robot, card(robot, 0));
    List<Card> cards = fake.workbench.storyProperty().get().cards();
    assertEquals("What it earns", cards.get(2).headline());
    assertEquals("Say it slowly", cards.get(3).notes());
    assertNotEquals("Say it slowly", cards.getFirst().notes());
  }

  private static Node card(FxRobot robot, int at) {
    return robot
        .from(robot.lookup("#story").queryAll())
        .lookup(".list-cell")
        .queryAllAs(ListCell.class)
        .stream()
        .filter(cell -> cell.getIndex() == at && !cell.isEmpty())
        .findFirst()
        .orElseThrow();
  }

  private void present(FxRobot robot) throws IOException {
    robot.interact(() -> fake.workbench.go(ScreenId.PRESENT));
    assertEquals(2, fake.workbench.storyProperty().get().cards().size());
    String first = fake.workbench.storyProperty().get().cards().getFirst().headline();
    Clicks.settled();
    String slide = robot.lookup("#slide").query().getAccessibleText();
    assertTrue(slide.startsWith(first), () -> slide + " does not begin with " + first);
    Clicks.on(robot, "#story-default");
    int cards = fake.workbench.storyProperty().get().cards().size();
    assertTrue(cards > 5, () -> "cards: " + cards);
    robot.type(KeyCode.TAB);
    TextInputControl headline = robot.lookup("#headline").queryAs(TextField.class);
    Clicks.on(robot, headline).interact(headline::selectAll);
    robot.write("Who buys, and when").type(KeyCode.ENTER);
    assertEquals(
        "Who buys, and when", fake.workbench.storyProperty().get().cards().getFirst().headline());
    History before = fake.workbench.historyProperty().get().orElseThrow();
    Clicks.on(robot, "#notes");
    Clicks.on(robot, headline);
    assertEquals(
        Optional.of(before), fake.workbench.historyProperty().get(), "to look at notes is no step");
    Clicks.on(robot, card(robot, 1));
    Clicks.on(robot, headline);
    Clicks.on(robot, card(robot, 0));
    assertEquals(
        Optional.of(before), fake.workbench.historyProperty().get(), "nor is it to look at a card");
    robot.interact(() -> robot.lookup("#story").query().requestFocus());
    robot.press(KeyCode.ALT, KeyCode.DOWN).release(KeyCode.DOWN, KeyCode.ALT);
    assertEquals(
        "Who buys, and when", fake.workbench.storyProperty().get().cards().get(1).headline());
    Clicks.on(robot, "#undo");
    typedThenAnotherCard(robot);
    robot.type(KeyCode.DOWN);
    pictures(robot, "present");
    Path deck = folder.resolve("deck.pptx");
    fake.chosenToSave = Optional.of(deck);
    Clicks.on(robot, "#primary");
    try (ZipFile parts = new ZipFile(deck.toFile())) {
      long slides =
          parts.stream().filter(part -> part.getName().matches("ppt/slides/slide\\d+.xml")).count();
      assertTrue(slides >= cards, () -> "slides: " + slides);
    }
  }

  private static String text(FxRobot robot, String id) {
    return robot.lookup(id).queryAs(Label.class).getText();
  }

  private void pictures(FxRobot robot, String name) {
    robot.interact(() -> fake.workbench.dismissNotice());
    for (Appearance.Mode mode : List.of(Appearance.Mode.DARK, Appearance.Mode.LIGHT)) {
      robot.interact(() -> appearance.modeProperty().set(mode));
      Snapshots.write(
          window.scene(),
          Path.of(
              "target", "screens", name + (mode == Appearance.Mode.DARK ? "-dark.png" : ".png")));
    }
  }
}
