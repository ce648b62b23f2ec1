package org.clicktrail.ml;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.clicktrail.core.learn.Learner;
import org.clicktrail.core.learn.Task;
import org.clicktrail.ml.additive.AdditiveLearners;
import org.clicktrail.ml.bayes.BayesLearners;
import org.clicktrail.ml.linear.LinearLearners;
import org.clicktrail.ml.neighbour.NeighbourLearners;
import org.clicktrail.ml.tree.TreeLearners;

/// Every learner there is.
public final class Learners {

  /// In the order they are offered: simplest first, conversion before revenue.
  public static final List<Learner> ALL =
      Stream.of(
              LinearLearners.CONVERSION,
              AdditiveLearners.CONVERSION,
              TreeLearners.CONVERSION,
              NeighbourLearners.CONVERSION,
              BayesLearners.CONVERSION,
              LinearLearners.REVENUE,
              AdditiveLearners.REVENUE,
              TreeLearners.REVENUE)
          .flatMap(List::stream)
          .toList();

  /// Trained only if asked for: seldom the best, or kin to one that is trained anyway.
  private static final Set<String> ON_DEMAND = Set.of("lasso");

  private Learners() {}

  /// Those trained where nobody chose.
  public static List<Learner> usual() {
    return ALL.stream().filter(learner -> !ON_DEMAND.contains(learner.id())).toList();
  }

  public static Optional<Learner> find(String id, Task task) {
    return ALL.stream()
        .filter(learner -> learner.id().equals(id) && learner.task() == task)
        .findFirst();
  }
}
