package org.clicktrail.ml.additive;

import java.util.List;
import org.clicktrail.core.learn.Learner;
import org.clicktrail.core.learn.Task;

/// The learners of this package.
public final class AdditiveLearners {

  public static final List<Learner> CONVERSION = List.of(new AdditiveLearner(Task.CONVERSION));
  public static final List<Learner> REVENUE = List.of(new AdditiveLearner(Task.REVENUE));

  private AdditiveLearners() {}
}
