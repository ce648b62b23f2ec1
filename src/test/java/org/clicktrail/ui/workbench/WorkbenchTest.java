package org.clicktrail.ui.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.function.Consumer;
import org.clicktrail.core.job.Problem;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.report.Card;
import org.clicktrail.core.report.Story;
import org.clicktrail.project.Pipeline;
import org.clicktrail.project.Project;
import org.clicktrail.project.Run;
import org.clicktrail.project.SourceCheck;
import org.clicktrail.project.Step;
import org.clicktrail.ui.FakeWorkbench;
import org.clicktrail.ui.control.Questions;
import org.clicktrail.ui.job.JobEntry;
import org.junit.jupiter.api.Test;

/// No toolkit is started: properties need none, and jobs run in place or when the test lets them.
class WorkbenchTest {

  private final List<Step> computed = new ArrayList<>();

  /// Marks each computed step in the warnings of the run.
  private Run note(Run before, Pipeline recipe, Step step, Consumer<Run> live, Progress progress)
      throws ProblemException {
    computed.add(step);
    return withWarning(recipe, step.name());
  }

  private static Run withWarning(Pipeline recipe, String warning) {
    Run none = Run.of(recipe);
    return new Run(
        recipe,
        none.report(),
        none.vocabulary(),
        none.end(),
        none.goal(),
        none.scored(),
        none.snapshot(),
        none.origin(),
        none.split(),
        none.exploration(),
        none.leaks(),
        none.early(),
        none.conversion(),
        none.revenue(),
        none.profit(),
        none.segments(),
        none.recommended(),
        none.kept(),
        none.asOf(),
        none.trials(),
        none.notes(),
        List.of(warning));
  }

  private static Pipeline seed(Pipeline recipe, long seed) {
    return recipe.with(
        new Pipeline.LearnSpec(recipe.learn().models(), recipe.learn().params(), seed));
  }

  private static String warnings(Workbench workbench) {
    return String.join(",", workbench.runProperty().get().orElseThrow().warnings());
  }

  @Test
  void undoRestoresRecipeAndItsResults() {
    FakeWorkbench fake = FakeWorkbench.inPlace(this::note);
    Workbench workbench = fake.workbench;
    fake.open("a.csv");
    workbench.advance(Step.GOAL);
    workbench.change("Seed 2", recipe -> seed(recipe, 2));
    workbench.advance(Step.TRAIN);
    assertEquals("TRAIN", warnings(workbench));
    workbench.undo();
    assertEquals(1, workbench.pipelineProperty().get().orElseThrow().learn().seed());
    assertEquals("GOAL", warnings(workbench));
    workbench.redo();
    assertEquals(2, workbench.pipelineProperty().get().orElseThrow().learn().seed());
    assertEquals("TRAIN", warnings(workbench));
  }

  @Test
  void historyHoldsASentenceAChangeAndForgetsWhatWasUndone() {
    FakeWorkbench fake = FakeWorkbench.inPlace(this::note);
    fake.open("a.csv");
    fake.workbench.change("Seed 2", recipe -> seed(recipe, 2));
    fake.workbench.change("Nothing", recipe -> recipe);
    fake.workbench.undo();
    fake.workbench.change("Seed 3", recipe -> seed(recipe, 3));
    History history = fake.workbench.historyProperty().get().orElseThrow();
    assertEquals(
        List.of("Opened a.csv", "Seed 3"),
        history.changes().stream().map(Change::sentence).toList());
    assertFalse(history.canRedo());
  }

  @Test
  void cancelledStepLeavesTheRunAsItWas() {
    Queue<Runnable> background = new ArrayDeque<>();
    Analyst analyst =
        (_, recipe, step, live, progress) -> {
          if (step == Step.IMPORT) {
            return withWarning(recipe, "imported");
          }
          live.accept(withWarning(recipe, "half"));
          progress.report(1, 2);
          throw new AssertionError("report must end a cancelled job");
        };
    FakeWorkbench fake = FakeWorkbench.on(analyst, background::add, Runnable::run);
    fake.open("a.csv");
    background.remove().run();
    fake.workbench.advance(Step.TRAIN);
    fake.workbench.cancel();
    background.remove().run();
    assertEquals("imported", warnings(fake.workbench));
    assertTrue(fake.workbench.stepProperty().get().isEmpty());
  }

  @Test
  void intermediateRunsShowWhileTheStepIsComputed() {
    List<String> seen = new ArrayList<>();
    FakeWorkbench[] fake = new FakeWorkbench[1];
    Analyst analyst =
        (_, recipe, step, live, _) -> {
          live.accept(withWarning(recipe, "half"));
          if (step == Step.TRAIN) {
            seen.add(warnings(fake[0].workbench));
          }
          return withWarning(recipe, "whole");
        };
    fake[0] = FakeWorkbench.inPlace(analyst);
    fake[0].open("a.csv");
    fake[0].workbench.advance(Step.TRAIN);
    assertEquals(List.of("half"), seen);
    assertEquals("whole", warnings(fake[0].workbench));
  }

  @Test
  void failedStepKeepsTheRunAndSaysWhy() {
    Problem problem = Problem.of(Problem.Kind.ONLY_ONE_CLASS);
    Analyst analyst =
        (_, recipe, step, _, _) -> {
          if (step == Step.TRAIN) {
            throw new ProblemException(problem);
          }
          return withWarning(recipe, "imported");
        };
    FakeWorkbench fake = FakeWorkbench.inPlace(analyst);
    fake.open("a.csv");
    fake.workbench.advance(Step.TRAIN);
    assertEquals("imported", warnings(fake.workbench));
    assertEquals(
        problem.sentence(), fake.workbench.noticeProperty().get().orElseThrow().sentence());
  }

  @Test
  void bugFreesTheWorkbench() {
    Analyst analyst =
        (_, recipe, step, _, _) -> {
          if (step == Step.TRAIN) {
            throw new IllegalStateException("bug");
          }
          return withWarning(recipe, "imported");
        };
    FakeWorkbench fake = FakeWorkbench.inPlace(analyst);
    fake.open("a.csv");
    assertThrows(IllegalStateException.class, () -> fake.workbench.advance(Step.TRAIN));
    fake.workbench.advance(Step.GOAL);
    assertEquals("imported", warnings(fake.workbench));
    assertTrue(fake.workbench.stepProperty().get().isEmpty());
  }

  @Test
  void changedRecipeEndsWorkForTheOlderOne() {
    Queue<Runnable> background = new ArrayDeque<>();
    Analyst analyst =
        (_, recipe, _, _, progress) -> {
          progress.report(0, 1);
          return withWarning(recipe, "seed " + recipe.learn().seed());
        };
    FakeWorkbench fake = FakeWorkbench.on(analyst, background::add, Runnable::run);
    fake.open("a.csv");
    background.remove().run();
    fake.workbench.advance(Step.TRAIN);
    fake.workbench.change("Seed 2", recipe -> seed(recipe, 2));
    fake.workbench.advance(Step.TRAIN);
    assertEquals(1, background.size(), "the second waits until the first has stopped");
    background.remove().run();
    background.remove().run();
    assertEquals("seed 2", warnings(fake.workbench));
  }

  @Test
  void openThatFailsLeavesTheOpenProject() {
    Analyst analyst =
        (_, recipe, _, _, _) -> {
          Path file = recipe.source().files().getFirst();
          if (file.endsWith("bad.csv")) {
            throw new ProblemException(Problem.Kind.FILE_EMPTY, file);
          }
          return withWarning(recipe, "imported");
        };
    FakeWorkbench fake = FakeWorkbench.inPlace(analyst);
    fake.open("good.csv");
    fake.workbench.change("Seed 2", recipe -> seed(recipe, 2));
    fake.open("bad.csv");
    assertEquals("good.csv", fake.workbench.projectFiles().title());
    assertEquals(2, fake.workbench.pipelineProperty().get().orElseThrow().learn().seed());
    assertTrue(fake.workbench.noticeProperty().get().orElseThrow().sentence().contains("bad.csv"));
  }

  @Test
  void unsavedChangesAreAskedAboutBeforeAnotherFileOpens() {
    FakeWorkbench fake = FakeWorkbench.inPlace(this::note);
    fake.open("a.csv");
    fake.workbench.change("Seed 2", recipe -> seed(recipe, 2));
    fake.unsaved = Questions.Unsaved.STAY;
    fake.workbench.projectFiles().open(List.of(Path.of("b.csv")));
    assertEquals("a.csv", fake.workbench.projectFiles().title());
    fake.unsaved = Questions.Unsaved.SAVE;
    fake.chosenToSave = Optional.of(Path.of("a"));
    fake.workbench.projectFiles().open(List.of(Path.of("b.csv")));
    assertEquals("b.csv", fake.workbench.projectFiles().title());
    assertEquals(2, fake.saved.getFirst().pipeline().learn().seed());
  }

  @Test
  void aProjectOpensWithTheRunItKeepsAndWithoutItsSource() {
    FakeWorkbench fake = FakeWorkbench.inPlace(this::note);
    Pipeline recipe = Pipeline.of(List.of(Path.of("gone.csv")));
    fake.stored =
        Optional.of(
            new Project(
                recipe, Story.empty(), Optional.empty(), withWarning(recipe, "as it was kept")));
    fake.source = new SourceCheck(List.of(Path.of("gone.csv")), List.of());
    fake.workbench.projectFiles().open(List.of(Path.of("p.clicktrail")));
    assertEquals("as it was kept", warnings(fake.workbench));
    assertTrue(computed.isEmpty(), "nothing is read");
    Notice notice = fake.workbench.noticeProperty().get().orElseThrow();
    assertTrue(notice.sentence().startsWith("gone.csv is not where it was"), notice.sentence());
    assertTrue(notice.buttons().isEmpty());
  }

  @Test
  void aChangedSourceIsOfferedToBeReadAgain() {
    FakeWorkbench fake = FakeWorkbench.inPlace(this::note);
    Pipeline recipe = Pipeline.of(List.of(Path.of("a.csv")));
    fake.stored =
        Optional.of(
            new Project(
                recipe, Story.empty(), Optional.empty(), withWarning(recipe, "as it was kept")));
    fake.source = new SourceCheck(List.of(), List.of(Path.of("a.csv")));
    fake.workbench.projectFiles().open(List.of(Path.of("p.clicktrail")));
    assertEquals("as it was kept", warnings(fake.workbench));
    assertFalse(fake.workbench.projectFiles().dirty().get());
    fake.workbench.noticeProperty().get().orElseThrow().buttons().getFirst().action().run();
    assertEquals("EXPLORE", warnings(fake.workbench));
    assertTrue(fake.workbench.projectFiles().dirty().get(), "the file holds the older numbers");
    assertEquals(Optional.empty(), fake.workbench.noticeProperty().get());
  }

  @Test
  void savedProjectIsCleanUntilTheNextChange() {
    FakeWorkbench fake = FakeWorkbench.inPlace(this::note);
    fake.open("a.csv");
    ProjectFiles files = fake.workbench.projectFiles();
    assertFalse(files.dirty().get());
    fake.workbench.change("Seed 2", recipe -> seed(recipe, 2));
    assertTrue(files.dirty().get());
    fake.chosenToSave = Optional.of(Path.of("kept"));
    files.save();
    assertFalse(files.dirty().get());
    assertEquals(Optional.of(Path.of("kept.clicktrail")), files.fileProperty().get());
    fake.workbench.undo();
    assertTrue(files.dirty().get());
  }

  @Test
  void runIsNeverSeenWithoutItsRecipe() {
    FakeWorkbench fake = FakeWorkbench.inPlace(this::note);
    List<String> seen = new ArrayList<>();
    fake.workbench
        .runProperty()
        .subscribe(run ->
            run.ifPresent(results ->
                seen.add(
                    fake.workbench.pipelineProperty().get().equals(Optional.of(results.pipeline()))
                        ? "together"
                        : "apart")));
    fake.open("a.csv");
    fake.open("b.csv");
    fake.open("b.csv");
    assertFalse(seen.isEmpty());
    assertFalse(seen.contains("apart"), seen::toString);
    assertEquals("IMPORT", warnings(fake.workbench));
  }

  @Test
  void closingWhileAJobRunsAsks() {
    Queue<Runnable> background = new ArrayDeque<>();
    FakeWorkbench fake = FakeWorkbench.on(this::note, background::add, Runnable::run);
    fake.open("a.csv");
    List<String> closed = new ArrayList<>();
    fake.workbench.projectFiles().quit(() -> closed.add("first"));
    fake.stopJobs = Questions.Answer.YES;
    fake.workbench.projectFiles().quit(() -> closed.add("second"));
    assertEquals(List.of("second"), closed);
  }

  @Test
  void projectOpenElsewhereGetsASentenceAndTheOpenOneStays() {
    FakeWorkbench fake = FakeWorkbench.inPlace(this::note);
    fake.open("a.csv");
    fake.chosenToSave = Optional.of(Path.of("mine.clicktrail"));
    fake.workbench.projectFiles().save();
    fake.inUse.add(Path.of("theirs.clicktrail"));
    fake.workbench.projectFiles().open(List.of(Path.of("theirs.clicktrail")));
    assertEquals("mine.clicktrail", fake.workbench.projectFiles().title());
    assertTrue(
        fake.workbench
            .noticeProperty()
            .get()
            .orElseThrow()
            .sentence()
            .startsWith("theirs.clicktrail is open in another Clicktrail."));
    assertEquals(Set.of(Path.of("mine.clicktrail")), fake.claimed);
    fake.open("b.csv");
    assertEquals(Set.of(), fake.claimed, "a project that is closed is free");
  }

  @Test
  void changeMarksTheStoryAsFromBefore() {
    FakeWorkbench fake = FakeWorkbench.inPlace(this::note);
    fake.open("a.csv");
    fake.workbench.addToStory(new Card("x", "Title", "", List.of(), "", List.of(), false));
    fake.workbench.addToStory(new Card("x", "Better", "", List.of(), "", List.of(), false));
    fake.workbench.change("Seed 2", recipe -> seed(recipe, 2));
    Story story = fake.workbench.storyProperty().get();
    assertEquals(List.of("Better"), story.cards().stream().map(Card::headline).toList());
    assertTrue(story.cards().getFirst().stale());
  }

  @Test
  void whatIsVerifiedIsSavedFirst() {
    FakeWorkbench fake = FakeWorkbench.inPlace(this::note);
    fake.open("a.csv");
    Path file = Path.of("a.clicktrail");
    fake.chosenToSave = Optional.of(file);
    fake.workbench.change("Seed 5", recipe -> seed(recipe, 5));
    fake.workbench.projectFiles().verify();
    assertEquals(5, fake.saved.getLast().pipeline().learn().seed());
    assertEquals(List.of(file), fake.verified);
    assertTrue(
        fake.workbench.noticeProperty().get().orElseThrow().sentence().contains("last digit"));
  }

  /// It takes as long as training: who presses again does not end what runs.
  @Test
  void verifyingSaysThatItHasBegunAndIsNotBegunTwice() {
    Deque<Runnable> threads = new ArrayDeque<>();
    FakeWorkbench fake = FakeWorkbench.on(this::note, threads::add, Runnable::run);
    fake.open("a.csv");
    work(threads);
    fake.chosenToSave = Optional.of(Path.of("a.clicktrail"));
    fake.workbench.projectFiles().save();
    work(threads);
    fake.workbench.projectFiles().verify();
    JobEntry job = fake.workbench.jobs().entries().getFirst();
    fake.workbench.projectFiles().verify();
    assertEquals(job, fake.workbench.jobs().entries().getFirst());
    assertTrue(
        fake.workbench.noticeProperty().get().orElseThrow().sentence().contains("computed again"));
    work(threads);
    assertTrue(
        fake.workbench.noticeProperty().get().orElseThrow().sentence().contains("last digit"));
    fake.workbench.projectFiles().verify();
    fake.workbench.jobs().entries().getFirst().cancel();
    work(threads);
    assertTrue(fake.workbench.noticeProperty().get().isEmpty());
  }

  private static void work(Deque<Runnable> threads) {
    while (!threads.isEmpty()) {
      threads.poll().run();
    }
  }

  @Test
  void aFirstFileShowsTheDataScreenWhileItIsReadAndGoesBackWithoutOne() {
    Deque<Runnable> threads = new ArrayDeque<>();
    FakeWorkbench slow =
        FakeWorkbench.on(
            (_, recipe, _, _, progress) -> {
              progress.report(0, 1);
              return Run.of(recipe);
            },
            threads::add,
            Runnable::run);
    slow.open("a.csv");
    assertEquals(ScreenId.DATA, slow.workbench.screenProperty().get());
    slow.workbench.projectFiles().openingJobProperty().get().orElseThrow().cancel();
    threads.forEach(Runnable::run);
    assertEquals(ScreenId.START, slow.workbench.screenProperty().get());
    assertTrue(slow.workbench.pipelineProperty().get().isEmpty());
  }
}
