package org.clicktrail.ml.bayes;

import java.util.List;
import org.clicktrail.core.learn.Learner;

/// The learners of this package.
public final class BayesLearners {

  public static final List<Learner> CONVERSION =
      List.of(new OneRuleLearner(), new NaiveBayesLearner());

  private BayesLearners() {}
}
