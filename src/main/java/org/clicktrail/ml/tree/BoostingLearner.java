package org.clicktrail.ml.tree;

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
import org.clicktrail.ml.fitted.FittedModel;
import org.clicktrail.ml.fitted.Link;
import org.clicktrail.ml.fitted.TreeScorer;
import org.clicktrail.ml.pool.Pools;
import org.clicktrail.ml.prep.Prep;
import org.clicktrail.ml.prep.PrepFit;
import org.clicktrail.ml.prep.Style;
import org.clicktrail.ml.prep.Target;
import smile.math.MathEx;
import smile.model.cart.Loss;

/// Gradient tree boosting (Friedman 2001) by Smile: small trees, each correcting those before.
final class BoostingLearner implements Learner {

  private static final Param.Whole TREES = new Param.Whole("trees", 200, 1, 2_000);
  private static final Param.Whole DEPTH = new Param.Whole("depth", 5, 1, 20);
  private static final Param.Whole LEAVES = new Param.Whole("leaves", 16, 2, 256);
  private static final Param.Whole LEAST = new Param.Whole("leaf_rows", 20, 1, 10_000);
  private static final Param.Real RATE = new Param.Real("rate", 0.05, 0.001, 1);
  private static final Param.Real SAMPLE = new Param.Real("sample", 0.8, 0.1, 1);
  private final Task task;

  BoostingLearner(Task task) {
    this.task = task;
  }

  @Override
  public String id() {
    return "boosting";
  }

  @Override
  public Task task() {
    return task;
  }

  @Override
  public List<Param> params() {
    return List.of(TREES, DEPTH, LEAVES, LEAST, RATE, SAMPLE);
  }

  @Override
  public Model train(TrainingSet set, Params params, long seed, Progress progress)
      throws ProblemException {
    double[] target = Target.of(set, task);
    Prep prep = PrepFit.fit(set, Style.ORDERED, progress.part(0, 0.05));
    Frame frame = new Frame(prep, set, target);
    TreeScorer scorer =
        Pools.call(
            progress,
            () -> {
              MathEx.setSeed(seed);
              Bins.set();
              return switch (task) {
                case CONVERSION -> classes(frame, target, params, progress);
                case REVENUE -> amounts(frame, target, params, progress);
              };
            });
    progress.report(1, 1);
    return new FittedModel(id(), task, prep, scorer);
  }

  private static TreeScorer classes(
      Frame frame, double[] target, Params params, Progress progress) {
    try (var ticker =
        new Ticker<smile.classification.GradientTreeBoost.TrainingStatus>(
            progress, params.whole(TREES))) {
      var options =
          new smile.classification.GradientTreeBoost.Options(
              params.whole(TREES),
              params.whole(DEPTH),
              params.whole(LEAVES),
              leastRows(params, frame),
              params.real(RATE),
              params.real(SAMPLE),
              null,
              ticker);
      var model =
          smile.classification.GradientTreeBoost.fit(Frame.TARGET, frame.classes(), options);
      return flat(model, frame, target, params.real(RATE));
    }
  }

  /// Smile's sum F is half the log-odds, and starts from that of the average row.
  static TreeScorer flat(
      smile.classification.GradientTreeBoost model, Frame frame, double[] target, double rate) {
    Flattening trees = new Flattening(frame);
    for (var tree : model.trees()[0]) {
      trees.add(tree.root());
    }
    double share = mean(target);
    return trees.builder().scorer(Link.LOGIT, Math.log(share / (1 - share)), 2 * rate);
  }

  private static TreeScorer amounts(
      Frame frame, double[] target, Params params, Progress progress) {
    try (var ticker =
        new Ticker<smile.regression.GradientTreeBoost.TrainingStatus>(
            progress, params.whole(TREES))) {
      var options =
          new smile.regression.GradientTreeBoost.Options(
              Loss.ls(),
              params.whole(TREES),
              params.whole(DEPTH),
              params.whole(LEAVES),
              leastRows(params, frame),
              params.real(RATE),
              params.real(SAMPLE),
              null,
              ticker);
      var model = smile.regression.GradientTreeBoost.fit(Frame.TARGET, frame.numbers(), options);
      return flat(model, frame, target, params.real(RATE));
    }
  }

  static TreeScorer flat(
      smile.regression.GradientTreeBoost model, Frame frame, double[] target, double rate) {
    Flattening trees = new Flattening(frame);
    for (var tree : model.trees()) {
      trees.add(tree.root());
    }
    return trees.builder().scorer(Link.IDENTITY, mean(target), rate);
  }

  /// On small sets a leaf may be smaller than asked for, else no tree would split.
  private static int leastRows(Params params, Frame frame) {
    return Math.min(params.whole(LEAST), Math.max(1, frame.rows() / 20));
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).sum() / values.length;
  }
}
