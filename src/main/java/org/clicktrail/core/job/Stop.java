package org.clicktrail.core.job;

import java.util.concurrent.CancellationException;

/// Whether the user asked to stop, for work that has nothing to report: sorting, filling a table.
/// Close it when the work is over.
public final class Stop implements AutoCloseable {

  private volatile boolean asked;
  private final Progress.Registration registration;

  private Stop(Progress progress) {
    registration = progress.onCancel(() -> asked = true);
  }

  public static Stop of(Progress progress) {
    return new Stop(progress);
  }

  /// Costs next to nothing; may be called by several threads.
  ///
  /// @throws CancellationException if the user asked to stop
  public void check() {
    if (asked) {
      throw new CancellationException();
    }
  }

  @Override
  public void close() {
    registration.close();
  }
}
