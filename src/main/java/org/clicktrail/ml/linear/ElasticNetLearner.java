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

/// Logistic or linear regression with an L1 penalty (lasso, Tibshirani 1996): columns that say
/// little get weight 0; or with a mix of L1 and L2 (elastic net, Zou and Hastie 2005).
final class ElasticNetLearner implements Learner {

  /// 0: the universal one.
  private static final Param.Real PENALTY = new Param.Real("penalty", 0, 0, 1e6);

  /// Share of the penalty that is on absolute values.
  private static final Param.Real MIX = new Param.Real("mix", 0.5, 0, 1);

  private final Kind kind;
  private final Task task;

  ElasticNetLearner(Kind kind, Task task) {
    this.kind = kind;
    this.task = task;
  }

  enum Kind {
    LASSO,
    ELASTIC_NET
  }

  @Override
  public String id() {
    return switch (kind) {
      case LASSO -> "lasso";
      case ELASTIC_NET -> "elastic_net";
    };
  }

  @Override
  public Task task() {
    return task;
  }

  @Override
  public List<Param> params() {
    return switch (kind) {
      case LASSO -> List.of(PENALTY);
      case ELASTIC_NET -> List.of(PENALTY, MIX);
    };
  }

  @Override
  public Model train(TrainingSet set, Params params, long seed, Progress progress)
      throws ProblemException {
    Style style = task == Task.CONVERSION ? Style.STANDARD_LOG : Style.STANDARD;
    Design design = Design.of(set, task, style, progress.part(0, 0.1));
    LinearScorer scorer =
        switch (task) {
          case CONVERSION -> odds(design, params, progress.part(0.1, 1));
          case REVENUE -> amounts(design, params, progress.part(0.1, 1));
        };
    progress.report(1, 1);
    return new FittedModel(id(), task, design.prep(), scorer);
  }

  private ElasticFit fit(Params params, double penalty) {
    double taken = params.real(PENALTY) > 0 ? params.real(PENALTY) : penalty;
    double mix =
        switch (kind) {
          case LASSO -> 1;
          case ELASTIC_NET -> params.real(MIX);
        };
    return new ElasticFit(mix * taken, (1 - mix) * taken);
  }

  /// Unless chosen, the penalty is 1, as in scikit-learn.
  private LinearScorer odds(Design design, Params params, Progress progress) {
    return LinearScorer.of(
        Link.LOGIT, fit(params, 1).logOdds(design.rows(), design.target(), progress));
  }

  /// Unless chosen, the penalty is `deviation of the residuals × √(2 n log p)`, which pure noise
  /// seldom passes (Donoho, Johnstone 1994).
  private LinearScorer amounts(Design design, Params params, Progress progress) {
    Gram gram = new Gram(design.rows(), design.target(), progress.part(0, 0.5));
    ElasticFit fit = fit(params, universal(gram));
    return new LinearScorer(Link.IDENTITY, gram.mean, fit.amounts(gram, progress.part(0.5, 1)));
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
