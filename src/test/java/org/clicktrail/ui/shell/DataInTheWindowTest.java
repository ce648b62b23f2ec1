package org.clicktrail.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import org.clicktrail.core.goal.GoalSpec;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.schema.ImportReport;
import org.clicktrail.core.schema.SourceFile;
import org.clicktrail.project.Pipeline;
import org.clicktrail.project.PipelineRunner;
import org.clicktrail.project.Project;
import org.clicktrail.project.ProjectFile;
import org.clicktrail.project.Run;
import org.clicktrail.project.Step;
import org.clicktrail.ui.Clicks;
import org.clicktrail.ui.control.Portions;
import org.clicktrail.ui.workbench.ScreenId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// What is done to the data, with hands on the real window.
class DataInTheWindowTest extends InTheWindow {

  @TempDir private Path folder;

  /// Sessions of six events, three before and three after midnight; every third one buys.
  private Path log(int sessions) throws Exception {
    List<String> lines = new ArrayList<>(List.of("session_id,user_id,event_time,event_type"));
    for (int at = 10; at < 10 + sessions; at++) {
      String who = "s" + at + ",u" + at + ",2024-01-";
      lines.add(who + "30 23:5" + at % 10 + ":00,view");
      lines.add(who + "30 23:5" + at % 10 + ":30,view");
      lines.add(who + "30 23:5" + at % 10 + ":40,view");
      lines.add(who + "31 00:0" + at % 10 + ":00,view");
      lines.add(who + "31 00:0" + at % 10 + ":30,view");
      lines.add(who + "31 00:1" + at % 10 + ":00," + (at % 3 == 0 ? "purchase" : "view"));
    }
    return Files.write(folder.resolve("log.csv"), lines);
  }

  private static void until(BooleanSupplier condition) throws Exception {
    WaitForAsyncUtils.waitFor(50, TimeUnit.SECONDS, condition::getAsBoolean);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private long sessions() {
    return tour.workbench
        .runProperty()
        .get()
        .flatMap(Run::report)
        .map(ImportReport::sessions)
        .orElse(0L);
  }

  private void idle() throws Exception {
    until(() -> tour.workbench.jobs().entries().stream().noneMatch(job -> job.alive()));
  }

  /// Frames that are full of other work: what waits for one does not come.
  @Test
  void findingsOfTheLastFileAreGoneWithIt(FxRobot robot) throws Exception {
    Path first = log(60);
    robot.interact(() -> tour.workbench.projectFiles().open(List.of(first)));
    until(() -> shown(robot).stream().anyMatch(row -> row.getStyleClass().contains("ct-finding")));
    List<Node> before = shown(robot);
    Portions busy = new Portions(new Pane());
    Runnable frame = () -> LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
    List<String> stale = new ArrayList<>();
    Path other = Files.copy(folder.resolve("log.csv"), folder.resolve("other.csv"));
    VBox rows = robot.lookup("#findings").query();
    robot.interact(() -> {
      tour.workbench.go(ScreenId.START);
      rows.sceneProperty()
          .addListener((_, _, scene) -> {
            if (scene != null) {
              stale.add("rows " + rows.getChildren().stream().filter(before::contains).count());
              busy.show(List.of());
            }
          });
      tour.workbench.projectFiles().open(List.of(other));
    });
    until(() -> files().equals(List.of(other)));
    robot.interact(() -> {
      busy.show(Collections.nCopies(500, frame));
      tour.workbench.go(ScreenId.DATA);
    });
    until(() -> !stale.isEmpty() && !shown(robot).isEmpty());
    assertEquals("rows 0", stale.getFirst(), "beside the new file's name");
  }

  private List<Path> files() {
    return tour.workbench.runProperty().get().flatMap(Run::report).stream()
        .flatMap(report -> report.files().stream())
        .map(SourceFile::path)
        .toList();
  }

  private static List<Node> shown(FxRobot robot) {
    return robot
        .lookup("#findings")
        .<VBox>tryQuery()
        .map(rows -> List.copyOf(rows.getChildren()))
        .orElse(List.of());
  }

  @Test
  void aSourceThatChangedIsOfferedToBeReadAgain(FxRobot robot) throws Exception {
    Path source = log(60);
    Path project = folder.resolve("kept.clicktrail");
    try (PipelineRunner runner = new PipelineRunner(folder, 0.2)) {
      Pipeline recipe = Pipeline.of(List.of(source));
      Run run = runner.advance(Run.of(recipe), recipe, Step.EXPLORE, _ -> {}, Progress.none());
      ProjectFile.save(Project.of(run), project, Progress.none());
    }
    log(70);
    robot.interact(() -> tour.workbench.projectFiles().open(List.of(project)));
    until(() -> robot.lookup("#notice-action").tryQuery().isPresent());
    String said = said(robot);
    assertTrue(said.startsWith("log.csv has changed since this project was saved"), said);
    assertEquals(60, sessions(), "the numbers of the file as it was");
    robot.interact(() ->
        tour.workbench.change(
            "Conversions",
            recipe ->
                recipe.with(
                    new GoalSpec(
                        Optional.of("event=purchase"), Optional.empty(), Optional.empty()))));
    robot.interact(() -> tour.workbench.advance(Step.GOAL));
    until(() -> said(robot).contains("this needs its rows as they were"));
    assertEquals(60, sessions(), "nothing of the other rows is mixed in");
    Clicks.on(robot, "#notice-action");
    until(() -> sessions() == 70);
    idle();
    assertTrue(tour.workbench.projectFiles().dirty().get(), "the saved numbers are others");
    assertEquals(Optional.empty(), robot.lookup("#notice-action").tryQuery());
  }

  @Test
  void aRuleForSessionsIsTriedAndTaken(FxRobot robot) throws Exception {
    Path source = log(60);
    robot.interact(() -> tour.workbench.projectFiles().open(List.of(source)));
    until(() -> tour.workbench.screenProperty().get() == ScreenId.DATA && sessions() == 60);
    idle();
    Clicks.on(robot, "#sessions-rule");
    until(() -> example(robot).startsWith("60 sessions, 6.0 events each"));
    Clicks.on(robot, "#sessions-midnight");
    until(() -> example(robot).startsWith("120 sessions, 3.0 events each"));
    assertTrue(example(robot).contains("s10-2: 2024-01-31 00:00"), example(robot));
    Node example = robot.lookup("#sessions-example").query();
    if (Boolean.getBoolean("screens")) {
      Snapshots.write(example.getScene(), Path.of("target", "screens", "sessions-rule.png"));
    }
    Clicks.on(robot, "#sessions-apply");
    until(() -> sessions() == 120);
    idle();
    assertEquals(
        "Sessions: the column session_id, new days",
        tour.workbench.historyProperty().get().orElseThrow().present().sentence());
    robot.interact(tour.workbench::undo);
    until(() -> sessions() == 60);
  }

  /// What a column means is guessed where its name does not say it; who uses the file has taken it.
  @Test
  void guessesAreTakenWithTheFile(FxRobot robot) throws Exception {
    List<String> lines = Files.readAllLines(log(60));
    lines.set(0, "besuch,wer,stempel,was");
    Path source = Files.write(folder.resolve("journal.csv"), lines);
    robot.interact(() -> tour.workbench.projectFiles().open(List.of(source)));
    until(() -> !robot.lookup("#roles .guess").queryAll().isEmpty());
    idle();
    String title = robot.lookup("#data-recognised").<Label>query().getText();
    assertTrue(title.endsWith("please say what its columns mean"), title);
    Clicks.on(robot, "#primary");
    until(() -> tour.workbench.screenProperty().get() != ScreenId.DATA);
    robot.interact(() -> tour.workbench.go(ScreenId.DATA));
    until(() -> robot.lookup("#roles .guess").queryAll().isEmpty());
    assertTrue(robot.lookup("#data-recognised").<Label>query().getText().endsWith("see below"));
    idle();
  }

  private static String said(FxRobot robot) {
    return robot.lookup("#notice-text").<Label>tryQuery().map(Label::getText).orElse("");
  }

  private static String example(FxRobot robot) {
    return robot.lookup("#sessions-example").<Label>tryQuery().map(Label::getText).orElse("");
  }
}
