package org.clicktrail.ui.shell;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.stage.Stage;
import org.clicktrail.core.goal.GoalSpec;
import org.clicktrail.core.goal.Unit;
import org.clicktrail.project.Pipeline;
import org.clicktrail.project.Step;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Draws every view of the real program on a real file into `target/screens`, light and dark:
///
/// `mvn test -Dtest=ScreenPicturesTest -Dscreens=sample-data/shop-sessions.csv
/// -Dscreens.size=1280x800 -Dscreens.zoom=1.5`
///
/// `-Dscreens.only=explore` draws the views whose names begin so.
/// `-Dscreens.steps=IMPORT,GOAL,EXPLORE` computes only so far, `-Dscreens.unit=CUSTOMER` asks about
/// customers. Without `-Dscreens` it is skipped.
@ExtendWith(ApplicationExtension.class)
class ScreenPicturesTest {

  private final Optional<Path> file =
      Optional.ofNullable(System.getProperty("screens")).map(Path::of);
  private TourWindow tour;

  @Start
  void start(Stage stage) {
    tour = new TourWindow();
    tour.show(stage, System.getProperty("screens.size", "1280x800"));
    tour.appearance.zoom(Double.parseDouble(System.getProperty("screens.zoom", "1")));
  }

  @AfterEach
  void stop() {
    tour.close();
  }

  @Test
  void drawsEveryScreen(FxRobot robot) throws InterruptedException {
    assumeTrue(file.isPresent(), "skipped: no -Dscreens=FILE");
    assertTrue(Files.exists(file.get()), file.get() + " is not here");
    ScreenTour screens = new ScreenTour(tour);
    String steps = System.getProperty("screens.steps", "GOAL,EXPLORE,LEAKS,EARLY,TRAIN,SEGMENTS");
    screens.open(
        file.get(),
        ScreenPicturesTest::asked,
        Stream.of(steps.split(",", -1)).map(Step::valueOf).toList(),
        name -> draw(name, false));
    for (boolean dark : new boolean[] {false, true}) {
      robot.interact(() -> tour.dark.set(dark));
      screens.visit(System.getProperty("screens.only", ""), name -> draw(name, dark));
    }
  }

  private static Pipeline asked(Pipeline recipe) {
    Unit unit = Unit.valueOf(System.getProperty("screens.unit", "SESSION"));
    return recipe.with(new GoalSpec(unit, Optional.empty(), Optional.empty(), Optional.empty()));
  }

  private void draw(String name, boolean dark) {
    Snapshots.write(
        tour.window.scene(), Path.of("target", "screens", name + (dark ? "-dark.png" : ".png")));
  }
}
