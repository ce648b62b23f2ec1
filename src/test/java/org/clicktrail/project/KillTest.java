package org.clicktrail.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.report.Card;
import org.clicktrail.core.report.Story;
import org.clicktrail.data.engine.Engine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Programs ended by the system at random moments while they read a file, save and autosave. What
/// they said to have kept must be there; nothing but it may be left.
class KillTest {

  /// `-Dkills=100` for more, see docs/benchmarks.md.
  private static final int KILLS = Integer.getInteger("kills", 10);

  private static final long SEED = 9;

  @TempDir private Path folder;

  @Test
  void afterKillsAtRandomMomentsAtMostTheStepUnderWayIsMissing() throws Exception {
    Path source = folder.resolve("events.csv");
    List<String> lines = Files.readAllLines(Samples.bundled("shop-events.csv"));
    Files.write(source, lines.subList(0, 3_000));
    Random random = new Random(SEED);
    long saves = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      Path home = Files.createDirectory(folder.resolve("home" + kill));
      Heard heard = killed(source, home, Work.values()[kill % 3], random);
      String which = "kill " + kill + " " + heard;
      saves += heard.saved + heard.kept;

      Path project = home.resolve("p.clicktrail");
      if (Files.exists(project) || heard.saved > 0) {
        long step = step(project);
        assertTrue(step == heard.saved || step == heard.saved + 1, which + ": saved is " + step);
        assertTrue(Verified.whole(project), which);
      }
      List<Autosave.Left> left = new Autosave(home.resolve("autosave")).left();
      if (!left.isEmpty() || heard.kept > 0) {
        assertEquals(1, left.size(), which);
        long step = step(left.getFirst().work());
        assertTrue(step == heard.kept || step == heard.kept + 1, which + ": kept is " + step);
        assertTrue(Verified.whole(left.getFirst().work()), which);
        left.getFirst().discard();
      }
      nextStart(home);
      assertEquals(
          List.of(),
          list(home.resolve("engine")).stream()
              .filter(file -> !String.valueOf(file.getFileName()).startsWith("libduckdb_java"))
              .toList(),
          which);
      assertEquals(List.of(), list(home.resolve("autosave")), which);
      assertEquals(
          List.of(),
          list(home).stream().filter(file -> file.toString().endsWith(".tmp")).toList(),
          which);
    }
    System.out.println(KILLS + " kills, " + saves + " saves before them");
  }

  /// What the child does at the moment of its end.
  private enum Work {
    INGEST,
    SAVE,
    AUTOSAVE
  }

  /// @param saved last step it said to have saved, 0 for none
  /// @param kept last step it said to have kept by autosave, 0 for none
  private record Heard(Work work, long micros, long saved, long kept) {}

  /// Starts a child, waits until it begins a random round of the work, then a random time, and
  /// kills it.
  private static Heard killed(Path source, Path home, Work work, Random random) throws Exception {
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.io.tmpdir=" + home.resolve("engine"),
                "-cp",
                System.getProperty("java.class.path"),
                Child.class.getName(),
                source.toString(),
                home.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (BufferedReader out = child.inputReader()) {
      int rounds = 1 + random.nextInt(work == Work.INGEST ? 2 : 4);
      // A read takes some 300 ms in the child, a save some 60 ms.
      long micros = random.nextLong(work == Work.INGEST ? 400_000 : 100_000);
      long saved = 0;
      long kept = 0;
      boolean waiting = true;
      while (waiting) {
        String line = out.readLine();
        assertTrue(line != null, "the child ended by itself");
        if (line.equals(work.name())) {
          rounds--;
          waiting = rounds > 0;
        }
        saved = said(line, "saved ", saved);
        kept = said(line, "kept ", kept);
      }
      TimeUnit.MICROSECONDS.sleep(micros);
      // By its handle: by the process its output would be lost.
      child.toHandle().destroyForcibly();
      // What it said until its end, which nobody had read.
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        saved = said(line, "saved ", saved);
        kept = said(line, "kept ", kept);
      }
      child.waitFor();
      return new Heard(work, micros, saved, kept);
    } finally {
      child.destroyForcibly();
    }
  }

  private static long said(String line, String what, long before) {
    return line.startsWith(what) ? Long.parseLong(line.substring(what.length())) : before;
  }

  private static long step(Path project) throws Exception {
    return ProjectFile.open(project, Progress.none()).pipeline().learn().seed();
  }

  private static List<Path> list(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (var files = Files.list(folder)) {
      return files.toList();
    }
  }

  /// What the next start of the program does about what is left.
  private static void nextStart(Path home) throws Exception {
    Engine.open(home.resolve("engine"), 0.1).close();
    ProjectLock.of(home.resolve("p.clicktrail")).close();
  }

  /// Recipe, story and sessions of a project belong together.
  private static final class Verified {
    private Verified() {}

    static boolean whole(Path file) throws Exception {
      Project project = ProjectFile.open(file, Progress.none());
      String step = String.valueOf(project.pipeline().learn().seed());
      return project.story().cards().getFirst().headline().equals(step)
          && project.run().end().orElseThrow().rows() > 0;
    }
  }

  /// A program that reads, saves and autosaves one step after the other until it is ended.
  static final class Child {
    private Child() {}

    public static void main(String[] args) throws Exception {
      Path source = Path.of(args[0]);
      Path home = Path.of(args[1]);
      Files.createDirectories(home.resolve("engine"));
      Path project = home.resolve("p.clicktrail");
      try (ProjectLock _ = ProjectLock.of(project);
          Autosave autosave = new Autosave(home.resolve("autosave"))) {
        for (long step = 1; ; step++) {
          Pipeline recipe =
              Pipeline.of(List.of(source))
                  .with(new Pipeline.LearnSpec(List.of("logistic"), Map.of(), step));
          say("INGEST");
          Run run = sessions(recipe, home);
          Story story = new Story(List.of(card(step)));
          Project state = new Project(recipe, story, Optional.empty(), run);
          say("AUTOSAVE");
          autosave.keep(state, Optional.of(project), "p.clicktrail", Progress.none());
          say("kept " + step);
          say("SAVE");
          ProjectFile.save(state, project, Progress.none());
          say("saved " + step);
        }
      }
    }

    private static Run sessions(Pipeline recipe, Path home) throws Exception {
      try (PipelineRunner runner = new PipelineRunner(home.resolve("engine"), 0.1)) {
        return runner.advance(Run.of(recipe), recipe, Step.GOAL, _ -> {}, Progress.none());
      }
    }

    private static Card card(long step) {
      return new Card("goal", String.valueOf(step), "", List.of(), "", List.of(), false);
    }

    private static void say(String line) {
      System.out.println(line);
      System.out.flush();
    }
  }
}
