package org.clicktrail.data.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import org.clicktrail.core.job.Problem;
import org.clicktrail.core.job.ProblemException;

/// What the database refuses, told apart: the user stopped, memory or disk ran out, or a bug.
final class Failures {

  private Failures() {}

  /// @return a problem where the user can act
  /// @throws CancellationException if the statement was cancelled
  /// @throws IllegalStateException if it is our own mistake, such as wrong SQL
  static ProblemException of(Exception cause) {
    String message = String.valueOf(cause.getMessage());
    String lower = message.toLowerCase(Locale.ROOT);
    throwIfStopped(cause);
    if (lower.contains("no space left") || lower.contains("not enough space on the disk")) {
      return new ProblemException(Problem.of(Problem.Kind.DISK_FULL), cause);
    }
    if (lower.contains("out of memory") || lower.contains("io error") || !isSql(cause)) {
      return new ProblemException(
          Problem.of(Problem.Kind.LIBRARY_FAILED, message.lines().findFirst().orElse("")), cause);
    }
    throw new IllegalStateException(message, cause);
  }

  /// @throws CancellationException if the statement ended because the user cancelled it
  static void throwIfStopped(Exception cause) {
    if (String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT).contains("interrupt")) {
      throw (CancellationException) new CancellationException("query stopped").initCause(cause);
    }
  }

  /// Closes a connection that is not needed any more; a failure is only logged.
  static void close(Connection connection) {
    try {
      connection.close();
    } catch (SQLException e) {
      System.getLogger(Failures.class.getName())
          .log(System.Logger.Level.WARNING, "connection did not close", e);
    }
  }

  private static boolean isSql(Exception cause) {
    return cause instanceof SQLException;
  }
}
