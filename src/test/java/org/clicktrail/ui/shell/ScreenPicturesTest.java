package org.clicktrail.ui.shell;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.stage.Stage;
import org.clicktrail.core.chart.Palette;
import org.clicktrail.project.Step;
import org.clicktrail.ui.control.Appearance;
import org.clicktrail.ui.control.FilePort;
import org.clicktrail.ui.control.Questions;
import org.clicktrail.ui.job.Jobs;
import org.clicktrail.ui.workbench.Ports;
import org.clicktrail.ui.workbench.ScreenId;
import org.clicktrail.ui.workbench.Workbench;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Draws every screen of the real program on a real file into `target/screens`, light and dark:
///
/// `mvn test -Dtest=ScreenPicturesTest -Dscreens=sample-data/shop-sessions.csv
/// -Dscreens.size=1280x800`
///
/// `-Dscreens.steps=IMPORT,GOAL,EXPLORE` computes only so far. Without `-Dscreens` it is skipped.
@ExtendWith(ApplicationExtension.class)
class ScreenPicturesTest {

  private final Optional<Path> file =
      Optional.ofNullable(System.getProperty("screens")).map(Path::of);
  private final SimpleBooleanProperty dark = new SimpleBooleanProperty();
  private final ExecutorService background = Executors.newCachedThreadPool();
  private Workbench workbench;
  private MainWindow window;

  @Start
  void start(Stage stage) {
    Fonts.load();
    Appearance appearance = new Appearance(dark);
    workbench =
        new Workbench(
            new Ports(
                ProjectPorts::analyst,
                ProjectPorts.store(),
                new NoFiles(),
                new NoQuestions(),
                _ -> {},
                FXCollections.observableArrayList(
                    Path.of("sample-data/shop-events.csv").toAbsolutePath(),
                    Path.of("sample-data/shop-sessions.csv").toAbsolutePath()),
                appearance.dark().map(now -> now ? Palette.DARK : Palette.LIGHT)),
            new Jobs(background, Platform::runLater, System::nanoTime));
    window =
        new MainWindow(
            workbench, appearance, new MainWindow.Facts("Clicktrail", Path.of("clicktrail.log")));
    stage.setScene(window.scene());
    String[] size = System.getProperty("screens.size", "1280x800").split("x", 2);
    stage.setWidth(Integer.parseInt(size[0]));
    stage.setHeight(Integer.parseInt(size[1]));
    stage.show();
  }

  @Test
  void drawsEveryScreen(FxRobot robot) throws InterruptedException {
    assumeTrue(file.isPresent(), "skipped: no -Dscreens=FILE");
    assertTrue(Files.exists(file.get()), file.get() + " is not here");
    robot.interact(() -> workbench.projectFiles().open(List.of(file.get())));
    await(() -> workbench.fresh(Step.IMPORT));
    String steps = System.getProperty("screens.steps", "GOAL,EXPLORE,LEAKS,EARLY,TRAIN,SEGMENTS");
    for (String step : steps.split(",", -1)) {
      robot.interact(() -> workbench.advance(Step.valueOf(step)));
      await(() -> workbench.stepProperty().get().isEmpty());
    }
    for (ScreenId id : ScreenId.values()) {
      robot.interact(() -> workbench.go(id));
      await(() -> workbench.stepProperty().get().isEmpty());
      for (boolean mode : new boolean[] {false, true}) {
        robot.interact(() -> dark.set(mode));
        frames(3);
        Snapshots.write(
            window.scene(), Path.of("target", "screens", id.id() + (mode ? "-dark.png" : ".png")));
      }
    }
    background.shutdownNow();
  }

  private static void await(BooleanSupplier condition) throws InterruptedException {
    CountDownLatch met = new CountDownLatch(1);
    AnimationTimer timer =
        new AnimationTimer() {
          @Override
          public void handle(long now) {
            if (condition.getAsBoolean()) {
              met.countDown();
            }
          }
        };
    Platform.runLater(timer::start);
    assertTrue(met.await(10, TimeUnit.MINUTES), "not computed in ten minutes");
    Platform.runLater(timer::stop);
  }

  private static void frames(int count) throws InterruptedException {
    CountDownLatch drawn = new CountDownLatch(count);
    AnimationTimer timer =
        new AnimationTimer() {
          @Override
          public void handle(long now) {
            drawn.countDown();
          }
        };
    Platform.runLater(timer::start);
    assertTrue(drawn.await(1, TimeUnit.MINUTES), "no frame in a minute");
    Platform.runLater(timer::stop);
  }

  private static final class NoFiles implements FilePort {
    @Override
    public List<Path> open(Kind kind) {
      return List.of();
    }

    @Override
    public Optional<Path> save(Kind kind, String suggestion) {
      return Optional.empty();
    }
  }

  private static final class NoQuestions implements Questions {
    @Override
    public Unsaved unsaved(String project) {
      return Unsaved.DISCARD;
    }

    @Override
    public Answer stopJobs(List<String> titles) {
      return Answer.YES;
    }
  }
}
