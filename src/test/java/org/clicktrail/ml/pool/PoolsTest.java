package org.clicktrail.ml.pool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.clicktrail.core.job.Problem;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.ml.Recorder;
import org.junit.jupiter.api.Test;

class PoolsTest {

  @Test
  void parallelStreamsStayInTheSmallPool() throws ProblemException {
    Set<Thread> threads =
        Pools.call(
            Progress.none(),
            () -> {
              Set<Thread> seen = ConcurrentHashMap.newKeySet();
              IntStream.range(0, 1_000).parallel().forEach(_ -> seen.add(Thread.currentThread()));
              return seen;
            });
    assertTrue(threads.size() <= Pools.THREADS, threads.toString());
    assertFalse(threads.contains(Thread.currentThread()));
  }

  @Test
  void passesProblemsOn() {
    ProblemException thrown =
        assertThrows(
            ProblemException.class,
            () ->
                Pools.call(
                    Progress.none(),
                    () -> {
                      throw new ProblemException(Problem.Kind.ONLY_ONE_CLASS);
                    }));
    assertEquals(Problem.Kind.ONLY_ONE_CLASS, thrown.problem().kind());
  }

  @Test
  void passesBugsOn() {
    assertThrows(
        ArithmeticException.class,
        () ->
            Pools.call(
                Progress.none(),
                () -> {
                  throw new ArithmeticException("bug");
                }));
  }

  @Test
  void leavesWorkThatNeverReports() throws InterruptedException {
    CountDownLatch running = new CountDownLatch(1);
    CountDownLatch ended = new CountDownLatch(1);
    Recorder progress = new Recorder(0);
    Thread canceller =
        Thread.ofPlatform()
            .start(() -> {
              try {
                running.await();
                progress.report(0, 1);
              } catch (InterruptedException | CancellationException e) {
                assertTrue(e instanceof CancellationException);
              }
            });
    assertThrows(
        CancellationException.class,
        () ->
            Pools.call(
                progress,
                () -> {
                  running.countDown();
                  try {
                    new CountDownLatch(1).await();
                    return 1;
                  } finally {
                    ended.countDown();
                  }
                }));
    canceller.join();
    ended.await();
    assertTrue(progress.secondsSinceCancel() < 1);
  }

  @Test
  void doesNotStartIfAlreadyCancelled() {
    Recorder progress = new Recorder(0);
    assertThrows(CancellationException.class, () -> progress.report(0, 1));
    assertThrows(CancellationException.class, () -> Pools.call(progress, () -> 1));
  }
}
