package org.clicktrail.core.job;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Threads that work beside the caller's for as long as one piece of work takes.
public final class Crew {

  private Crew() {}

  /// To be closed, which waits for what they are doing.
  public static ExecutorService of(int threads) {
    return Executors.newFixedThreadPool(threads);
  }

  /// What to throw where a thread was interrupted while it waited for others.
  public static CancellationException interrupted(InterruptedException cause) {
    Thread.currentThread().interrupt();
    CancellationException stopped = new CancellationException("interrupted");
    stopped.initCause(cause);
    return stopped;
  }
}
