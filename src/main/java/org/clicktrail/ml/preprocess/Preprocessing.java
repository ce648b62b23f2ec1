package org.clicktrail.ml.preprocess;

import org.clicktrail.core.learn.Learner;
import org.clicktrail.core.learn.PreprocessSpec;

/// Learners around which training rows are chosen, balanced and calibrated.
public final class Preprocessing {

  private Preprocessing() {}

  /// The learner itself if nothing is to be done.
  ///
  /// @param learner of ml
  public static Learner around(Learner learner, PreprocessSpec spec) {
    return spec.isNone() ? learner : new PreprocessedLearner(learner, spec);
  }
}
