package org.clicktrail.ml.tune;

import java.util.concurrent.CancellationException;
import java.util.function.LongSupplier;
import org.clicktrail.core.job.Progress;

/// The time a search has, at most until the user has enough. What is under way then ends at its
/// next report.
final class Budget {

  private final LongSupplier nanos;
  private final long start;
  private final long length;

  Budget(long length, LongSupplier nanos) {
    this.nanos = nanos;
    this.length = length;
    start = nanos.getAsLong();
  }

  boolean over() {
    return spent() >= length;
  }

  long spent() {
    return nanos.getAsLong() - start;
  }

  /// Share of the time that is over, at most 1.
  double share() {
    return Math.min(1, (double) spent() / length);
  }

  /// Whether nothing more is to be tried.
  boolean over(Progress whole) {
    return over() || whole.enough();
  }

  /// A progress that says how much of the time is over, and ends the work when it is.
  Progress guard(Progress whole) {
    return whole.reporting((_, _) -> {
      whole.report(Math.round(share() * 1_000), 1_000);
      if (over(whole)) {
        throw new CancellationException("the time is over");
      }
    });
  }
}
