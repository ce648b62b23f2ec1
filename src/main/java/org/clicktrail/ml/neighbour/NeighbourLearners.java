package org.clicktrail.ml.neighbour;

import java.util.List;
import org.clicktrail.core.learn.Learner;
import org.clicktrail.core.learn.Task;

/// The learners of this package.
public final class NeighbourLearners {

  public static final List<Learner> CONVERSION = List.of(new KnnLearner(Task.CONVERSION));
  public static final List<Learner> REVENUE = List.of(new KnnLearner(Task.REVENUE));

  private NeighbourLearners() {}
}
