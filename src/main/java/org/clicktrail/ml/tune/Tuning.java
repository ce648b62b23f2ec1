package org.clicktrail.ml.tune;

import java.util.function.LongSupplier;
import org.clicktrail.core.learn.Learner;
import org.clicktrail.core.learn.SearchSpec;

/// Learners that find their settings.
public final class Tuning {

  private Tuning() {}

  /// The learner, searching for its settings on the training rows before each fit.
  ///
  /// @param fits among which the time is shared out, at least 1
  /// @param nanos a clock: `System::nanoTime`
  public static Learner tuned(Learner learner, SearchSpec spec, int fits, LongSupplier nanos) {
    return new TunedLearner(learner, spec, fits, nanos);
  }
}
