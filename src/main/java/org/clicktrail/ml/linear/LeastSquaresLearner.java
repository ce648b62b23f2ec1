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

/// Linear regression of an amount by least squares; the `ridge` kind adds `penalty × |weights|²`.
///
/// Solved here by normal equations on standardised columns, because Smile needs a native library
/// for it (docs/decisions/004-no-native-linear-algebra.md).
final class LeastSquaresLearner implements Learner {

  /// 0: chosen by generalized cross-validation.
  private static final Param.Real PENALTY = new Param.Real("penalty", 0, 0, 1e6);

  private final Kind kind;

  LeastSquaresLearner(Kind kind) {
    this.kind = kind;
  }

  enum Kind {
    LINEAR,
    RIDGE
  }

  @Override
  public String id() {
    return switch (kind) {
      case LINEAR -> "linear";
      case RIDGE -> "ridge";
    };
  }

  @Override
  public Task task() {
    return Task.REVENUE;
  }

  @Override
  public List<Param> params() {
    return switch (kind) {
      case LINEAR -> List.of();
      case RIDGE -> List.of(PENALTY);
    };
  }

  @Override
  public Model train(TrainingSet set, Params params, long seed, Progress progress)
      throws ProblemException {
    Design design = Design.of(set, task(), Style.STANDARD, progress.part(0, 0.2));
    Gram gram = new Gram(design.rows(), design.target(), progress.part(0.2, 0.9));
    double penalty =
        switch (kind) {
          case LINEAR -> 0;
          case RIDGE -> Ridge.penalty(gram, params.real(PENALTY), progress.part(0.9, 1));
        };
    double[] weights = new Cholesky(gram.products, penalty).solved(gram.moments);
    progress.report(1, 1);
    LinearScorer scorer = new LinearScorer(Link.IDENTITY, gram.mean, weights);
    return new FittedModel(id(), task(), design.prep(), scorer);
  }
}
