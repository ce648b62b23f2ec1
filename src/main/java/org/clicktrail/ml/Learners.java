package org.clicktrail.ml;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.clicktrail.core.learn.Learner;
import org.clicktrail.core.learn.Task;
import org.clicktrail.ml.additive.AdditiveLearners;
import org.clicktrail.ml.bayes.BayesLearners;
import org.clicktrail.ml.discriminant.DiscriminantLearners;
import org.clicktrail.ml.histogram.HistogramLearners;
import org.clicktrail.ml.kernel.KernelLearners;
import org.clicktrail.ml.linear.LinearLearners;
import org.clicktrail.ml.neighbour.NeighbourLearners;
import org.clicktrail.ml.neural.NeuralLearners;
import org.clicktrail.ml.tree.TreeLearners;

/// Every learner there is.
public final class Learners {

  /// In the order they are offered: simplest first, conversion before revenue.
  public static final List<Learner> ALL =
      Stream.of(
              LinearLearners.CONVERSION,
              DiscriminantLearners.CONVERSION,
              AdditiveLearners.CONVERSION,
              TreeLearners.CONVERSION,
              HistogramLearners.CONVERSION,
              NeighbourLearners.CONVERSION,
              BayesLearners.CONVERSION,
              KernelLearners.CONVERSION,
              NeuralLearners.CONVERSION,
              LinearLearners.REVENUE,
              AdditiveLearners.REVENUE,
              TreeLearners.REVENUE,
              HistogramLearners.REVENUE,
              NeighbourLearners.REVENUE,
              KernelLearners.REVENUE,
              NeuralLearners.REVENUE)
          .flatMap(List::stream)
          .toList();

  /// Trained where nobody chose: one of each kind that is often the best or easy to read.
  private static final Set<String> USUAL_CONVERSION =
      Set.of("logistic", "additive", "tree", "forest", "boosting", "knn", "naive_bayes");

  private static final Set<String> USUAL_REVENUE =
      Set.of("linear", "ridge", "additive", "tree", "forest", "boosting");

  private Learners() {}

  /// Those trained where nobody chose.
  public static List<Learner> usual() {
    return ALL.stream().filter(Learners::isUsual).toList();
  }

  private static boolean isUsual(Learner learner) {
    return switch (learner.task()) {
      case CONVERSION -> USUAL_CONVERSION.contains(learner.id());
      case REVENUE -> USUAL_REVENUE.contains(learner.id());
    };
  }

  public static Optional<Learner> find(String id, Task task) {
    return ALL.stream()
        .filter(learner -> learner.id().equals(id) && learner.task() == task)
        .findFirst();
  }
}
