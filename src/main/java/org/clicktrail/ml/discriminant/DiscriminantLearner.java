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
/// Quadratic covariances are drawn towards the common one (Friedman 1989), as a word seen in one
/// class only has none; and as its sums are far too sure, Platt scaling mends them.
final class DiscriminantLearner implements Learner {

  /// Share of the common covariance in each class's own.
  private static final Param.Real SHRINKAGE = new Param.Real("shrinkage", 0.5, 0, 1);

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
    Design design = Design.of(set, task(), Style.STANDARD_LOG, progress.part(0, 0.2));
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
    Form form = form(moments, shrinkage, progress.part(0.8, 0.9));
    double[] sums = Arrays.stream(design.rows()).mapToDouble(form::sum).toArray();
    Platt platt = Platt.fit(sums, design.target(), progress.part(0.9, 1));
    return new BoundedScorer(Bounds.of(design.rows()), form.scorer(platt));
  }

  static Form form(ClassMoments moments, double shrinkage, Progress progress) {
    Form form = new Form(moments.width());
    double[][] pooled = moments.pooled();
    for (int which = 0; which < 2; which++) {
      progress.report(which, 2);
      form.add(moments, which, shrunk(moments, which, pooled, shrinkage));
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
}
