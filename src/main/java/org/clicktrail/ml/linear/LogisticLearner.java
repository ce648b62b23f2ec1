package org.clicktrail.ml.linear;

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
import org.clicktrail.ml.prep.Design;
import org.clicktrail.ml.prep.Style;

/// Logistic regression with an L2 penalty.
final class LogisticLearner implements Learner {

  private static final Param.Real PENALTY = new Param.Real("penalty", 1, 0, 10_000);

  @Override
  public String id() {
    return "logistic";
  }

  @Override
  public Task task() {
    return Task.CONVERSION;
  }

  @Override
  public List<Param> params() {
    return List.of(PENALTY);
  }

  @Override
  public Model train(TrainingSet set, Params params, long seed, Progress progress)
      throws ProblemException {
    Design design = Design.of(set, task(), Style.STANDARD_LOG, progress.part(0, 0.1));
    double[] weights =
        LogisticFit.weights(
            design.rows(), design.target(), params.real(PENALTY), progress.part(0.1, 1));
    progress.report(1, 1);
    return new FittedModel(id(), task(), design.prep(), LinearScorer.of(Link.LOGIT, weights));
  }
}
