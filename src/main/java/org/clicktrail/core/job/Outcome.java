package org.clicktrail.core.job;

import java.util.concurrent.CancellationException;

/// How a job ended. Bugs are not outcomes; they stay exceptions and reach the uncaught-exception
/// handler.
///
/// @param <T> the result of a job that finished
public sealed interface Outcome<T> {

  record Done<T>(T value) implements Outcome<T> {}

  record Failed<T>(Problem problem) implements Outcome<T> {}

  record Cancelled<T>() implements Outcome<T> {}

  /// Runs the job here and now. Enough for the command line and for tests.
  static <T> Outcome<T> of(Job<T> job, Progress progress) {
    try {
      return new Done<>(job.run(progress));
    } catch (ProblemException e) {
      return new Failed<>(e.problem());
    } catch (CancellationException _) {
      return new Cancelled<>();
    }
  }
}
