package org.clicktrail.core.learn;

import java.util.List;
import java.util.OptionalInt;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;

/// A way to train. There is no untrained model with a predict method: training returns the [Model].
public interface Learner {

  /// Stable name, used in project files and on the command line: `logistic`, `forest`, …
  String id();

  Task task();

  List<Param> params();

  /// Trains a model on the calling thread or on the pool of ml.Pools.
  ///
  /// @param set at least one row of each class (conversion), two rows (revenue)
  /// @param seed same set, params and seed give the same model, byte for byte
  /// @throws ProblemException if the set cannot be learned from
  Model train(TrainingSet set, Params params, long seed, Progress progress) throws ProblemException;

  /// Trains as [#train], and says with which settings: those given, unless the learner finds its
  /// own.
  default Trained trained(TrainingSet set, Params params, long seed, Progress progress)
      throws ProblemException {
    return new Trained(train(set, params, seed, progress), params);
  }

  /// The same way to train with just the settings given, if this one finds its own.
  default Learner plain() {
    return this;
  }

  /// More training rows than these are sampled, because the work grows faster than the rows; empty
  /// if all are used.
  default OptionalInt mostRows() {
    return OptionalInt.empty();
  }

  /// For the user: "Gradient boosting".
  default String name() {
    return org.clicktrail.core.text.Messages.text("model." + id());
  }
}
