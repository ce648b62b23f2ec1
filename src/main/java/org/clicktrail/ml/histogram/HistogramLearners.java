package org.clicktrail.ml.histogram;

import java.util.List;
import org.clicktrail.core.learn.Learner;
import org.clicktrail.core.learn.Task;

/// The learners of this package.
public final class HistogramLearners {

  public static final List<Learner> CONVERSION =
      List.of(
          new ForestLearner(ForestLearner.Kind.RANDOM, Task.CONVERSION),
          new ForestLearner(ForestLearner.Kind.EXTRA, Task.CONVERSION),
          new BoostingLearner(Task.CONVERSION),
          new AdaBoostLearner());
  public static final List<Learner> REVENUE =
      List.of(
          new ForestLearner(ForestLearner.Kind.RANDOM, Task.REVENUE),
          new ForestLearner(ForestLearner.Kind.EXTRA, Task.REVENUE),
          new BoostingLearner(Task.REVENUE),
          new TwoPartLearner());

  private HistogramLearners() {}
}
