package org.clicktrail.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.report.Card;
import org.clicktrail.project.Step;
import org.clicktrail.ui.Clicks;
import org.clicktrail.ui.FakeWorkbench;
import org.clicktrail.ui.control.Appearance;
import org.clicktrail.ui.workbench.ScreenId;
import org.clicktrail.ui.workbench.Workbench;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Start, Data and Explore on a bundled sample, through the real engine.
@ExtendWith(ApplicationExtension.class)
class SampleScreensTest {

  private Workbench workbench;

  @Start
  void start(Stage stage) throws ProblemException {
    Fonts.load();
    ThreadFactory threads = Thread.ofPlatform().daemon(true).factory();
    FakeWorkbench fake =
        FakeWorkbench.on(
            ProjectPorts.analyst(),
            Executors.newThreadPerTaskExecutor(threads),
            Platform::runLater);
    workbench = fake.workbench;
    TourWindow.show(workbench, new Appearance(new SimpleBooleanProperty(false)), stage);
  }

  @Test
  void sampleIsReadDecidedUponAndExplored(FxRobot robot) throws TimeoutException {
    Clicks.on(robot, "#sample-sessions");
    until(() -> workbench.fresh(Step.IMPORT));
    assertEquals(ScreenId.DATA, workbench.screenProperty().get());
    until(() -> robot.lookup("#data-recognised").tryQuery().isPresent());
    assertTrue(text(robot, "#data-recognised").startsWith("Recognised"));
    until(() -> workbench.fresh(Step.EXPLORE));

    Clicks.on(robot, "#fix-known_later");
    assertEquals(
        List.of("PageValues left out"),
        workbench.caveats().getValue(),
        "badges say what is left out");
    Clicks.on(robot, "#undo");
    assertEquals(List.of(), workbench.caveats().getValue());
    assertTrue(workbench.fresh(Step.EXPLORE), "results of the recipe before are there again");

    Clicks.on(robot, "#data-tab-sessions");
    TableView<?> sessions = robot.lookup("#sessions").queryTableView();
    assertEquals(12_035, sessions.getItems().size()); // docs/sample-data.md

    Clicks.on(robot, "#primary");
    assertEquals(ScreenId.EXPLORE, workbench.screenProperty().get());
    assertEquals("12,035", text(robot, "#tile-sessions"));
    Clicks.on(robot, "#insights-add");
    assertEquals(
        List.of("goes_with"),
        workbench.storyProperty().get().cards().stream().map(Card::id).toList());
    assertFalse(
        robot.lookup("#explore-tab-funnel").query().isVisible(),
        "a table of sessions holds nothing to follow");
    Clicks.on(robot, "#explore-tab-relations");
    Clicks.on(robot, "#explore-tab-column");
    // The models may be trained by now.
    boolean trained = robot.lookup("#primary").queryButton().getText().contains("Present");
    Clicks.on(robot, "#primary");
    assertEquals(trained ? ScreenId.PRESENT : ScreenId.GOAL, workbench.screenProperty().get());
    robot.interact(workbench::cancel);
    until(() -> workbench.stepProperty().get().isEmpty());
  }

  @Test
  void eventLogIsReadAndExplored(FxRobot robot) throws TimeoutException {
    Clicks.on(robot, "#sample-events");
    until(() -> workbench.fresh(Step.IMPORT));
    until(() -> workbench.fresh(Step.EXPLORE));
    assertTrue(
        robot.lookup("#badges .label").queryAllAs(Label.class).stream()
            .anyMatch(label -> label.getText().equals("Sample data")));
    Clicks.on(robot, "#primary");
    assertEquals("12,138", text(robot, "#tile-sessions")); // docs/sample-data.md
    assertTrue(robot.lookup("#explore-tab-funnel").query().isVisible());
    robot.interact(workbench::cancel);
    until(() -> workbench.stepProperty().get().isEmpty());
  }

  /// A screen comes in portions, over some frames.
  private static String text(FxRobot robot, String id) {
    Clicks.settled();
    return robot.lookup(id).queryAs(Label.class).getText();
  }

  private static void until(BooleanSupplier condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(2, TimeUnit.MINUTES, condition::getAsBoolean);
    WaitForAsyncUtils.waitForFxEvents();
  }
}
