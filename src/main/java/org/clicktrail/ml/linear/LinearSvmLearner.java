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
import org.clicktrail.ml.prep.OutOfFold;
import org.clicktrail.ml.prep.Style;

/// Linear support vector machine (Cortes, Vapnik 1995); its sums become probabilities by Platt
/// scaling, fitted to rows the machine did not see. Squared hinge by L-BFGS: Smile's machine takes
/// minutes for worse weights.
final class LinearSvmLearner implements Learner {

  /// What a row on the wrong side costs.
  private static final Param.Real COST = new Param.Real("cost", 1, 1e-4, 1e4);

  @Override
  public String id() {
    return "linear_svm";
  }

  @Override
  public Task task() {
    return Task.CONVERSION;
  }

  @Override
  public List<Param> params() {
    return List.of(COST);
  }

  @Override
  public Model train(TrainingSet set, Params params, long seed, Progress progress)
      throws ProblemException {
    Design design = Design.of(set, task(), Style.STANDARD_LOG, progress.part(0, 0.1));
    double cost = params.real(COST);
    double[] sums =
        OutOfFold.sums(
            design,
            seed,
            (rows, target, part) -> {
              double[] weights = weights(rows, target, cost, part);
              return row -> sum(weights, row);
            },
            progress.part(0.1, 0.7));
    Platt platt = Platt.fit(sums, design.target(), progress.part(0.7, 0.75));
    double[] weights = weights(design.rows(), design.target(), cost, progress.part(0.75, 1));
    for (int i = 0; i < weights.length; i++) {
      weights[i] *= platt.slope();
    }
    weights[weights.length - 1] += platt.constant();
    progress.report(1, 1);
    return new FittedModel(id(), task(), design.prep(), LinearScorer.of(Link.LOGIT, weights));
  }

  /// Minimizes `cost × squared hinge + |weights|² / 2`.
  ///
  /// @return p weights, then the intercept
  static double[] weights(double[][] rows, double[] target, double cost, Progress progress) {
    SumLoss loss = new SumLoss(Family.HINGE, rows, target, 1 / cost, progress);
    return LogisticFit.minimum(loss, rows[0].length, 0);
  }

  private static double sum(double[] weights, double[] row) {
    double sum = weights[row.length];
    for (int i = 0; i < row.length; i++) {
      sum += weights[i] * row[i];
    }
    return sum;
  }
}
