package org.clicktrail.data.engine;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.clicktrail.core.job.Progress;

/// Stops a statement when the user cancels. The database forgets a wish to stop that comes while it
/// still prepares the statement, so the wish is repeated until the statement has ended.
final class Interrupt implements AutoCloseable {

  private static final Executor LATER =
      CompletableFuture.delayedExecutor(50, TimeUnit.MILLISECONDS);

  private final Statement statement;
  private final Progress.Registration registration;
  private volatile boolean asked;
  private volatile boolean ended;

  private Interrupt(Statement statement, Progress progress) {
    this.statement = statement;
    this.registration = progress.onCancel(this::stop);
  }

  /// Close it before the statement.
  static Interrupt of(Statement statement, Progress progress) {
    return new Interrupt(statement, progress);
  }

  /// @throws CancellationException if the user asked to stop
  void check() {
    if (asked) {
      throw new CancellationException();
    }
  }

  private void stop() {
    asked = true;
    synchronized (this) {
      if (ended) {
        return;
      }
      try {
        statement.cancel();
      } catch (SQLException e) {
        System.getLogger(Interrupt.class.getName())
            .log(System.Logger.Level.DEBUG, "statement ended before it could be cancelled", e);
      }
    }
    LATER.execute(this::stop);
  }

  @Override
  public void close() {
    synchronized (this) {
      ended = true;
    }
    registration.close();
  }
}
