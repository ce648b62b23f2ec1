package org.clicktrail.core.job;

/// Work that may take long. A job is a plain function: it knows neither thread nor toolkit.
///
/// @param <T> the result
@FunctionalInterface
public interface Job<T> {

  /// Does the work on the calling thread.
  ///
  /// @throws ProblemException if the work cannot be done for a reason the user can act upon
  /// @throws java.util.concurrent.CancellationException if the user asked to stop; thrown by
  ///   [Progress#report]
  T run(Progress progress) throws ProblemException;
}
