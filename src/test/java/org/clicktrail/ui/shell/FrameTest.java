package org.clicktrail.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.clicktrail.project.Pipeline;
import org.clicktrail.project.Run;
import org.clicktrail.project.Settings;
import org.clicktrail.ui.Clicks;
import org.clicktrail.ui.FakeWorkbench;
import org.clicktrail.ui.control.Appearance;
import org.clicktrail.ui.workbench.Next;
import org.clicktrail.ui.workbench.Notice;
import org.clicktrail.ui.workbench.ScreenId;
import org.clicktrail.ui.workbench.Workbench;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class FrameTest {

  private FakeWorkbench fake;
  private MainWindow window;
  private final Appearance appearance = new Appearance(new SimpleBooleanProperty(false));

  @Start
  void start(Stage stage) {
    Fonts.load();
    fake = FakeWorkbench.inPlace((_, recipe, _, _, _) -> Run.of(recipe));
    window = TourWindow.show(fake.workbench, appearance, stage);
  }

  @Test
  void railShowsEveryScreen(FxRobot robot) {
    for (ScreenId id : ScreenId.values()) {
      Clicks.on(robot, "#nav-" + id.id());
      assertEquals(id, fake.workbench.screenProperty().get());
      assertEquals(1, robot.lookup("#" + id.id() + "-view").queryAll().size());
      assertTrue(robot.lookup("#nav-" + id.id()).queryAs(ToggleButton.class).isSelected());
    }
  }

  @Test
  void keysGoToScreensAndUndo(FxRobot robot) {
    robot.interact(() -> fake.open("a.csv"));
    robot.press(KeyCode.CONTROL, KeyCode.DIGIT4).release(KeyCode.DIGIT4, KeyCode.CONTROL);
    assertEquals(ScreenId.MODEL, fake.workbench.screenProperty().get());
    robot.interact(() ->
        fake.workbench.change(
            "Seed 2",
            recipe -> recipe.with(new Pipeline.LearnSpec(List.of(), java.util.Map.of(), 2))));
    robot.press(KeyCode.CONTROL, KeyCode.Z).release(KeyCode.Z, KeyCode.CONTROL);
    assertEquals(1, seed());
    robot
        .press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z)
        .release(KeyCode.Z, KeyCode.SHIFT, KeyCode.CONTROL);
    assertEquals(2, seed());
    Clicks.on(robot, "#undo");
    assertEquals(1, seed());
  }

  @Test
  void historyGoesBackToAnEntry(FxRobot robot) {
    Workbench workbench = fake.workbench;
    robot.interact(() -> {
      fake.open("a.csv");
      for (long seed = 2; seed <= 4; seed++) {
        long next = seed;
        workbench.change(
            "Seed " + next,
            recipe -> recipe.with(new Pipeline.LearnSpec(List.of(), java.util.Map.of(), next)));
      }
    });
    Clicks.on(robot, "#strip-steps");
    Clicks.on(robot, "#history-1");
    assertEquals(2, seed());
    Clicks.on(robot, "#drawer-close");
    assertFalse(robot.lookup("#drawer").query().isVisible());
  }

  /// What was done goes when its time is over, what failed and what has a button stays.
  @Test
  void whatWasDoneLeavesByItself(FxRobot robot) {
    List<Runnable> over = new ArrayList<>();
    robot.interact(() -> new NoticeBanner(fake.workbench, (_, then) -> over.add(then)));
    robot.interact(() -> fake.workbench.say(new Notice(Notice.Tone.FAILED, "No.", List.of())));
    Next.Button undo = Next.Button.of("Undo", () -> {});
    robot.interact(
        () -> fake.workbench.say(new Notice(Notice.Tone.DONE, "Changed.", List.of(undo))));
    assertEquals(List.of(), over);
    robot.interact(() -> fake.workbench.say(Notice.done("Written.")));
    robot.interact(() -> fake.workbench.say(Notice.done("Saved.")));
    robot.interact(over.getFirst());
    assertEquals("Saved.", robot.lookup("#notice-text").queryAs(Label.class).getText());
    robot.interact(over.getLast());
    assertFalse(robot.lookup("#notice").query().isVisible());
  }

  @Test
  void aNoticeMovesNothingAndStandsAtTheFootOfThePage(FxRobot robot) {
    Node page = robot.lookup("#content-scroll").query();
    Bounds before = page.localToScene(page.getLayoutBounds());
    robot.interact(() -> {
      fake.workbench.say(Notice.done("Written."));
      page.getScene().getRoot().layout();
    });
    assertEquals(before, page.localToScene(page.getLayoutBounds()));
    Node notice = robot.lookup("#notice").query();
    Bounds over = notice.localToScene(notice.getLayoutBounds());
    assertTrue(before.contains(over), over::toString);
    assertTrue(over.getMinY() > before.getMaxY() - 60, over::toString);
    assertTrue(over.getWidth() < 300, over::toString);
  }

  @Test
  void aNoticeIsHeldWhileSomebodyIsAtIt(FxRobot robot) {
    List<Runnable> over = new ArrayList<>();
    NoticeBanner banner = new NoticeBanner(fake.workbench, (_, then) -> over.add(then));
    robot.interact(() -> ((Pane) window.scene().getRoot()).getChildren().add(banner));
    robot.interact(() -> fake.workbench.say(Notice.done("Written.")));
    robot.interact(() -> banner.lookup("#notice-close").requestFocus());
    robot.interact(over.getFirst());
    assertTrue(banner.isVisible());
    assertEquals(2, over.size(), "its time begins anew");
    robot.interact(() -> robot.lookup("#nav-start").query().requestFocus());
    robot.interact(over.getLast());
    assertFalse(banner.isVisible());
  }

  /// The messages are those of JavaFX 25 without the library and without an X server.
  @Test
  void noWindowIsSaidInWords() {
    assertTrue(Launch.refused("Unable to load glass GTK library.").contains("needs GTK 3"));
    assertTrue(Launch.refused("Unable to open DISPLAY").contains("cannot be reached"));
  }

  @Test
  void noticeCanBeClosed(FxRobot robot) {
    robot.interact(() -> fake.workbench.say(Notice.done("Written.")));
    assertEquals("Written.", robot.lookup("#notice-text").queryAs(Label.class).getText());
    Clicks.on(robot, "#notice-close");
    assertFalse(robot.lookup("#notice").query().isVisible());
  }

  @Test
  void commandIsFoundByItsName(FxRobot robot) {
    robot.press(KeyCode.CONTROL, KeyCode.K).release(KeyCode.K, KeyCode.CONTROL);
    robot.write("go to seg").type(KeyCode.ENTER);
    assertEquals(ScreenId.SEGMENTS, fake.workbench.screenProperty().get());
  }

  @Test
  void wordsThatNameNoCommandGetAnAnswer(FxRobot robot) {
    robot.press(KeyCode.CONTROL, KeyCode.K).release(KeyCode.K, KeyCode.CONTROL);
    robot.write("xyzzy");
    Label nothing = robot.lookup("#palette-nothing").queryAs(Label.class);
    assertTrue(nothing.getText().startsWith("Nothing found"), nothing.getText());
    assertTrue(nothing.localToScene(nothing.getLayoutBounds()).getHeight() > 10, "it is seen");
    Snapshots.write(window.scene(), Path.of("target", "screens", "palette-nothing.png"));
    robot.type(KeyCode.ESCAPE);
  }

  @Test
  void ctrlQAsksAsClosingTheWindowDoes(FxRobot robot) {
    List<String> asked = new ArrayList<>();
    robot.interact(() ->
        window
            .scene()
            .getWindow()
            .setOnCloseRequest(event -> {
              event.consume();
              asked.add("close");
            }));
    robot.press(KeyCode.CONTROL, KeyCode.Q).release(KeyCode.Q, KeyCode.CONTROL);
    assertEquals(List.of("close"), asked);
  }

  /** The step has ended and left nothing: no bar stands there for ever. */
  @Test
  void exploreWithoutAResultSaysSo(FxRobot robot) {
    robot.interact(() -> {
      fake.open("a.csv");
      fake.workbench.go(ScreenId.EXPLORE);
    });
    assertTrue(robot.lookup("#explore-again").query().isVisible());
    assertTrue(
        robot.lookup("#working-cancel").queryAll().stream().noneMatch(FrameTest::isSeen),
        "nothing is under way");
  }

  private static boolean isSeen(Node node) {
    return node == null
        || (node.isVisible() && (node.getParent() == null || isSeen(node.getParent())));
  }

  @Test
  void undoSaysWhatItUndid(FxRobot robot) {
    robot.interact(() -> {
      fake.open("a.csv");
      fake.workbench.change(
          "Seed 2",
          recipe -> recipe.with(new Pipeline.LearnSpec(List.of(), java.util.Map.of(), 2)));
    });
    javafx.scene.control.Button undo = robot.lookup("#undo").queryButton();
    assertEquals("Undo: Seed 2 (Ctrl+Z)", undo.getTooltip().getText());
    robot.interact(fake.workbench::undo);
    assertEquals("Undone: Seed 2", said());
    robot.interact(fake.workbench::redo);
    assertEquals("Done again: Seed 2", said());
    robot.interact(() -> fake.workbench.go(ScreenId.GOAL));
    assertTrue(fake.workbench.noticeProperty().get().isEmpty(), "brief");
  }

  private String said() {
    return fake.workbench.noticeProperty().get().orElseThrow().sentence();
  }

  @Test
  void everyScreenDrawsInBothModes(FxRobot robot) {
    for (ScreenId id : ScreenId.values()) {
      robot.interact(() -> fake.workbench.go(id));
      Snapshots.write(window.scene(), Path.of("target", "screens", id.id() + "-empty.png"));
    }
  }

  @Test
  void keysMakeEverythingLargerAndSmaller(FxRobot robot) {
    double before = wide(robot);
    robot.press(KeyCode.CONTROL, KeyCode.PLUS).release(KeyCode.PLUS, KeyCode.CONTROL);
    assertEquals(1.1, appearance.zoomProperty().get());
    assertEquals(before * 1.1, wide(robot), 1);
    for (int i = 0; i < 9; i++) {
      robot.press(KeyCode.CONTROL, KeyCode.EQUALS).release(KeyCode.EQUALS, KeyCode.CONTROL);
    }
    assertEquals(2, appearance.zoomProperty().get(), "no further");
    robot.press(KeyCode.CONTROL, KeyCode.MINUS).release(KeyCode.MINUS, KeyCode.CONTROL);
    assertEquals(1.75, appearance.zoomProperty().get());
    robot.press(KeyCode.CONTROL, KeyCode.DIGIT0).release(KeyCode.DIGIT0, KeyCode.CONTROL);
    assertEquals(before, wide(robot), 0.01);
  }

  /// Width of the strip of icons as it is seen.
  private static double wide(FxRobot robot) {
    Node strip = robot.lookup("#strip").query();
    return strip.localToScene(strip.getLayoutBounds()).getWidth();
  }

  @Test
  void atALargeZoomTheRailShowsIconsThatSayTheirNames(FxRobot robot) {
    robot.interact(() -> appearance.zoom(1.5));
    for (int pass = 0; pass < 3; pass++) {
      robot.interact(() -> {
        window.scene().getRoot().applyCss();
        window.scene().getRoot().layout();
      });
    }
    ToggleButton entry = robot.lookup("#nav-segments").queryAs(ToggleButton.class);
    assertTrue(robot.lookup("#rail").queryAs(Region.class).getWidth() < 100);
    assertEquals("Segments", entry.getAccessibleText());
    assertEquals("Segments", entry.getTooltip().getText());
  }

  @Test
  void escapeClosesOneThingAfterTheOther(FxRobot robot) {
    robot.interact(() -> fake.workbench.say(Notice.done("Written.")));
    Clicks.on(robot, "#strip-jobs");
    robot.type(KeyCode.ESCAPE);
    assertFalse(robot.lookup("#drawer").query().isVisible());
    assertTrue(robot.lookup("#notice").query().isVisible());
    robot.type(KeyCode.ESCAPE);
    assertFalse(robot.lookup("#notice").query().isVisible());
  }

  @Test
  void f6GoesFromPartToPart(FxRobot robot) {
    robot.interact(() -> robot.lookup("#nav-start").query().requestFocus());
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      robot.type(KeyCode.F6);
      parts.add(part(window.scene().getFocusOwner()));
    }
    assertEquals(List.of("content", "next", "strip", "header", "rail"), parts);
  }

  private static String part(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      String id = String.valueOf(at.getId());
      if (List.of("header", "rail", "content", "next", "strip").contains(id)) {
        return id;
      }
    }
    return "none";
  }

  /// Also those that are added after the drawer was built.
  @Test
  void helpNamesEveryKey(FxRobot robot) {
    robot.type(KeyCode.F1);
    List<String> words =
        robot.lookup("#help .label").queryAllAs(Label.class).stream().map(Label::getText).toList();
    for (String key : List.of("Ctrl+K", "Ctrl+P", "F6", "F1", "Ctrl+Z", "Ctrl+7")) {
      assertTrue(words.contains(key), key + " in " + words);
    }
  }

  @Test
  void stepsCanBeUndoneInTheDrawer(FxRobot robot) {
    robot.interact(() -> {
      fake.open("a.csv");
      fake.workbench.change(
          "Seed 2",
          recipe -> recipe.with(new Pipeline.LearnSpec(List.of(), java.util.Map.of(), 2)));
    });
    Clicks.on(robot, "#strip-steps");
    Clicks.on(robot, "#steps-undo");
    assertEquals(1, seed());
    assertTrue(robot.lookup("#steps-undo").query().isDisabled());
    Clicks.on(robot, "#steps-redo");
    assertEquals(2, seed());
  }

  /// 20 s for 40 %: 30 s for the rest.
  @Test
  void whatIsLeftIsToldNoMoreExactlyThanItIsKnown() {
    assertEquals("40\u202f%, about 30 s left", JobWords.words(0.4, 30));
    assertEquals("40\u202f%, about 25 s left", JobWords.words(0.4, 27));
    assertEquals("90\u202f%, about 4 s left", JobWords.words(0.9, 3.2));
    assertEquals("5\u202f%, about 2 min left", JobWords.words(0.05, 130));
    assertEquals("5\u202f%", JobWords.words(0.05, Double.NaN));
    assertEquals("", JobWords.words(-1, Double.NaN));
  }

  @Test
  void theWindowComesBackWhereItWas(FxRobot robot, @TempDir Path folder) throws Exception {
    Settings.defaults()
        .withZoom(1.25)
        .withWindow(new Settings.Window(40, 30, 1300, 850, false))
        .save(folder);
    Preferences preferences = Preferences.load(folder, Runnable::run);
    double[] place = new double[4];
    robot.interact(() -> {
      preferences.bind(appearance);
      Stage other = new Stage();
      preferences.bind(other);
      other.show();
      place[0] = other.getX();
      place[1] = other.getWidth();
      other.setX(60);
      other.setWidth(1310);
      preferences.flush();
      other.close();
    });
    assertEquals(40, place[0]);
    assertEquals(1300, place[1]);
    assertEquals(1.25, appearance.zoomProperty().get());
    Settings.Window kept = Settings.load(folder).window().orElseThrow();
    assertEquals(60, kept.x());
    assertEquals(1310, kept.width());
  }

  /// Its screen is gone: the window is not put where nobody sees it.
  @Test
  void aPlaceOutsideEveryScreenIsForgotten(FxRobot robot, @TempDir Path folder) throws Exception {
    Settings.defaults().withWindow(new Settings.Window(90_000, 30, 1300, 850, false)).save(folder);
    Preferences preferences = Preferences.load(folder, Runnable::run);
    robot.interact(() -> {
      Stage other = new Stage();
      preferences.bind(other);
      other.show();
      assertFalse(other.getX() >= 10_000, "at " + other.getX());
      other.close();
    });
  }

  private long seed() {
    return fake.workbench.pipelineProperty().get().orElseThrow().learn().seed();
  }
}
