package org.clicktrail.ml.additive;

import java.util.List;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.learn.Learner;
import org.clicktrail.core.learn.Model;
import org.clicktrail.core.learn.Param;
import org.clicktrail.core.learn.Params;
import org.clicktrail.core.learn.Task;
import org.clicktrail.core.learn.TrainingSet;
import org.clicktrail.ml.fitted.AdditiveScorer;
import org.clicktrail.ml.fitted.FittedModel;
import org.clicktrail.ml.pool.Pools;
import org.clicktrail.ml.prep.Prep;
import org.clicktrail.ml.prep.PrepFit;
import org.clicktrail.ml.prep.Style;
import org.clicktrail.ml.prep.Target;

/// Boosted additive model: one curve a column, surfaces for a few pairs, boosted in turn and
/// averaged over bags (explainable boosting machine: Lou, Caruana, Gehrke 2012 and, with Hooker,
/// 2013; Nori et al. 2019).
final class AdditiveLearner implements Learner {

  private static final Param.Whole ROUNDS = new Param.Whole("rounds", 400, 1, 5_000);
  private static final Param.Real RATE = new Param.Real("rate", 0.06, 0.001, 1);
  private static final Param.Whole LEAST = new Param.Whole("leaf_rows", 10, 1, 10_000);

  /// 0: by the number of rows.
  private static final Param.Whole BAGS = new Param.Whole("bags", 0, 0, 100);

  private static final Param.Whole PAIRS = new Param.Whole("pairs", 60, 0, 300);

  /// Below so many rows bags differ more, and twice as many are averaged.
  private static final int FEW_ROWS = 5_000;

  private final Task task;

  AdditiveLearner(Task task) {
    this.task = task;
  }

  @Override
  public String id() {
    return "additive";
  }

  @Override
  public Task task() {
    return task;
  }

  @Override
  public List<Param> params() {
    return List.of(ROUNDS, RATE, LEAST, BAGS, PAIRS);
  }

  @Override
  public Model train(TrainingSet set, Params params, long seed, Progress progress)
      throws ProblemException {
    double[] target = Target.of(set, task);
    Prep prep = PrepFit.fit(set, Style.CURVES, progress.part(0, 0.05));
    Codes[] columns = Codes.of(prep, prep.columns(set.features(), progress.part(0.05, 0.1)));
    Settings settings =
        new Settings(
            params.whole(ROUNDS),
            params.real(RATE),
            Math.min(params.whole(LEAST), Math.max(1, target.length / 20)),
            bags(params, target.length),
            params.whole(PAIRS));
    Boosting boosting = new Boosting(task, target, set.groups(), columns, settings, seed);
    AdditiveScorer scorer = Pools.call(progress, () -> boosting.scorer(progress.part(0.1, 1)));
    progress.report(1, 1);
    return new FittedModel(id(), task, prep, scorer);
  }

  private static int bags(Params params, int rows) {
    int bags = params.whole(BAGS);
    return bags > 0 ? bags : rows < FEW_ROWS ? 16 : 8;
  }
}
