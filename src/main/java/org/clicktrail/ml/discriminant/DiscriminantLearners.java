package org.clicktrail.ml.discriminant;

import java.util.List;
import org.clicktrail.core.learn.Learner;

/// The learners of this package.
public final class DiscriminantLearners {

  public static final List<Learner> CONVERSION =
      List.of(
          new DiscriminantLearner(DiscriminantLearner.Kind.LINEAR),
          new DiscriminantLearner(DiscriminantLearner.Kind.QUADRATIC));

  private DiscriminantLearners() {}
}
