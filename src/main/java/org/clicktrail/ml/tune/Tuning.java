package org.clicktrail.ml.tune;

import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.clicktrail.core.learn.Learner;
import org.clicktrail.core.learn.SearchSpec;
import org.clicktrail.core.learn.Trial;

/// Learners that find their settings.
public final class Tuning {

  private Tuning() {}

  /// The learner, searching for its settings on the training rows before each fit.
  ///
  /// @param fits among which the time is shared out, at least 1
  /// @param nanos a clock: `System::nanoTime`
  /// @param heard gets every trial when it has ended, on the thread of the search
  public static Learner tuned(
      Learner learner, SearchSpec spec, int fits, LongSupplier nanos, Consumer<Trial> heard) {
    return new TunedLearner(learner, spec, fits, nanos, heard);
  }
}
