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
import org.clicktrail.ml.prep.Prep;
import org.clicktrail.ml.prep.PrepFit;
import org.clicktrail.ml.prep.Style;
import org.clicktrail.ml.prep.Target;

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
    double[] target = Target.of(set, task());
    Prep prep = PrepFit.fit(set, Style.STANDARD, progress.part(0, 0.2));
    Gram gram = new Gram(prep.matrix(set.features()), target, progress.part(0.2, 0.9));
    double penalty =
        switch (kind) {
          case LINEAR -> 0;
          case RIDGE -> params.real(PENALTY) > 0 ? params.real(PENALTY) : chosen(gram, progress);
        };
    double[] weights = new Cholesky(gram.products, penalty).solved(gram.moments);
    progress.report(1, 1);
    LinearScorer scorer = new LinearScorer(Link.IDENTITY, gram.mean, weights);
    return new FittedModel(id(), task(), prep, scorer);
  }

  /// The penalty with the least generalized cross-validation error `n × residuals² / (n − 1 −
  /// degrees)²` (Golub, Heath, Wahba 1979), of n × 10⁻⁴ … n × 10.
  private static double chosen(Gram gram, Progress progress) {
    double best = Double.POSITIVE_INFINITY;
    double chosen = gram.rows;
    for (int step = 0; step <= 10; step++) {
      progress.part(0.9, 1).report(step, 11);
      double penalty = gram.rows * Math.pow(10, -4 + step / 2.0);
      double error = error(gram, penalty);
      if (error < best) {
        best = error;
        chosen = penalty;
      }
    }
    return chosen;
  }

  private static double error(Gram gram, double penalty) {
    Cholesky cholesky = new Cholesky(gram.products, penalty);
    double[] weights = cholesky.solved(gram.moments);
    double residuals = gram.total;
    for (int i = 0; i < weights.length; i++) {
      // w'Gw = w'(moments − penalty × w)
      residuals -= weights[i] * (gram.moments[i] + penalty * weights[i]);
    }
    double degrees = gram.width() - penalty * cholesky.inverseTrace();
    double free = gram.rows - 1 - degrees;
    return free > 0 ? gram.rows * residuals / (free * free) : Double.POSITIVE_INFINITY;
  }
}
