package org.clicktrail.project;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clicktrail.core.job.Afterwards;
import org.clicktrail.core.job.Cancellation;
import org.clicktrail.core.job.Outcome;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.job.TestProgress;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Cancel at random moments of reading a file and making its sessions: back at once, and the file
/// can be read afterwards as if nothing had been.
class CancelMomentsTest {

  private static final int MOMENTS = 20;
  private static final long SEED = Long.getLong("seed", 20);

  /// Every so many milliseconds after Cancel it is looked what the job still does.
  private static final int PROMPT = 300;

  private static final int LOOKS = 1000;
  private static final int FRAMES = 5;

  /// Events the generator makes at a time.
  private static final int PART = 1_000_000;

  @TempDir private Path folder;

  @Test
  void cancelAtAnyMomentIsBackAtOnce() throws Exception {
    List<Back> backs = cancel(300_000);
    // The machine of the tests may be busy: what the job itself still did must be little, and the
    // wall clock only shows that it did not run to its end.
    assertAll(
        backs.stream()
            .map(back ->
                () ->
                    assertTrue(
                        back.wall < 10 && (back.cpu < 1 || back.wall < 1), back.toString())));
  }

  /// Takes minutes and some gigabytes of memory and disk: `-Dslow=true`, see docs/benchmarks.md.
  /// Other moments with `-Dseed=`, other sizes with `-Devents=`, a file of one's own with `-Dlog=`.
  @Test
  @Tag("slow")
  void cancelOfTenMillionEventsIsBackWithinASecond() throws Exception {
    List<Back> backs = cancel(Integer.getInteger("events", 10_000_000));
    assertAll(backs.stream().map(back -> () -> assertTrue(back.wall < 1, back.toString())));
  }

  /// What happened after Cancel.
  ///
  /// @param share of the whole job's time after which it was cancelled
  /// @param stage the job was at
  /// @param wall seconds until it had ended
  /// @param cpu seconds of the job's thread until then
  /// @param all seconds of CPU of the whole process until then
  /// @param busy where the job's thread was every [#PROMPT] until then; empty if it was back before
  private record Back(
      double share, String stage, double wall, double cpu, double all, String busy) {
    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "cancelled at %2.0f %% (%s): back after %.3f s, %.3f s of its CPU, %.3f s of all%s",
          share * 100,
          stage,
          wall,
          cpu,
          all,
          busy);
    }
  }

  private List<Back> cancel(int events) throws Exception {
    String given = System.getProperty("log");
    Pipeline recipe = Pipeline.of(List.of(given == null ? log(events) : Path.of(given)));
    long start = System.nanoTime();
    Job whole = new Job(recipe);
    Run expected = ((Outcome.Done<Run>) whole.outcome.get()).value();
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf(Locale.ROOT, "%,d events: %.1f s without cancel%n", events, seconds);

    Random random = new Random(SEED);
    List<Back> backs = new ArrayList<>();
    for (int i = 0; i < MOMENTS; i++) {
      // One in each twentieth of the time: at random, yet none of the stages is left out.
      double share = (i + random.nextDouble()) / MOMENTS;
      new Job(recipe)
          .cancelAt(share * seconds, share)
          .ifPresent(back -> {
            System.out.println(back);
            backs.add(back);
          });
    }
    assertTrue(backs.size() >= MOMENTS / 2, "cancelled only " + backs.size());

    try (PipelineRunner runner = new PipelineRunner(folder.resolve("again"), 0.2)) {
      Job first = new Job(recipe, runner);
      first.cancelAt(seconds / 2, 0.5);
      Run run = ((Outcome.Done<Run>) new Job(recipe, runner).outcome.get()).value();
      assertEquals(ReportJson.report(expected), ReportJson.report(run));
    }
    Afterwards.finish();
    try (var left = Files.list(folder.resolve("engine"))) {
      assertEquals(List.of(), left.toList());
    }
    return backs;
  }

  /// Import and sessions in a thread of its own, as the window runs them.
  private final class Job {
    private final Cancellation cancellation = new Cancellation();
    private final CompletableFuture<Outcome<Run>> outcome = new CompletableFuture<>();
    private final Thread thread;
    private volatile String stage = "";
    private volatile long cpuAtEnd;

    Job(Pipeline recipe) {
      this(progress -> {
        try (PipelineRunner runner = new PipelineRunner(folder.resolve("engine"), 0.2)) {
          return goal(runner, recipe, progress);
        }
      });
    }

    Job(Pipeline recipe, PipelineRunner runner) {
      this(progress -> goal(runner, recipe, progress));
    }

    private Job(org.clicktrail.core.job.Job<Run> job) {
      Progress progress = cancellation.guard(TestProgress.eachStage(words -> stage = words));
      thread =
          Thread.ofPlatform()
              .start(() -> {
                try {
                  outcome.complete(Outcome.of(job, progress));
                } catch (RuntimeException | Error e) {
                  outcome.completeExceptionally(e);
                } finally {
                  cpuAtEnd = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
                }
              });
    }

    private static Run goal(PipelineRunner runner, Pipeline recipe, Progress progress)
        throws org.clicktrail.core.job.ProblemException {
      return runner.advance(Run.of(recipe), recipe, Step.GOAL, _ -> {}, progress);
    }

    private static double processCpu() {
      return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos() / 1e9;
    }

    /// Waits until the job is back, and says what it did meanwhile.
    private String busy() throws Exception {
      StringBuilder seen = new StringBuilder();
      for (int look = 0; look < LOOKS; look++) {
        try {
          Outcome<Run> _ = outcome.get(PROMPT, TimeUnit.MILLISECONDS);
          return seen.toString();
        } catch (TimeoutException _) {
          String now =
              Stream.of(thread.getStackTrace())
                  .map(Object::toString)
                  .filter(frame -> frame.contains("clicktrail"))
                  .limit(FRAMES)
                  .collect(Collectors.joining("\n    ", "\n    ", "\n"));
          if (seen.indexOf(now) < 0) {
            seen.append(now);
          }
        }
      }
      return seen.toString();
    }

    /// Empty if the job was over by then.
    java.util.Optional<Back> cancelAt(double seconds, double share) throws Exception {
      thread.join(Math.round(seconds * 1000));
      long cpu = ManagementFactory.getThreadMXBean().getThreadCpuTime(thread.threadId());
      String at = stage;
      double before = processCpu();
      long start = System.nanoTime();
      cancellation.cancel();
      String busy = busy();
      Outcome<Run> how = outcome.get(10, TimeUnit.MINUTES);
      double wall = (System.nanoTime() - start) / 1e9;
      double all = processCpu() - before;
      thread.join();
      return how instanceof Outcome.Cancelled<Run>()
          ? java.util.Optional.of(new Back(share, at, wall, (cpuAtEnd - cpu) / 1e9, all, busy))
          : java.util.Optional.empty();
    }
  }

  /// An event log in the shape of REES46 by our own generator, a million events at a time.
  private Path log(int events) throws Exception {
    Path log = folder.resolve("events.csv");
    try (BufferedWriter out = Files.newBufferedWriter(log)) {
      for (int part = 0; part * (long) PART < events; part++) {
        Path parts = folder.resolve("part");
        Samples.write(parts, Math.min(PART, events - part * PART), SEED + part, Progress.none());
        copy(parts.resolve("shop-events.csv"), out, part == 0);
      }
    }
    return log;
  }

  /// The last line of a sample is torn on purpose: only that of the whole would be in a real log.
  private static void copy(Path part, BufferedWriter out, boolean header) throws IOException {
    try (BufferedReader in = Files.newBufferedReader(part)) {
      String line = in.readLine();
      String next = header ? line : in.readLine();
      for (line = next; (next = in.readLine()) != null; line = next) {
        out.write(line);
        out.write('\n');
      }
    }
  }
}
