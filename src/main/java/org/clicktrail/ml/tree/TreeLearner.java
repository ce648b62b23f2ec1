package org.clicktrail.ml.tree;

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
import org.clicktrail.ml.prep.OutOfFold;
import org.clicktrail.ml.prep.Prep;
import org.clicktrail.ml.prep.PrepFit;
import org.clicktrail.ml.prep.Style;
import org.clicktrail.ml.prep.Target;
import smile.regression.RegressionTree;

/// One decision tree by Smile; for conversion a regression tree on 0 and 1, because Smile's
/// classification trees merge leaves of the same majority and lose most of the probabilities.
/// Leaves are drawn towards the nodes above them, see [Shrinkage].
final class TreeLearner implements Learner {

  private static final Param.Whole DEPTH = new Param.Whole("depth", 6, 1, 30);
  private static final Param.Whole LEAST = new Param.Whole("leaf_rows", 20, 1, 10_000);

  private final Task task;

  TreeLearner(Task task) {
    this.task = task;
  }

  @Override
  public String id() {
    return "tree";
  }

  @Override
  public Task task() {
    return task;
  }

  @Override
  public List<Param> params() {
    return List.of(DEPTH, LEAST);
  }

  @Override
  public Model train(TrainingSet set, Params params, long seed, Progress progress)
      throws ProblemException {
    double[] target = Target.of(set, task);
    Prep prep = PrepFit.fit(set, Style.ORDERED, progress.part(0, 0.05));
    Frame frame = new Frame(prep, set, target, progress.part(0.05, 0.1));
    int least = Math.min(params.whole(LEAST), Math.max(1, frame.rows() / 20));
    var options = new RegressionTree.Options(params.whole(DEPTH) + 1, Integer.MAX_VALUE, least);
    Shrinkage shrinkage = new Shrinkage(options);
    double[] label = task == Task.CONVERSION ? target : new double[target.length];
    int[] fold = OutOfFold.folds(label, set.groups(), Shrinkage.FOLDS, seed);
    TreeScorer scorer =
        Pools.call(
            progress,
            () -> {
              double rows = shrinkage.chosen(frame, fold, progress.part(0.1, 0.7));
              return Shrinkage.flat(frame, shrinkage.tree(frame), rows);
            });
    progress.report(1, 1);
    return new FittedModel(id(), task, prep, scorer);
  }
}
