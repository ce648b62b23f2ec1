package org.clicktrail.ml.kernel;

import java.util.List;
import org.clicktrail.core.learn.Learner;
import org.clicktrail.core.learn.Task;

/// The learners of this package.
public final class KernelLearners {

  public static final List<Learner> CONVERSION = List.of(new SvmLearner(Task.CONVERSION));
  public static final List<Learner> REVENUE = List.of(new SvmLearner(Task.REVENUE));

  private KernelLearners() {}
}
