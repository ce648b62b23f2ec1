package org.clicktrail.ui.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.clicktrail.core.job.Job;
import org.clicktrail.core.job.Outcome;
import org.junit.jupiter.api.Test;

class JobRunnerTest {

  private final Queue<Runnable> waiting = new ArrayDeque<>();
  private final List<Outcome<Integer>> outcomes = new ArrayList<>();

  @Test
  void bugFreesTheScreenAndReachesTheHandler() {
    Jobs jobs = new Jobs(Runnable::run, Runnable::run, () -> 0);
    JobRunner runner = jobs.runner();
    Job<Integer> buggy =
        _ -> {
          throw new IllegalStateException("bug");
        };
    assertThrows(IllegalStateException.class, () -> runner.start("x", buggy, outcomes::add));
    assertFalse(runner.runningProperty().get());
    assertEquals(List.of(), outcomes);
    assertInstanceOf(JobEntry.Failed.class, jobs.entries().getFirst().stateProperty().get());
  }

  /// A new list each time would be collected with its listeners, and the drawer would stand still.
  @Test
  void theListOfJobsIsOneForAll() {
    Jobs jobs = new Jobs(Runnable::run, Runnable::run, () -> 0);
    assertSame(jobs.entries(), jobs.entries());
  }

  @Test
  void manyReportsQueueOneUpdate() {
    Jobs jobs = new Jobs(Runnable::run, waiting::add, () -> 0);
    JobEntry entry =
        jobs.runner()
            .start(
                "x",
                progress -> {
                  for (int i = 1; i <= 1_000; i++) {
                    progress.stage("Step " + i);
                    progress.report(i, 1_000);
                  }
                  return 1;
                },
                outcomes::add);
    assertEquals(2, waiting.size(), "one for progress, one for the end");
    waiting.remove().run();
    assertEquals(1.0, entry.fractionProperty().get());
    assertEquals("Step 1000", entry.stageProperty().get());
  }

  @Test
  void newerJobReplacesTheOlder() {
    JobRunner runner = new Jobs(waiting::add, Runnable::run, () -> 0).runner();
    runner.start("old", reporting(1), outcomes::add);
    runner.start("new", reporting(2), outcomes::add);
    waiting.remove().run();
    assertEquals(List.of(), outcomes);
    waiting.remove().run();
    assertEquals(List.of(new Outcome.Done<>(2)), outcomes);
  }

  @Test
  void cancelRunsWhatStopsALibrary() {
    List<String> stopped = new ArrayList<>();
    Queue<Runnable> background = new ArrayDeque<>();
    JobRunner runner = new Jobs(background::add, Runnable::run, () -> 0).runner();
    runner.start(
        "x",
        progress -> {
          try (var _ = progress.onCancel(() -> stopped.add("statement"))) {
            runner.cancel();
            background.remove().run();
            progress.report(1, 1);
          }
          return 1;
        },
        outcomes::add);
    background.remove().run();
    assertEquals(List.of("statement"), stopped);
    assertEquals(List.of(new Outcome.Cancelled<Integer>()), outcomes);
  }

  private static Job<Integer> reporting(int value) {
    return progress -> {
      progress.report(1, 1);
      return value;
    };
  }
}
