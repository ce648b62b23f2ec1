package org.clicktrail.ui.job;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.clicktrail.core.job.Progress;

/// The progress of one running job: thins its reports out and carries the wish to stop.
final class Ticket implements Progress {

  private final Executor background;
  private final Latest<Update> updates;
  private final List<Runnable> stops = new ArrayList<>();
  private volatile boolean cancelled;
  private volatile boolean enough;
  private volatile Update latest = new Update("", -1);

  Ticket(Executor background, Executor foreground, Consumer<Update> receiver) {
    this.background = background;
    updates = new Latest<>(foreground, receiver);
  }

  record Update(String stage, double fraction) {}

  @Override
  public void report(long done, long total) {
    throwIfCancelled();
    publish(latest.stage(), total == 0 ? -1 : (double) done / total);
  }

  @Override
  public void stage(String words) {
    throwIfCancelled();
    publish(words, latest.fraction());
  }

  @Override
  public Registration onCancel(Runnable stop) {
    synchronized (stops) {
      stops.add(stop);
    }
    if (cancelled) {
      stop.run();
    }
    return () -> {
      synchronized (stops) {
        stops.remove(stop);
      }
    };
  }

  @Override
  public boolean enough() {
    return enough;
  }

  /// The job comes to its end with what it has.
  void finish() {
    enough = true;
  }

  /// Never blocks: whatever stops a library runs in the background.
  void cancel() {
    cancelled = true;
    List<Runnable> all;
    synchronized (stops) {
      all = List.copyOf(stops);
    }
    all.forEach(background::execute);
  }

  private void publish(String stage, double fraction) {
    latest = new Update(stage, fraction);
    updates.accept(latest);
  }

  private void throwIfCancelled() {
    if (cancelled) {
      throw new CancellationException();
    }
  }
}
