package org.clicktrail.core.job;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// Ends one part of a job when its time is up. Close it when the part is over.
public final class Deadline implements AutoCloseable {

  private final CompletableFuture<Void> over = new CompletableFuture<>();

  private Deadline() {}

  /// Cancels the part after the time, on a thread of the Java runtime.
  public static Deadline after(Duration limit, Cancellation part) {
    Deadline deadline = new Deadline();
    CompletableFuture<Void> _ =
        deadline
            .over
            .orTimeout(limit.toMillis(), TimeUnit.MILLISECONDS)
            .whenComplete((_, late) -> {
              if (late != null) {
                part.cancel();
              }
            });
    return deadline;
  }

  @Override
  public void close() {
    over.complete(null);
  }
}
