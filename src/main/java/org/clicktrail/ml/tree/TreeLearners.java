package org.clicktrail.ml.tree;

import java.util.List;
import org.clicktrail.core.learn.Learner;
import org.clicktrail.core.learn.Task;

/// The learners of this package.
public final class TreeLearners {

  public static final List<Learner> CONVERSION = of(Task.CONVERSION);
  public static final List<Learner> REVENUE = of(Task.REVENUE);

  private TreeLearners() {}

  private static List<Learner> of(Task task) {
    return List.of(new TreeLearner(task));
  }
}
