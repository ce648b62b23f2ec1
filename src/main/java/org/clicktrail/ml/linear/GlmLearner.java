package org.clicktrail.ml.linear;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.learn.Learner;
import org.clicktrail.core.learn.Model;
import org.clicktrail.core.learn.Param;
import org.clicktrail.core.learn.Params;
import org.clicktrail.core.learn.Task;
import org.clicktrail.core.learn.TrainingSet;
import org.clicktrail.ml.fitted.BoundedScorer;
import org.clicktrail.ml.fitted.Bounds;
import org.clicktrail.ml.fitted.FittedModel;
import org.clicktrail.ml.fitted.LinearScorer;
import org.clicktrail.ml.fitted.Link;
import org.clicktrail.ml.fitted.Scorer;
import org.clicktrail.ml.prep.Design;
import org.clicktrail.ml.prep.Style;
import org.clicktrail.ml.prep.Target;

/// Generalized linear model of an amount with logarithmic link (Nelder, Wedderburn 1972): what
/// raises it raises it by a percentage, and it is never below zero.
final class GlmLearner implements Learner {

  /// On `|weights|² / 2`.
  private static final Param.Real PENALTY = new Param.Real("penalty", 1, 0, 10_000);

  private final Family family;

  /// @param family one with a logarithmic link
  GlmLearner(Family family) {
    this.family = family;
  }

  @Override
  public String id() {
    return family.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public Task task() {
    return Task.REVENUE;
  }

  @Override
  public List<Param> params() {
    return List.of(PENALTY);
  }

  @Override
  public Model train(TrainingSet set, Params params, long seed, Progress progress)
      throws ProblemException {
    Design design = Design.of(set, task(), Style.STANDARD_LOG, progress.part(0, 0.1));
    Target.checkNotNegative(design.target());
    if (family == Family.GAMMA) {
      Target.checkNotZero(design.target());
    }
    Scorer scorer = scorer(design, params.real(PENALTY), progress.part(0.1, 1));
    progress.report(1, 1);
    return new FittedModel(id(), task(), design.prep(), scorer);
  }

  /// Amounts are divided by their mean first, so that the penalty means the same in every currency.
  private Scorer scorer(Design design, double penalty, Progress progress) {
    double mean = Arrays.stream(design.target()).average().orElseThrow();
    if (mean == 0) {
      return new LinearScorer(Link.IDENTITY, 0, new double[design.width()]);
    }
    double[] target = Arrays.stream(design.target()).map(amount -> amount / mean).toArray();
    double[] weights =
        LogisticFit.minimum(
            new SumLoss(family, design.rows(), target, penalty, progress), design.width(), 0);
    weights[design.width()] += Math.log(mean);
    return new BoundedScorer(Bounds.of(design.rows()), LinearScorer.of(Link.LOG, weights));
  }
}
