package org.clicktrail.core.job;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

/// The wish to stop a job or one part of it, shared by whoever runs it and the job itself. Safe for
/// many threads.
public final class Cancellation {

  private final List<Runnable> stops = new ArrayList<>();
  private boolean cancelled;

  /// Asks the job to stop: the next [#check] throws, everything registered is stopped. Once is
  /// enough.
  public void cancel() {
    List<Runnable> now;
    synchronized (this) {
      cancelled = true;
      now = List.copyOf(stops);
      stops.clear();
    }
    now.forEach(Runnable::run);
  }

  public synchronized boolean cancelled() {
    return cancelled;
  }

  /// @throws CancellationException if [#cancel] was called
  public void check() {
    if (cancelled()) {
      throw new CancellationException();
    }
  }

  /// Registers how to stop work inside a library; runs at once if already cancelled.
  public Progress.Registration onCancel(Runnable stop) {
    synchronized (this) {
      if (!cancelled) {
        stops.add(stop);
        return () -> forget(stop);
      }
    }
    stop.run();
    return () -> {};
  }

  /// A progress that this wish ends too, apart from the whole job.
  public Progress guard(Progress whole) {
    return new Progress() {
      @Override
      public void report(long done, long total) {
        check();
        whole.report(done, total);
      }

      @Override
      public void stage(String words) {
        check();
        whole.stage(words);
      }

      @Override
      public boolean enough() {
        return whole.enough();
      }

      @Override
      public Registration onCancel(Runnable stop) {
        Registration outer = whole.onCancel(stop);
        Registration own = Cancellation.this.onCancel(stop);
        return () -> {
          own.close();
          outer.close();
        };
      }
    };
  }

  private synchronized void forget(Runnable stop) {
    stops.remove(stop);
  }
}
