package org.clicktrail.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.application.Platform;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.report.Story;
import org.clicktrail.core.text.Formats;
import org.clicktrail.project.Pipeline;
import org.clicktrail.project.PipelineRunner;
import org.clicktrail.project.Project;
import org.clicktrail.project.ProjectFile;
import org.clicktrail.project.Recalled;
import org.clicktrail.project.Reports;
import org.clicktrail.project.Run;
import org.clicktrail.project.SourceCheck;
import org.clicktrail.project.Step;
import org.clicktrail.ui.FakeWorkbench;
import org.clicktrail.ui.control.Appearance;
import org.clicktrail.ui.job.JobEntry;
import org.clicktrail.ui.workbench.Analyst;
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
import org.testfx.util.WaitForAsyncUtils;

/// A project that is opened again, with the real analysis behind the window.
@ExtendWith(ApplicationExtension.class)
class ReopenedTest {

  @TempDir static Path folder;
  private static Path file;
  private static Story told;
  private static PipelineRunner runner;
  private static ExecutorService background;
  private final Set<Step> computed = new ConcurrentSkipListSet<>();
  private FakeWorkbench fake;
  private MainWindow window;
  private Appearance appearance;
  private Stage stage;

  @BeforeAll
  static void save() throws Exception {
    Path data = folder.resolve("shop.csv");
    Files.write(
        data, Files.readAllLines(Path.of("sample-data", "shop-sessions.csv")).subList(0, 2_500));
    Pipeline recipe =
        Pipeline.of(List.of(data))
            .with(new Pipeline.LearnSpec(List.of("logistic", "tree"), Map.of(), 1));
    runner = PipelineRunner.open();
    background =
        Executors.newCachedThreadPool(work -> Thread.ofPlatform().daemon().unstarted(work));
    Run run = runner.all(recipe, Progress.none());
    told = Reports.story(run);
    file = folder.resolve("shop.clicktrail");
    ProjectFile.save(Project.of(run), file, Progress.none());
  }

  @AfterAll
  static void close() {
    background.shutdown();
    runner.close();
  }

  @Start
  void start(Stage shown) {
    stage = shown;
    Fonts.load();
    Analyst analyst =
        (before, wanted, upTo, live, progress) -> {
          computed.add(upTo);
          return runner.advance(before, wanted, upTo, live, progress);
        };
    fake = FakeWorkbench.on(analyst, background, Platform::runLater);
    appearance = new Appearance(new SimpleBooleanProperty(false));
    window = TourWindow.show(fake.workbench, appearance, stage);
  }

  @AfterEach
  void stop(FxRobot robot) throws InterruptedException {
    robot.type(KeyCode.ESCAPE);
    idle();
  }

  private void open(FxRobot robot) throws Exception {
    Project project = ProjectFile.open(file, Progress.none());
    fake.stored = Optional.of(project);
    fake.recalled = Optional.of(Recalled.of(project, file, Progress.none()));
    robot.interact(() -> fake.workbench.projectFiles().open(List.of(file)));
    ScreenTour.await(() -> fake.workbench.runProperty().get().isPresent());
  }

  @Test
  void whatWasLearntIsShownFirst(FxRobot robot) throws Exception {
    open(robot);
    ScreenTour.await(() -> fake.workbench.screenProperty().get() == ScreenId.MODEL);
  }

  @Test
  void everySlideIsThereAtOnceWithoutLearningAgain(FxRobot robot) throws Exception {
    open(robot);
    assertEquals(told, fake.workbench.storyProperty().get(), "as it was before it was saved");
    assertTrue(fake.workbench.fresh(Step.TRAIN) && fake.workbench.fresh(Step.SEGMENTS));
    robot.type(KeyCode.F5);
    assertTrue(robot.lookup("#presentation").query().isVisible());
    Snapshots.write(window.scene(), Path.of("target", "screens", "reopened-show.png"));
    robot.type(KeyCode.ESCAPE);
    idle();
    assertEquals(Set.of(Step.EXPLORE), computed);
    assertEquals(told, fake.workbench.storyProperty().get());
    assertFalse(fake.workbench.projectFiles().dirty().get(), "nothing to save");
  }

  private void idle() throws InterruptedException {
    ScreenTour.await(() -> fake.workbench.jobs().entries().stream().noneMatch(JobEntry::alive));
  }

  @Test
  void theWindowSaysSinceWhen(FxRobot robot) throws Exception {
    open(robot);
    WaitForAsyncUtils.waitForFxEvents();
    String day = Formats.day(fake.workbench.runProperty().get().orElseThrow().asOf().orElseThrow());
    idle();
    for (ScreenId screen : List.of(ScreenId.MODEL, ScreenId.SEGMENTS, ScreenId.PRESENT)) {
      robot.interact(() -> fake.workbench.go(screen));
      WaitForAsyncUtils.waitForFxEvents();
      Snapshots.write(window.scene(), Path.of("target", "screens", "reopened-" + screen + ".png"));
    }
    assertTrue(robot.lookup("As of " + day).tryQuery().isPresent(), "in the header");
    assertTrue(
        fake.workbench.noticeProperty().get().orElseThrow().sentence().contains("as of " + day));
  }

  @Test
  void ofAFileThatChangedNothingLearntIsShown(FxRobot robot) throws Exception {
    fake.source = new SourceCheck(List.of(), List.of(Path.of("shop.csv")));
    open(robot);
    Run run = fake.workbench.runProperty().get().orElseThrow();
    assertTrue(run.conversion().isEmpty() && run.segments().isEmpty() && run.asOf().isEmpty());
  }
}
