package org.clicktrail.ml;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.clicktrail.core.job.Progress;

/// A progress that remembers what was reported and cancels at a given report.
public final class Recorder implements Progress {

  private final int cancelAt;
  private final AtomicInteger reports = new AtomicInteger();
  private final List<Runnable> stops = new CopyOnWriteArrayList<>();
  private volatile long cancelled;
  private volatile double last;

  /// @param cancelAt number of the report that cancels, from 0
  public Recorder(int cancelAt) {
    this.cancelAt = cancelAt;
  }

  @Override
  public void report(long done, long total) {
    last = total == 0 ? last : (double) done / total;
    if (reports.getAndIncrement() == cancelAt) {
      cancelled = System.nanoTime();
      stops.forEach(Runnable::run);
    }
    if (cancelled != 0) {
      throw new CancellationException();
    }
  }

  @Override
  public void stage(String words) {}

  @Override
  public Registration onCancel(Runnable stop) {
    stops.add(stop);
    if (cancelled != 0) {
      stop.run();
    }
    return () -> stops.remove(stop);
  }

  public int reports() {
    return reports.get();
  }

  /// Share done as reported last.
  public double last() {
    return last;
  }

  public double secondsSinceCancel() {
    return (System.nanoTime() - cancelled) / 1e9;
  }
}
