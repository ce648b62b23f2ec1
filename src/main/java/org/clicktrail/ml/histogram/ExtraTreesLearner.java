package org.clicktrail.ml.histogram;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
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
import org.clicktrail.ml.pool.Pools;
import org.clicktrail.ml.prep.Prep;
import org.clicktrail.ml.prep.PrepFit;
import org.clicktrail.ml.prep.Style;
import org.clicktrail.ml.prep.Target;

/// Extremely randomized trees (Geurts, Ernst, Wehenkel 2006): a forest whose cuts are drawn, not
/// searched for, each tree from all rows.
final class ExtraTreesLearner implements Learner {

  private static final Param.Whole TREES = new Param.Whole("trees", 200, 1, 2_000);
  private static final Param.Whole LEAST = new Param.Whole("leaf_rows", 5, 1, 10_000);
  private static final Param.Whole DEPTH = new Param.Whole("depth", 25, 1, 64);

  private final Task task;

  ExtraTreesLearner(Task task) {
    this.task = task;
  }

  @Override
  public String id() {
    return "extra_trees";
  }

  @Override
  public Task task() {
    return task;
  }

  @Override
  public List<Param> params() {
    return List.of(TREES, LEAST, DEPTH);
  }

  @Override
  public Model train(TrainingSet set, Params params, long seed, Progress progress)
      throws ProblemException {
    double[] target = Target.of(set, task);
    Prep prep = PrepFit.fit(set, Style.ORDERED, progress.part(0, 0.05));
    double[][] columns = prep.columns(set.features());
    // half of the columns: many say nothing, and a drawn cut says little
    int looked = Math.max(1, columns.length / 2);
    int least = Math.min(params.whole(LEAST), Math.max(1, target.length / 20));
    Limits limits = new Limits(params.whole(DEPTH), Integer.MAX_VALUE, least, 0, looked);
    TreeScorer scorer =
        Pools.call(
            progress,
            () -> forest(new Binned(columns), target, limits, params, seed, progress.part(0.1, 1)));
    progress.report(1, 1);
    return new FittedModel(id(), task, prep, scorer);
  }

  private static TreeScorer forest(
      Binned binned, double[] target, Limits limits, Params params, long seed, Progress progress) {
    double[] ones = new double[target.length];
    Arrays.fill(ones, 1);
    Targets targets = new Targets(Arrays.stream(target).map(value -> -value).toArray(), ones);
    Grower grower =
        new Grower(
            binned, limits, new RandomCut(binned, limits), node -> -node.slope / node.weight);
    long[] seeds = new SplittableRandom(seed).longs(params.whole(TREES)).toArray();
    AtomicInteger done = new AtomicInteger();
    List<Node> roots =
        Arrays.stream(seeds)
            .parallel()
            .mapToObj(tree -> {
              progress.report(done.getAndIncrement(), seeds.length);
              int[] order = IntStream.range(0, target.length).toArray();
              return grower.tree(order, targets, new SplittableRandom(tree));
            })
            .toList();
    TreeScorerBuilder builder = new TreeScorerBuilder(binned.width());
    roots.forEach(root -> grower.write(root, builder));
    return builder.scorer(Link.IDENTITY, 0, 1.0 / seeds.length);
  }
}
