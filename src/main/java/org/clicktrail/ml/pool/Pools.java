package org.clicktrail.ml.pool;

import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;

/// Runs library code that forks (Smile's parallel streams) in a small pool of its own instead of
/// the common pool, so that the number of threads is bounded and a cancelled call can be left at
/// once.
public final class Pools {

  /// Threads a call may use: system property `clicktrail.threads`, default 2.
  public static final int THREADS = Math.max(1, Integer.getInteger("clicktrail.threads", 2));

  /// Calls at once; others wait their turn.
  private static final Semaphore TURNS = new Semaphore(2, true);

  private Pools() {}

  /// Does the work on a worker of a fresh pool and waits for it.
  ///
  /// The pool is closed afterwards. If cancelled, the caller returns at once; the worker ends at
  /// its next fork or report.
  ///
  /// @param work may call `progress.report`
  /// @throws CancellationException if cancelled, or if the calling thread was interrupted
  public static <T> T call(Progress progress, Callable<T> work) throws ProblemException {
    awaitTurn(progress);
    try {
      return callNow(progress, work);
    } finally {
      TURNS.release();
    }
  }

  private static void awaitTurn(Progress progress) {
    try {
      while (!TURNS.tryAcquire(100, TimeUnit.MILLISECONDS)) {
        progress.report(0, 0);
      }
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private static <T> T callNow(Progress progress, Callable<T> work) throws ProblemException {
    ForkJoinPool pool = new ForkJoinPool(THREADS);
    AtomicBoolean stopped = new AtomicBoolean();
    try {
      ForkJoinTask<T> task = pool.submit(work);
      Runnable stop =
          () -> {
            stopped.set(true);
            task.cancel(true);
            pool.shutdownNow();
          };
      try (Progress.Registration _ = progress.onCancel(stop)) {
        T result = task.get();
        if (stopped.get()) {
          throw new CancellationException("cancelled");
        }
        return result;
      }
    } catch (InterruptedException e) {
      throw interrupted(e);
    } catch (ExecutionException e) {
      throw failure(e, stopped.get());
    } catch (RejectedExecutionException e) {
      throw stopped.get() ? cancelled(e) : e;
    } finally {
      pool.shutdownNow();
    }
  }

  /// Never returns: rethrows what the work threw. A stopped pool makes library code fail in many
  /// ways; all of them are the cancellation.
  private static RuntimeException failure(ExecutionException e, boolean stopped)
      throws ProblemException {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof ProblemException problem) {
        throw problem;
      }
      if (stopped || cause instanceof CancellationException) {
        throw cancelled(e);
      }
    }
    return switch (e.getCause()) {
      case Error error -> throw error;
      case RuntimeException bug -> bug;
      case Throwable other -> new IllegalStateException(other);
      case null -> new IllegalStateException(e);
    };
  }

  private static CancellationException interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return cancelled(e);
  }

  private static CancellationException cancelled(Throwable cause) {
    CancellationException cancelled = new CancellationException("cancelled");
    cancelled.initCause(cause);
    return cancelled;
  }
}
