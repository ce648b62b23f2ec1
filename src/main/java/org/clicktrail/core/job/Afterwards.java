package org.clicktrail.core.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;

/// What nobody waits for, one thing after the other on a thread of the Java runtime: to remove a
/// file of a gigabyte may take a busy disk more than a second, and Cancel shall be back before. Who
/// ends the program calls [#finish].
public final class Afterwards {

  /// Bytes that are removed at once.
  public static final long LARGE = 32L << 20;

  private static final AtomicReference<CompletableFuture<Boolean>> LAST =
      new AtomicReference<>(CompletableFuture.completedFuture(true));

  private Afterwards() {}

  /// Something that may fail without harm.
  @FunctionalInterface
  public interface Chore {
    void run() throws IOException;
  }

  /// Does it after what was given before.
  public static void run(Chore chore) {
    CompletableFuture<Boolean> mine = new CompletableFuture<>();
    CompletableFuture<Void> _ =
        LAST.getAndSet(mine)
            .thenRunAsync(() -> attempt(chore))
            .whenComplete((_, _) -> mine.complete(true));
  }

  /// Removes a file: a small one at once. One that is not there is well.
  public static void delete(Path file) {
    Chore delete = () -> Files.deleteIfExists(file);
    if (file.toFile().length() > LARGE) {
      run(delete);
    } else {
      attempt(delete);
    }
  }

  private static void attempt(Chore chore) {
    try {
      chore.run();
    } catch (IOException e) {
      System.getLogger(Afterwards.class.getName())
          .log(System.Logger.Level.WARNING, "a temporary file is left for the next start", e);
    }
  }

  /// Waits until everything given so far is done.
  public static void finish() {
    LAST.get().join();
  }
}
