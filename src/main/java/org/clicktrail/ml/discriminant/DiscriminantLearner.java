package org.clicktrail.ml.discriminant;

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
import org.clicktrail.ml.fitted.BoundedScorer;
import org.clicktrail.ml.fitted.Bounds;
import org.clicktrail.ml.fitted.FittedModel;
import org.clicktrail.ml.fitted.LinearScorer;
import org.clicktrail.ml.fitted.Link;
import org.clicktrail.ml.fitted.Scorer;
import org.clicktrail.ml.linear.Cholesky;
import org.clicktrail.ml.linear.Platt;
import org.clicktrail.ml.prep.Design;
import org.clicktrail.ml.prep.Style;

/// Discriminant analysis: both classes are normal distributions, with one covariance (linear,
/// Fisher 1936) or one each (quadratic).
///
/// Quadratic covariances are drawn towards the common one, as a word seen in one class only has
/// none, and a little towards equal variances without correlation (Friedman 1989, both of his
/// parameters). Words are 1 and 0 there: at a standard deviation of 1 the second parameter would
/// not reach rare words, whose variances differ most between classes by chance alone. As the sums
/// are far too sure, Platt scaling mends them.
final class DiscriminantLearner implements Learner {

  /// Share of the common covariance in each class's own.
  private static final Param.Real SHRINKAGE = new Param.Real("shrinkage", 0.5, 0, 1);

  /// Share of the mean variance, without correlation, in what results.
  private static final double ROUND = 0.1;

  /// Added to the variances (the columns have about 1), so that an inverse exists.
  private static final double RIDGE = 1e-4;

  private final Kind kind;

  DiscriminantLearner(Kind kind) {
    this.kind = kind;
  }

  enum Kind {
    LINEAR,
    QUADRATIC
  }

  @Override
  public String id() {
    return switch (kind) {
      case LINEAR -> "lda";
      case QUADRATIC -> "qda";
    };
  }

  @Override
  public Task task() {
    return Task.CONVERSION;
  }

  @Override
  public List<Param> params() {
    return switch (kind) {
      case LINEAR -> List.of();
      case QUADRATIC -> List.of(SHRINKAGE);
    };
  }

  @Override
  public Model train(TrainingSet set, Params params, long seed, Progress progress)
      throws ProblemException {
    Style style =
        switch (kind) {
          case LINEAR -> Style.STANDARD_LOG;
          case QUADRATIC -> Style.STANDARD_LOG_WORDS_PLAIN;
        };
    Design design = Design.of(set, task(), style, progress.part(0, 0.2));
    ClassMoments moments =
        new ClassMoments(design.rows(), design.target(), progress.part(0.2, 0.8));
    Scorer scorer =
        switch (kind) {
          case LINEAR -> linear(moments);
          case QUADRATIC -> quadratic(design, moments, params.real(SHRINKAGE), progress);
        };
    progress.report(1, 1);
    return new FittedModel(id(), task(), design.prep(), scorer);
  }

  static Scorer linear(ClassMoments moments) {
    Cholesky cholesky = new Cholesky(moments.pooled(), RIDGE);
    double[] apart = new double[moments.width()];
    Arrays.setAll(apart, i -> moments.mean[1][i] - moments.mean[0][i]);
    double[] weights = cholesky.solved(apart);
    double intercept = moments.priorLogOdds();
    for (int i = 0; i < weights.length; i++) {
      intercept -= weights[i] * (moments.mean[0][i] + moments.mean[1][i]) / 2;
    }
    return new LinearScorer(Link.LOGIT, intercept, weights);
  }

  private static Scorer quadratic(
      Design design, ClassMoments moments, double shrinkage, Progress progress) {
    Form form = form(moments, shrinkage, ROUND, progress.part(0.8, 0.9));
    double[] sums = Arrays.stream(design.rows()).mapToDouble(form::sum).toArray();
    Platt platt = Platt.fit(sums, design.target(), progress.part(0.9, 1));
    return new BoundedScorer(Bounds.of(design.rows()), form.scorer(platt));
  }

  /// @param round share of the mean variance
  static Form form(ClassMoments moments, double shrinkage, double round, Progress progress) {
    Form form = new Form(moments.width());
    double[][] pooled = moments.pooled();
    for (int which = 0; which < 2; which++) {
      progress.report(which, 2);
      form.add(moments, which, rounded(shrunk(moments, which, pooled, shrinkage), round));
    }
    return form;
  }

  private static double[][] shrunk(
      ClassMoments moments, int which, double[][] pooled, double shrinkage) {
    double[][] own = new double[pooled.length][pooled.length];
    for (int i = 0; i < own.length; i++) {
      for (int j = 0; j < own.length; j++) {
        own[i][j] =
            (1 - shrinkage) * moments.scatter[which][i][j] / moments.rows[which]
                + shrinkage * pooled[i][j];
      }
      own[i][i] += RIDGE;
    }
    return own;
  }

  private static double[][] rounded(double[][] covariance, double round) {
    double trace = 0;
    for (int i = 0; i < covariance.length; i++) {
      trace += covariance[i][i];
    }
    for (int i = 0; i < covariance.length; i++) {
      for (int j = 0; j < covariance.length; j++) {
        covariance[i][j] *= 1 - round;
      }
      covariance[i][i] += round * trace / covariance.length;
    }
    return covariance;
  }
}
