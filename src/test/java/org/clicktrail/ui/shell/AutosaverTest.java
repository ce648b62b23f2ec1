package org.clicktrail.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clicktrail.core.job.Progress;
import org.clicktrail.project.Autosave;
import org.clicktrail.project.Pipeline;
import org.clicktrail.project.ProjectFile;
import org.clicktrail.project.Run;
import org.clicktrail.ui.FakeWorkbench;
import org.clicktrail.ui.workbench.Next;
import org.clicktrail.ui.workbench.Notice;
import org.clicktrail.ui.workbench.Workbench;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AutosaverTest {

  @TempDir private Path folder;

  private final List<Runnable> pending = new ArrayList<>();
  private final FakeWorkbench fake = FakeWorkbench.inPlace((_, recipe, _, _, _) -> Run.of(recipe));
  private final Workbench workbench = fake.workbench;

  private Autosaver saver(Autosave own) {
    return new Autosaver(
        workbench,
        own,
        new Autosaver.Means(
            Runnable::run, Runnable::run, (_, then) -> pending.add(then), System::nanoTime));
  }

  /// The pause after a change is over.
  private void pauseEnds() {
    List<Runnable> now = List.copyOf(pending);
    pending.clear();
    now.forEach(Runnable::run);
  }

  private static void seed(Workbench workbench, long seed) {
    workbench.change(
        "Seed " + seed,
        recipe ->
            recipe.with(
                new Pipeline.LearnSpec(recipe.learn().models(), recipe.learn().params(), seed)));
  }

  private List<Path> works() throws Exception {
    try (var all = Files.list(folder)) {
      return all.filter(file -> file.toString().endsWith(ProjectFile.EXTENSION)).toList();
    }
  }

  private long keptSeed() throws Exception {
    return ProjectFile.open(works().getFirst(), Progress.none()).pipeline().learn().seed();
  }

  @Test
  void workThatWasNeverSavedIsKeptOnceForManyChanges() throws Exception {
    saver(new Autosave(folder));
    fake.open("a.csv");
    for (long seed = 2; seed <= 9; seed++) {
      seed(workbench, seed);
    }
    assertEquals(1, pending.size());
    pauseEnds();
    assertEquals(9, keptSeed());
    seed(workbench, 10);
    pauseEnds();
    assertEquals(10, keptSeed());
    workbench.undo();
    pauseEnds();
    assertEquals(9, keptSeed());
  }

  @Test
  void savedWorkAndAnOrderlyEndLeaveNothing() throws Exception {
    Autosaver saver = saver(new Autosave(folder));
    fake.open("a.csv");
    pauseEnds();
    assertEquals(1, works().size());
    fake.chosenToSave = Optional.of(folder.resolve("elsewhere").resolve("a.clicktrail"));
    workbench.projectFiles().save();
    pauseEnds();
    assertEquals(List.of(), works());
    seed(workbench, 7);
    pauseEnds();
    assertEquals(1, works().size());
    saver.close();
    try (var all = Files.list(folder)) {
      assertEquals(List.of(), all.toList());
    }
  }

  @Test
  void whatACrashLeftIsOfferedBroughtBackAndKeptOn() throws Exception {
    Pipeline lost =
        Pipeline.of(List.of(Path.of("a.csv")))
            .with(new Pipeline.LearnSpec(List.of(), java.util.Map.of(), 42));
    crash(lost);
    Autosave own = new Autosave(folder);
    fake.stored = Optional.of(org.clicktrail.project.Project.of(Run.of(lost)));
    Autosaver saver = saver(own);
    saver.offer(own.left());
    var notice = workbench.noticeProperty().get().orElseThrow();
    assertTrue(notice.sentence().contains("shop.clicktrail"), notice.sentence());
    assertEquals(2, notice.buttons().size());

    notice.buttons().getFirst().action().run();
    assertEquals(Optional.of(lost), workbench.pipelineProperty().get());
    assertEquals(
        Optional.of(Path.of("/x/shop.clicktrail")), workbench.projectFiles().fileProperty().get());
    assertTrue(workbench.projectFiles().dirty().get());
    pauseEnds();
    assertEquals(1, works().size());
    saver.close();
    assertEquals(List.of(), works());
  }

  /** Started with a file named: the offer waits until it is open and nothing else is said. */
  @Test
  void whatACrashLeftIsOfferedBesideAFileThatIsOpened() throws Exception {
    crash(Pipeline.of(List.of(Path.of("a.csv"))));
    Autosave own = new Autosave(folder);
    Autosaver saver = saver(own);
    fake.open("b.csv");
    workbench.say(Notice.done("The file changed."));
    saver.offerInPeace(own.left());
    assertEquals("The file changed.", workbench.noticeProperty().get().orElseThrow().sentence());
    workbench.dismissNotice();
    Notice offer = workbench.noticeProperty().get().orElseThrow();
    assertTrue(offer.sentence().contains("shop.clicktrail"), offer.sentence());
    workbench.dismissNotice();
    assertEquals(Optional.empty(), workbench.noticeProperty().get(), "offered once");
  }

  @Test
  void whatACrashLeftIsGoneWhenDiscarded() throws Exception {
    crash(Pipeline.of(List.of(Path.of("a.csv"))));
    Autosave own = new Autosave(folder);
    saver(own).offer(own.left());
    List<Next.Button> buttons = workbench.noticeProperty().get().orElseThrow().buttons();
    buttons.getLast().action().run();
    assertEquals(Optional.empty(), workbench.noticeProperty().get());
    assertEquals(List.of(), own.left());
    assertEquals(List.of(), works());
  }

  /// Work of a program that is gone: its lock is free.
  private void crash(Pipeline pipeline) throws Exception {
    Path elsewhere = folder.resolve("crashed");
    new Autosave(elsewhere)
        .keep(
            org.clicktrail.project.Project.of(Run.of(pipeline)),
            Optional.of(Path.of("/x/shop.clicktrail")),
            "shop.clicktrail",
            Progress.none());
    try (var all = Files.list(elsewhere)) {
      for (Path file : all.filter(file -> !file.toString().endsWith(".lock")).toList()) {
        Files.move(file, folder.resolve(file.getFileName()));
      }
    }
  }
}
