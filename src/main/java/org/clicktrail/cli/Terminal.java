package org.clicktrail.cli;

import java.io.PrintStream;
import org.clicktrail.core.job.Cancellation;
import org.clicktrail.core.job.Progress;

/// Where a command writes: results on `out`, everything else on `err`. Progress is drawn on `err`
/// only where a person can see it.
///
/// @param out results
/// @param err problems and progress
/// @param interactive whether `err` is a terminal
/// @param cancellation what Ctrl+C triggers
record Terminal(PrintStream out, PrintStream err, boolean interactive, Cancellation cancellation) {

  private static final int BAR = 24;

  /// A progress that draws one line and overwrites it.
  Progress progress() {
    return cancellation.guard(interactive ? new Line() : Progress.none());
  }

  /// Clears the progress line.
  void endProgress() {
    if (interactive) {
      err.print("\r\u001b[K");
      err.flush();
    }
  }

  private final class Line implements Progress {
    private String words = "";
    private int shown = -1;

    @Override
    public synchronized void report(long done, long total) {
      int percent = total == 0 ? 0 : (int) (100 * done / total);
      if (percent != shown) {
        shown = percent;
        draw();
      }
    }

    @Override
    public synchronized void stage(String stage) {
      words = stage;
      draw();
    }

    @Override
    public Registration onCancel(Runnable stop) {
      return () -> {};
    }

    private void draw() {
      int full = Math.max(0, shown) * BAR / 100;
      err.print(
          "\r\u001b[K["
              + "#".repeat(full)
              + " ".repeat(BAR - full)
              + "] "
              + Math.max(0, shown)
              + " % "
              + words);
      err.flush();
    }
  }
}
