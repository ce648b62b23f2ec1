package org.clicktrail.ml.linear;

import java.util.Arrays;
import java.util.List;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.learn.Learner;
import org.clicktrail.core.learn.Model;
import org.clicktrail.core.learn.Param;
import org.clicktrail.core.learn.Params;
import org.clicktrail.core.learn.Task;
import org.clicktrail.core.learn.TrainingSet;
import org.clicktrail.ml.fitted.FittedModel;
import org.clicktrail.ml.fitted.LinearScorer;
import org.clicktrail.ml.fitted.Link;
import org.clicktrail.ml.prep.Prep;
import org.clicktrail.ml.prep.PrepFit;
import org.clicktrail.ml.prep.Style;
import org.clicktrail.ml.prep.Target;

/// Logistic or linear regression with an L1 penalty (Tibshirani 1996): columns that say little get
/// weight 0.
final class LassoLearner implements Learner {

  /// 0: the universal one.
  private static final Param.Real PENALTY = new Param.Real("penalty", 0, 0, 1e6);

  private final Task task;

  LassoLearner(Task task) {
    this.task = task;
  }

  @Override
  public String id() {
    return "lasso";
  }

  @Override
  public Task task() {
    return task;
  }

  @Override
  public List<Param> params() {
    return List.of(PENALTY);
  }

  @Override
  public Model train(TrainingSet set, Params params, long seed, Progress progress)
      throws ProblemException {
    double[] target = Target.of(set, task);
    Style style = task == Task.CONVERSION ? Style.STANDARD_LOG : Style.STANDARD;
    Prep prep = PrepFit.fit(set, style, progress.part(0, 0.1));
    double[][] rows = prep.matrix(set.features());
    LinearScorer scorer =
        switch (task) {
          case CONVERSION -> odds(rows, target, params.real(PENALTY), progress.part(0.1, 1));
          case REVENUE -> amounts(rows, target, params.real(PENALTY), progress.part(0.1, 1));
        };
    progress.report(1, 1);
    return new FittedModel(id(), task, prep, scorer);
  }

  /// Unless chosen, the penalty is 1, as in scikit-learn.
  private static LinearScorer odds(
      double[][] rows, double[] target, double penalty, Progress progress) {
    double[] weights = LassoFit.logOdds(rows, target, penalty > 0 ? penalty : 1, progress);
    int width = weights.length - 1;
    return new LinearScorer(Link.LOGIT, weights[width], Arrays.copyOf(weights, width));
  }

  /// Unless chosen, the penalty is `deviation of the residuals × √(2 n log p)`, which pure noise
  /// seldom passes (Donoho, Johnstone 1994).
  private static LinearScorer amounts(
      double[][] rows, double[] target, double penalty, Progress progress) {
    Gram gram = new Gram(rows, target, progress.part(0, 0.5));
    double taken = penalty > 0 ? penalty : universal(gram);
    return new LinearScorer(
        Link.IDENTITY, gram.mean, LassoFit.amounts(gram, taken, progress.part(0.5, 1)));
  }

  private static double universal(Gram gram) {
    double[] weights = new Cholesky(gram.products, 0).solved(gram.moments);
    double residuals = gram.total;
    for (int i = 0; i < weights.length; i++) {
      residuals -= weights[i] * gram.moments[i];
    }
    double variance = Math.max(0, residuals) / Math.max(1, gram.rows - gram.width() - 1);
    return Math.sqrt(2 * variance * gram.rows * Math.log(gram.width() + 1.0));
  }
}
