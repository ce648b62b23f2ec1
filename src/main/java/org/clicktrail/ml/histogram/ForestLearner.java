package org.clicktrail.ml.histogram;

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
import org.clicktrail.ml.fitted.TreeScorer;
import org.clicktrail.ml.pool.Pools;
import org.clicktrail.ml.prep.Prep;
import org.clicktrail.ml.prep.PrepFit;
import org.clicktrail.ml.prep.Style;
import org.clicktrail.ml.prep.Target;
import org.clicktrail.ml.prep.TrainingRows;

/// Random forest (Breiman 2001), or extremely randomized trees (Geurts, Ernst, Wehenkel 2006),
/// whose cuts are drawn instead of searched for, each tree from all rows.
///
/// Conversion too is a forest of *regression* trees on 0 and 1, which keeps the probabilities of
/// leaves that a vote would throw away.
final class ForestLearner implements Learner {

  private static final Param.Whole TREES = new Param.Whole("trees", 200, 1, 2_000);
  private static final Param.Whole LEAST = new Param.Whole("leaf_rows", 10, 1, 10_000);
  private static final Param.Whole LEAST_EXTRA = new Param.Whole("leaf_rows", 5, 1, 10_000);
  private static final Param.Whole DEPTH = new Param.Whole("depth", 20, 1, 64);

  private final Kind kind;
  private final Task task;

  ForestLearner(Kind kind, Task task) {
    this.kind = kind;
    this.task = task;
  }

  enum Kind {
    RANDOM,
    EXTRA
  }

  @Override
  public String id() {
    return switch (kind) {
      case RANDOM -> "forest";
      case EXTRA -> "extra_trees";
    };
  }

  @Override
  public Task task() {
    return task;
  }

  @Override
  public List<Param> params() {
    return List.of(TREES, least(), DEPTH);
  }

  private Param.Whole least() {
    return switch (kind) {
      case RANDOM -> LEAST;
      case EXTRA -> LEAST_EXTRA;
    };
  }

  @Override
  public Model train(TrainingSet set, Params params, long seed, Progress progress)
      throws ProblemException {
    double[] target = Target.of(set, task);
    Prep prep = PrepFit.fit(set, Style.ORDERED, progress.part(0, 0.05));
    double[][] columns = TrainingRows.columns(prep, set, progress.part(0.05, 0.1));
    int least = Math.min(params.whole(least()), Math.max(1, target.length / 20));
    Limits limits =
        new Limits(params.whole(DEPTH), Integer.MAX_VALUE, least, 0, looked(columns.length));
    TreeScorer scorer =
        Pools.call(
            progress,
            () ->
                forest(new Binned(columns), limits, params.whole(TREES))
                    .scorer(target, seed, progress.part(0.1, 1)));
    progress.report(1, 1);
    return new FittedModel(id(), task, prep, scorer);
  }

  private Forest forest(Binned binned, Limits limits, int trees) {
    return switch (kind) {
      case RANDOM -> new Forest(binned, limits, () -> new SampledCut(binned, limits), trees, true);
      case EXTRA -> new Forest(binned, limits, () -> new RandomCut(binned, limits), trees, false);
    };
  }

  /// Random forest: square root of the columns for probabilities, a third for amounts (Breiman's
  /// advice). Drawn cuts say little, and many columns nothing: half of the columns.
  private int looked(int width) {
    return switch (kind) {
      case RANDOM -> Math.max(1, task == Task.CONVERSION ? (int) Math.sqrt(width) : width / 3);
      case EXTRA -> Math.max(1, width / 2);
    };
  }
}
