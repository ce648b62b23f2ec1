package org.clicktrail.ui.shell;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import org.clicktrail.core.goal.GoalSpec;
import org.clicktrail.project.Pipeline;
import org.clicktrail.project.Step;
import org.clicktrail.ui.workbench.ScreenId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// The Goal screen of a file with one row per customer, one column of which gives the answer away.
class GoalOfATableTest extends InTheWindow {

  @TempDir private Path folder;

  /// 400 rows; who converts was on the telephone for 300 seconds or more, the others for less.
  private Path calls() throws Exception {
    Random random = new Random(1);
    List<String> lines = new ArrayList<>(List.of("age,calls,duration,y"));
    for (int row = 0; row < 400; row++) {
      boolean yes = row % 4 == 0;
      int seconds = (yes ? 300 : 0) + random.nextInt(300);
      lines.add(
          (20 + random.nextInt(50))
              + ","
              + random.nextInt(9)
              + ","
              + seconds
              + (yes ? ",yes" : ",no"));
    }
    return Files.write(folder.resolve("calls.csv"), lines);
  }

  private static void until(BooleanSupplier condition) throws Exception {
    WaitForAsyncUtils.waitFor(90, TimeUnit.SECONDS, condition::getAsBoolean);
    WaitForAsyncUtils.waitForFxEvents();
  }

  @Test
  void noMomentToChooseIsALineAndLeavesRoomForTheSplitBesideAQuestion(FxRobot robot)
      throws Exception {
    Path file = calls();
    Pipeline recipe =
        Pipeline.of(List.of(file))
            .with(new GoalSpec(Optional.of("y=yes"), Optional.empty(), Optional.empty()));
    robot.interact(() -> tour.workbench.projectFiles().openData(recipe));
    until(() -> tour.workbench.fresh(Step.IMPORT));
    robot.interact(() -> {
      tour.workbench.go(ScreenId.GOAL);
      tour.workbench.advance(Step.LEAKS);
    });
    until(() -> tour.workbench.fresh(Step.LEAKS));
    until(() -> robot.lookup("#leak-question-title").tryQuery().isPresent());

    Node none = robot.lookup("#moment-none").query();
    assertTrue(none.isVisible() && none.getParent().getLayoutBounds().getHeight() < 90);
    assertFalse(robot.lookup("#early-empty").query().getParent().isVisible());
    assertTrue(robot.lookup("#split-chart").query().getParent().isVisible());
  }
}
