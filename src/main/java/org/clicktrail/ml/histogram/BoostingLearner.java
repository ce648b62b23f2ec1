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

/// Gradient tree boosting over binned columns: small trees, each correcting those before.
final class BoostingLearner implements Learner {

  private static final Param.Whole TREES = new Param.Whole("trees", 200, 1, 2_000);
  private static final Param.Whole DEPTH = new Param.Whole("depth", 5, 1, 20);
  private static final Param.Whole LEAVES = new Param.Whole("leaves", 16, 2, 256);
  private static final Param.Whole LEAST = new Param.Whole("leaf_rows", 20, 1, 10_000);
  private static final Param.Real RATE = new Param.Real("rate", 0.05, 0.001, 1);
  private static final Param.Real SAMPLE = new Param.Real("sample", 1, 0.1, 1);

  /// Share of the columns looked at for a split.
  private static final Param.Real COLUMNS = new Param.Real("columns", 1, 0.05, 1);

  private static final Param.Real LAMBDA = new Param.Real("lambda", 1, 0, 1_000);

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
    return List.of(TREES, DEPTH, LEAVES, LEAST, RATE, SAMPLE, COLUMNS, LAMBDA);
  }

  @Override
  public Model train(TrainingSet set, Params params, long seed, Progress progress)
      throws ProblemException {
    double[] target = Target.of(set, task);
    Prep prep = PrepFit.fit(set, Style.ORDERED, progress.part(0, 0.05));
    double[][] columns = TrainingRows.columns(prep, set, progress.part(0.05, 0.1));
    // on small sets a leaf may be smaller than asked for, else no tree would split
    int least = Math.min(params.whole(LEAST), Math.max(1, target.length / 20));
    Limits limits =
        new Limits(
            params.whole(DEPTH),
            params.whole(LEAVES),
            least,
            params.real(LAMBDA),
            Math.max(1, (int) Math.ceil(params.real(COLUMNS) * columns.length)));
    Booster.Settings settings =
        new Booster.Settings(params.whole(TREES), params.real(RATE), params.real(SAMPLE), limits);
    TreeScorer scorer =
        Pools.call(
            progress,
            () ->
                new Booster(settings, new Binned(columns), target)
                    .scorer(Booster.link(task), seed, progress.part(0.1, 1)));
    progress.report(1, 1);
    return new FittedModel(id(), task, prep, scorer);
  }
}
