package com.sun.glass.ui.fxtest;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.function.LongConsumer;

/// The turns of the JavaFX thread: one event, one pulse or one `runLater` each. While a turn runs
/// the window answers nothing.
///
/// Timed is the processor time of the thread, not the time of the clock: a turn that waits for its
/// core because other programs have it is not longer for that.
public final class Turns {

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private volatile LongConsumer watcher = Turns::nobody;
  private volatile boolean running;
  private long inner;

  /// Tells of every turn from now on.
  ///
  /// @param toldNanos gets the processor time of each turn in nanoseconds, on the JavaFX thread;
  ///   turns of a nested loop (a dialog, a drag) are told apart from the turn they interrupt
  public void watch(LongConsumer toldNanos) {
    watcher = toldNanos;
  }

  public void unwatch() {
    watcher = Turns::nobody;
  }

  /// Whether a turn is under way; may be asked from any thread.
  public boolean running() {
    return running;
  }

  Runnable timed(Runnable turn) {
    return () -> run(turn);
  }

  private static void nobody(long nanos) {}

  private void run(Runnable turn) {
    long before = threads.getCurrentThreadCpuTime();
    long outer = inner;
    inner = 0;
    running = true;
    try {
      turn.run();
    } finally {
      long all = threads.getCurrentThreadCpuTime() - before;
      running = false;
      watcher.accept(all - inner);
      inner = outer + all;
    }
  }
}
