package org.clicktrail.ml.neighbour;

import java.util.List;
import org.clicktrail.core.learn.Learner;

/// The learners of this package.
public final class NeighbourLearners {

  public static final List<Learner> CONVERSION = List.of(new KnnLearner());

  private NeighbourLearners() {}
}
