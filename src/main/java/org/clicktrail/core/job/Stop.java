package org.clicktrail.core.job;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

/// A switch that ends one part of a job while the rest goes on: one model of a training run. Safe
/// for many threads.
public final class Stop {

  private final List<Runnable> registered = new ArrayList<>();
  private boolean asked;

  /// Ends the guarded part: what it registered runs here and now, its next report throws.
  public void now() {
    List<Runnable> stops;
    synchronized (this) {
      asked = true;
      stops = new ArrayList<>(registered);
      registered.clear();
    }
    stops.forEach(Runnable::run);
  }

  public synchronized boolean asked() {
    return asked;
  }

  /// A progress that this switch can end too, apart from the whole.
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
      public Registration onCancel(Runnable stop) {
        Registration outer = whole.onCancel(stop);
        if (!register(stop)) {
          stop.run();
        }
        return () -> {
          forget(stop);
          outer.close();
        };
      }
    };
  }

  private void check() {
    if (asked()) {
      throw new CancellationException();
    }
  }

  private synchronized boolean register(Runnable stop) {
    return !asked && registered.add(stop);
  }

  private synchronized void forget(Runnable stop) {
    registered.remove(stop);
  }
}
