package org.clicktrail.ml.neural;

import java.util.List;
import org.clicktrail.core.learn.Learner;
import org.clicktrail.core.learn.Task;

/// The learners of this package.
public final class NeuralLearners {

  public static final List<Learner> CONVERSION = List.of(new MlpLearner(Task.CONVERSION));
  public static final List<Learner> REVENUE = List.of(new MlpLearner(Task.REVENUE));

  private NeuralLearners() {}
}
