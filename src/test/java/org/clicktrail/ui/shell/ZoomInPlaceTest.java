package org.clicktrail.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.clicktrail.project.Step;
import org.clicktrail.ui.workbench.ScreenId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// A screen that is shown while the interface is made larger or smaller is laid out and drawn again
/// where it stands: nobody has to leave it and come back.
class ZoomInPlaceTest extends InTheWindow {

  private static final List<ScreenId> SCREENS =
      List.of(ScreenId.EXPLORE, ScreenId.MODEL, ScreenId.SEGMENTS);

  @TempDir Path folder;

  @Test
  void chartsAndTablesFollow(FxRobot robot) throws Exception {
    List<String> lines = Files.readAllLines(Path.of("sample-data/shop-sessions.csv"));
    List<String> kept =
        IntStream.range(0, lines.size()).filter(row -> row % 4 == 0).mapToObj(lines::get).toList();
    ScreenTour screens = new ScreenTour(tour);
    screens.open(
        Files.write(folder.resolve("shop-sessions.csv"), kept),
        List.of(Step.GOAL, Step.EXPLORE, Step.LEAKS, Step.EARLY, Step.TRAIN, Step.SEGMENTS),
        _ -> {});
    Set<String> faults = new TreeSet<>();
    for (ScreenId screen : SCREENS) {
      robot.interact(() -> {
        tour.appearance.zoom(1);
        tour.workbench.go(screen);
      });
      ScreenTour.frames(3);
      for (int step = 0; step < 2; step++) {
        robot.interact(tour.appearance::zoomIn);
        note(robot, screen, faults);
      }
      for (int step = 0; step < 2; step++) {
        robot.interact(() -> {
          tour.appearance.zoomOut();
          tour.dark.set(!tour.dark.get());
        });
        note(robot, screen, faults);
      }
    }
    assertEquals("", String.join("\n", faults));
  }

  private void note(FxRobot robot, ScreenId screen, Set<String> faults)
      throws InterruptedException {
    ScreenTour.frames(3);
    robot.interact(() ->
        LayoutFaults.of(tour.window.scene())
            .forEach(fault ->
                faults.add(screen + " at " + tour.appearance.zoomProperty().get() + ": " + fault)));
  }
}
