package org.clicktrail.ml.linear;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
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
import org.clicktrail.ml.prep.Design;
import org.clicktrail.ml.prep.Style;

/// Ridge regression of an amount on the numbers, their squares and their products in pairs.
///
/// Squares and products are made of the numbers that go best with the amount: all of them would be
/// thousands.
final class PolynomialLearner implements Learner {

  /// 0: chosen by generalized cross-validation.
  private static final Param.Real PENALTY = new Param.Real("penalty", 0, 0, 1e6);

  /// Numbers that are squared and multiplied.
  private static final Param.Whole NUMBERS = new Param.Whole("numbers", 15, 1, 40);

  @Override
  public String id() {
    return "polynomial";
  }

  @Override
  public Task task() {
    return Task.REVENUE;
  }

  @Override
  public List<Param> params() {
    return List.of(PENALTY, NUMBERS);
  }

  @Override
  public Model train(TrainingSet set, Params params, long seed, Progress progress)
      throws ProblemException {
    Design design = Design.of(set, task(), Style.STANDARD_LOG, progress.part(0, 0.1));
    Gram plain = new Gram(design.rows(), design.target(), progress.part(0.1, 0.2));
    int[] bent =
        IntStream.range(0, plain.width())
            .boxed()
            .sorted(Comparator.comparingDouble(i -> -Math.abs(plain.moments[i])))
            .limit(params.whole(NUMBERS))
            .mapToInt(Integer::intValue)
            .sorted()
            .toArray();
    Products products = new Products(design.rows(), bent, progress.part(0.2, 0.3));
    Gram gram = new Gram(products.rows(), design.target(), progress.part(0.3, 0.9));
    double penalty = Ridge.penalty(gram, params.real(PENALTY), progress.part(0.9, 1));
    double[] weights = new Cholesky(gram.products, penalty).solved(gram.moments);
    progress.report(1, 1);
    return new FittedModel(
        id(),
        task(),
        design.prep(),
        new BoundedScorer(Bounds.of(design.rows()), products.scorer(gram.mean, weights)));
  }
}
