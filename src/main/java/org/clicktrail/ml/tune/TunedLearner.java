package org.clicktrail.ml.tune;

import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.learn.Learner;
import org.clicktrail.core.learn.LearnerAround;
import org.clicktrail.core.learn.Params;
import org.clicktrail.core.learn.SearchSpec;
import org.clicktrail.core.learn.Trained;
import org.clicktrail.core.learn.TrainingSet;
import org.clicktrail.core.learn.Trial;

/// A learner that first searches for its settings, on the training rows alone: in an evaluation by
/// folds every fold has a search of its own, and its test rows no part in it.
///
/// @param fits among which the time is shared out, at least 1
/// @param nanos a clock: `System::nanoTime`
/// @param heard gets every trial when it has ended, on the thread of the search
record TunedLearner(
    Learner inner, SearchSpec spec, int fits, LongSupplier nanos, Consumer<Trial> heard)
    implements LearnerAround {

  /// Share of the time that is kept for the model itself.
  private static final double KEPT = 0.1;

  @Override
  public Learner plain() {
    return inner.plain();
  }

  /// Settings that were given are replaced by those that are found.
  @Override
  public Trained trained(TrainingSet set, Params params, long seed, Progress progress)
      throws ProblemException {
    if (spec.kind() == SearchSpec.Kind.NONE) {
      return inner.trained(set, params, seed, progress);
    }
    long time = (long) ((1 - KEPT) * spec.budget().toNanos() / fits);
    Search search =
        new Search(inner, new Inner(set, task(), seed), new Budget(time, nanos), seed, heard);
    Params best = search.best(spec.kind(), progress.part(0, 1 - KEPT));
    return inner.trained(set, best, seed, progress.part(1 - KEPT, 1));
  }
}
