package org.clicktrail.ml.linear;

import java.util.List;
import org.clicktrail.core.learn.Learner;
import org.clicktrail.core.learn.Task;

/// The learners of this package.
public final class LinearLearners {

  public static final List<Learner> CONVERSION =
      List.of(
          new LogisticLearner(),
          new ElasticNetLearner(ElasticNetLearner.Kind.LASSO, Task.CONVERSION),
          new ElasticNetLearner(ElasticNetLearner.Kind.ELASTIC_NET, Task.CONVERSION),
          new LinearSvmLearner());
  public static final List<Learner> REVENUE =
      List.of(
          new LeastSquaresLearner(LeastSquaresLearner.Kind.LINEAR),
          new LeastSquaresLearner(LeastSquaresLearner.Kind.RIDGE),
          new ElasticNetLearner(ElasticNetLearner.Kind.LASSO, Task.REVENUE),
          new ElasticNetLearner(ElasticNetLearner.Kind.ELASTIC_NET, Task.REVENUE),
          new GlmLearner(Family.POISSON),
          new GlmLearner(Family.GAMMA),
          new GlmLearner(Family.TWEEDIE),
          new PolynomialLearner());

  private LinearLearners() {}
}
