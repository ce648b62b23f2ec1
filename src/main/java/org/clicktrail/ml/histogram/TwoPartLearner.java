package org.clicktrail.ml.histogram;

import java.util.Arrays;
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
import org.clicktrail.ml.fitted.Bands;
import org.clicktrail.ml.fitted.FittedModel;
import org.clicktrail.ml.fitted.LinearScorer;
import org.clicktrail.ml.fitted.Link;
import org.clicktrail.ml.fitted.Scorer;
import org.clicktrail.ml.fitted.TreeScorer;
import org.clicktrail.ml.fitted.TwoPartScorer;
import org.clicktrail.ml.pool.Pools;
import org.clicktrail.ml.prep.Design;
import org.clicktrail.ml.prep.OutOfFold;
import org.clicktrail.ml.prep.Style;
import org.clicktrail.ml.prep.Target;

/// Two-part model (Cragg 1971; Duan and others 1983): the chance of an amount, times the amount if
/// there is one; either part boosted. Never below zero.
///
/// Amounts are learned as logarithms, as purchases have a long tail. The mean of an exponential is
/// more than the exponential of the mean: the factor between them is taken from the training rows.
final class TwoPartLearner implements Learner {

  private static final Param.Whole TREES = new Param.Whole("trees", 150, 1, 2_000);
  private static final Param.Whole LEAVES = new Param.Whole("leaves", 8, 2, 256);
  private static final Param.Whole LEAST = new Param.Whole("leaf_rows", 20, 1, 10_000);
  private static final Param.Real RATE = new Param.Real("rate", 0.05, 0.001, 1);
  private static final double SAMPLE = 0.8;

  /// With fewer amounts all are taken for alike.
  private static final int FEW_AMOUNTS = 20;

  @Override
  public String id() {
    return "two_part";
  }

  @Override
  public Task task() {
    return Task.REVENUE;
  }

  @Override
  public List<Param> params() {
    return List.of(TREES, LEAVES, LEAST, RATE);
  }

  /// With ranges, where there are rows enough: from what three models say of the third of the rows
  /// they did not learn from.
  @Override
  public Model train(TrainingSet set, Params params, long seed, Progress progress)
      throws ProblemException {
    double[] target = Target.of(set, task());
    Target.checkNotNegative(target);
    if (!Bands.canFit(target.length)) {
      return model(set, params, seed, progress);
    }
    double[] bought = Arrays.stream(target).map(amount -> amount > 0 ? 1 : 0).toArray();
    int[] fold = OutOfFold.folds(bought, set.groups(), OutOfFold.FOLDS, seed);
    double[] said = new double[target.length];
    double share = 1.0 / (OutOfFold.FOLDS + 1);
    for (int part = 0; part < OutOfFold.FOLDS; part++) {
      int held = part;
      int[] in = IntStream.range(0, fold.length).filter(row -> fold[row] != held).toArray();
      int[] out = IntStream.range(0, fold.length).filter(row -> fold[row] == held).toArray();
      Progress now = progress.part(part * share, (part + 1) * share);
      double[] predicted =
          in.length < Target.LEAST_ROWS
              ? new double[out.length]
              : model(set.rows(in), params, seed, now).predict(set.rows(out).features());
      for (int i = 0; i < out.length; i++) {
        said[out[i]] = predicted[i];
      }
    }
    return model(set, params, seed, progress.part(1 - share, 1)).with(Bands.fit(said, target));
  }

  private FittedModel model(TrainingSet set, Params params, long seed, Progress progress)
      throws ProblemException {
    Design design = Design.of(set, task(), Style.ORDERED, progress.part(0, 0.05));
    Scorer scorer =
        Pools.call(
            progress,
            () ->
                new TwoPartScorer(
                    chance(design, params, seed, progress.part(0.05, 0.6)),
                    amount(design, params, seed, progress.part(0.6, 1))));
    progress.report(1, 1);
    return new FittedModel(id(), task(), design.prep(), scorer);
  }

  private static Scorer chance(Design design, Params params, long seed, Progress progress) {
    double[] bought = Arrays.stream(design.target()).map(amount -> amount > 0 ? 1 : 0).toArray();
    double share = Arrays.stream(bought).sum() / bought.length;
    if (share == 0 || share == 1) {
      return always(share, design);
    }
    return boosted(design.rows(), bought, params).scorer(Link.LOGIT, seed, progress);
  }

  private static Scorer amount(Design design, Params params, long seed, Progress progress) {
    double[] target = design.target();
    int[] bought = IntStream.range(0, target.length).filter(row -> target[row] > 0).toArray();
    double[] amounts = Arrays.stream(bought).mapToDouble(row -> target[row]).toArray();
    double mean = Arrays.stream(amounts).average().orElse(0);
    if (amounts.length < FEW_AMOUNTS) {
      return always(mean, design);
    }
    double[][] rows =
        Arrays.stream(bought).mapToObj(row -> design.rows()[row]).toArray(double[][]::new);
    double[] logarithms = Arrays.stream(amounts).map(Math::log).toArray();
    TreeScorer boosted = boosted(rows, logarithms, params).scorer(Link.IDENTITY, seed, progress);
    double predicted = Arrays.stream(boosted.scores(rows)).map(Math::exp).average().orElseThrow();
    return boosted.shifted(Link.LOG, Math.log(mean / predicted));
  }

  private static Booster boosted(double[][] rows, double[] target, Params params) {
    Binned binned = new Binned(Design.columns(rows));
    int least = Math.min(params.whole(LEAST), Math.max(1, rows.length / 20));
    Limits limits = new Limits(6, params.whole(LEAVES), least, 1, binned.width());
    return new Booster(
        new Booster.Settings(params.whole(TREES), params.real(RATE), SAMPLE, limits),
        binned,
        target);
  }

  private static Scorer always(double value, Design design) {
    return new LinearScorer(Link.IDENTITY, value, new double[design.width()]);
  }
}
