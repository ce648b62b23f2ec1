package org.clicktrail.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.clicktrail.project.Pipeline;
import org.clicktrail.project.Run;
import org.clicktrail.ui.FakeWorkbench;
import org.clicktrail.ui.control.Appearance;
import org.clicktrail.ui.workbench.Notice;
import org.clicktrail.ui.workbench.ScreenId;
import org.clicktrail.ui.workbench.Workbench;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class FrameTest {

  private FakeWorkbench fake;
  private MainWindow window;

  @Start
  void start(Stage stage) {
    Fonts.load();
    fake = FakeWorkbench.inPlace((_, recipe, _, _, _) -> Run.of(recipe));
    window =
        new MainWindow(
            fake.workbench,
            new Appearance(new SimpleBooleanProperty(false)),
            new MainWindow.Facts("Clicktrail test", Path.of("clicktrail.log")));
    stage.setScene(window.scene());
    stage.show();
  }

  @Test
  void railShowsEveryScreen(FxRobot robot) {
    for (ScreenId id : ScreenId.values()) {
      robot.clickOn("#nav-" + id.id());
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
    robot.clickOn("#undo");
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
    robot.clickOn("#strip-history").clickOn("#history-1");
    assertEquals(2, seed());
    robot.clickOn("#drawer-close");
    assertFalse(robot.lookup("#drawer").query().isVisible());
  }

  @Test
  void noticeCanBeClosed(FxRobot robot) {
    robot.interact(() -> fake.workbench.say(Notice.done("Written.")));
    assertEquals("Written.", robot.lookup("#notice-text").queryAs(Label.class).getText());
    robot.clickOn("#notice-close");
    assertFalse(robot.lookup("#notice").query().isVisible());
  }

  @Test
  void commandIsFoundByItsName(FxRobot robot) {
    robot.press(KeyCode.CONTROL, KeyCode.K).release(KeyCode.K, KeyCode.CONTROL);
    robot.write("go to seg").type(KeyCode.ENTER);
    assertEquals(ScreenId.SEGMENTS, fake.workbench.screenProperty().get());
  }

  @Test
  void everyScreenDrawsInBothModes(FxRobot robot) {
    for (ScreenId id : ScreenId.values()) {
      robot.interact(() -> fake.workbench.go(id));
      Snapshots.write(window.scene(), Path.of("target", "screens", id.id() + "-empty.png"));
    }
  }

  private long seed() {
    return fake.workbench.pipelineProperty().get().orElseThrow().learn().seed();
  }
}
