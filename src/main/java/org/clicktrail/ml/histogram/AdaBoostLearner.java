package org.clicktrail.ml.histogram;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.learn.Learner;
import org.clicktrail.core.learn.Model;
import org.clicktrail.core.learn.Param;
import org.clicktrail.core.learn.Params;
import org.clicktrail.core.learn.Task;
import org.clicktrail.core.learn.TrainingSet;
import org.clicktrail.ml.fitted.FittedModel;
import org.clicktrail.ml.fitted.Link;
import org.clicktrail.ml.fitted.TreeScorer;
import org.clicktrail.ml.fitted.TreeScorerBuilder;
import org.clicktrail.ml.linear.Platt;
import org.clicktrail.ml.pool.Pools;
import org.clicktrail.ml.prep.Design;
import org.clicktrail.ml.prep.OutOfFold;
import org.clicktrail.ml.prep.Style;

/// AdaBoost with probabilities ("real", Friedman, Hastie, Tibshirani 2000): small trees, each on
/// rows weighted by how wrong those before were. Sums become probabilities by Platt scaling, fitted
/// to rows the trees did not see. Our own fit, because Smile keeps the weights of its trees to
/// itself, without which there are no reasons.
final class AdaBoostLearner implements Learner {

  private static final Param.Whole TREES = new Param.Whole("trees", 100, 1, 2_000);
  private static final Param.Whole LEAVES = new Param.Whole("leaves", 4, 2, 256);
  private static final Param.Whole LEAST = new Param.Whole("leaf_rows", 20, 1, 10_000);
  private static final Param.Real RATE = new Param.Real("rate", 0.3, 0.001, 1);

  @Override
  public String id() {
    return "adaboost";
  }

  @Override
  public Task task() {
    return Task.CONVERSION;
  }

  @Override
  public List<Param> params() {
    return List.of(TREES, LEAVES, LEAST, RATE);
  }

  @Override
  public Model train(TrainingSet set, Params params, long seed, Progress progress)
      throws ProblemException {
    Design design = Design.of(set, task(), Style.ORDERED, progress.part(0, 0.05));
    TreeScorer scorer = Pools.call(progress, () -> scorer(design, params, seed, progress));
    progress.report(1, 1);
    return new FittedModel(id(), task(), design.prep(), scorer);
  }

  private static TreeScorer scorer(Design design, Params params, long seed, Progress progress)
      throws ProblemException {
    double[] sums =
        OutOfFold.sums(
            design,
            seed,
            (rows, target, part) -> {
              TreeScorer trees = trees(rows, target, params, part).scorer(Link.IDENTITY, 0, 1);
              return trees::score;
            },
            progress.part(0.05, 0.7));
    Platt platt = Platt.fit(sums, design.target(), progress.part(0.7, 0.75));
    return trees(design.rows(), design.target(), params, progress.part(0.75, 1))
        .scorer(Link.LOGIT, platt.constant(), platt.slope());
  }

  private static TreeScorerBuilder trees(
      double[][] rows, double[] target, Params params, Progress progress) {
    Binned binned = new Binned(Design.columns(rows));
    int least = Math.min(params.whole(LEAST), Math.max(1, rows.length / 20));
    Limits limits = new Limits(Integer.MAX_VALUE, params.whole(LEAVES), least, 0, binned.width());
    double[] weight = new double[rows.length];
    Arrays.fill(weight, 1.0 / rows.length);
    double[] slope = new double[rows.length];
    // a leaf of one class says no more than a row of the other class, spread over all, would allow
    double little = 0.5 / rows.length;
    Grower grower =
        new Grower(
            binned,
            limits,
            new BestCut(binned, limits),
            node -> {
              double ones = (node.weight - node.slope) / 2;
              double zeros = (node.weight + node.slope) / 2;
              return params.real(RATE) * Math.log((ones + little) / (zeros + little)) / 2;
            });
    TreeScorerBuilder builder = new TreeScorerBuilder(binned.width());
    SplittableRandom random = new SplittableRandom(0);
    for (int tree = 0; tree < params.whole(TREES); tree++) {
      progress.report(tree, params.whole(TREES));
      for (int row = 0; row < slope.length; row++) {
        slope[row] = -side(target[row]) * weight[row];
      }
      int[] order = IntStream.range(0, rows.length).toArray();
      Node root = grower.tree(order, new Targets(slope, weight), random);
      reweigh(grower, root, target, weight);
      grower.write(root, builder);
    }
    return builder;
  }

  private static void reweigh(Grower grower, Node root, double[] target, double[] weight) {
    double all = 0;
    for (int row = 0; row < weight.length; row++) {
      weight[row] *= Math.exp(-side(target[row]) * grower.leaf(root, row).value);
      all += weight[row];
    }
    for (int row = 0; row < weight.length; row++) {
      weight[row] /= all;
    }
  }

  private static double side(double target) {
    return target == 1 ? 1 : -1;
  }
}
