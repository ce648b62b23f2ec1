package org.clicktrail.ml.tree;

import java.util.List;
import java.util.SplittableRandom;
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
import smile.regression.RandomForest;

/// Random forest (Breiman 2001) by Smile.
///
/// Conversion too is a forest of *regression* trees on 0 and 1: Smile's classification trees merge
/// leaves of the same majority and thereby lose most of the probabilities.
final class ForestLearner implements Learner {

  private static final Param.Whole TREES = new Param.Whole("trees", 200, 1, 2_000);
  private static final Param.Whole LEAST = new Param.Whole("leaf_rows", 10, 1, 10_000);
  private static final Param.Whole DEPTH = new Param.Whole("depth", 20, 1, 64);

  private final Task task;

  ForestLearner(Task task) {
    this.task = task;
  }

  @Override
  public String id() {
    return "forest";
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
    Frame frame = new Frame(prep, set, target);
    TreeScorer scorer = Pools.call(progress, () -> forest(frame, params, seed, progress));
    progress.report(1, 1);
    return new FittedModel(id(), task, prep, scorer);
  }

  private TreeScorer forest(Frame frame, Params params, long seed, Progress progress) {
    Bins.set();
    int count = params.whole(TREES);
    try (var ticker = new Ticker<RandomForest.TrainingStatus>(progress, count)) {
      var options =
          new RandomForest.Options(
              count,
              columnsAtATime(frame.width()),
              params.whole(DEPTH),
              Integer.MAX_VALUE,
              params.whole(LEAST),
              1,
              new SplittableRandom(seed).longs(count).toArray(),
              ticker);
      return flat(RandomForest.fit(Frame.TARGET, frame.numbers(), options), frame);
    }
  }

  static TreeScorer flat(RandomForest forest, Frame frame) {
    Flattening trees = new Flattening(frame);
    for (RandomForest.Model model : forest.models()) {
      trees.add(model.tree().root());
    }
    return trees.builder().scorer(Link.IDENTITY, 0, 1.0 / forest.size());
  }

  /// Square root of the columns for probabilities, a third for amounts (Breiman's advice).
  private int columnsAtATime(int width) {
    return switch (task) {
      case CONVERSION -> Math.max(1, (int) Math.sqrt(width));
      case REVENUE -> Math.max(1, width / 3);
    };
  }
}
