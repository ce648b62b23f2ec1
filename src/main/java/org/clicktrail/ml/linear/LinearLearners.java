package org.clicktrail.ml.linear;

import java.util.List;
import org.clicktrail.core.learn.Learner;
import org.clicktrail.core.learn.Task;

/// The learners of this package.
public final class LinearLearners {

  public static final List<Learner> CONVERSION =
      List.of(new LogisticLearner(), new LassoLearner(Task.CONVERSION));
  public static final List<Learner> REVENUE =
      List.of(
          new LeastSquaresLearner(LeastSquaresLearner.Kind.LINEAR),
          new LeastSquaresLearner(LeastSquaresLearner.Kind.RIDGE),
          new LassoLearner(Task.REVENUE));

  private LinearLearners() {}
}
