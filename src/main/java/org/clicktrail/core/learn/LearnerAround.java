package org.clicktrail.core.learn;

import java.util.List;
import java.util.OptionalInt;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;

/// A learner that does something before or after another one trains, and else is that one: the same
/// name, task, settings and limit.
public interface LearnerAround extends Learner {

  Learner inner();

  @Override
  default String id() {
    return inner().id();
  }

  @Override
  default Task task() {
    return inner().task();
  }

  @Override
  default List<Param> params() {
    return inner().params();
  }

  @Override
  default OptionalInt mostRows() {
    return inner().mostRows();
  }

  /// The model of [#trained].
  @Override
  default Model train(TrainingSet set, Params params, long seed, Progress progress)
      throws ProblemException {
    return trained(set, params, seed, progress).model();
  }

  @Override
  Trained trained(TrainingSet set, Params params, long seed, Progress progress)
      throws ProblemException;
}
