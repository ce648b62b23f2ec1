package org.clicktrail.ml.neighbour;

import java.util.List;
import java.util.OptionalInt;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.learn.Learner;
import org.clicktrail.core.learn.Model;
import org.clicktrail.core.learn.Param;
import org.clicktrail.core.learn.Params;
import org.clicktrail.core.learn.Task;
import org.clicktrail.core.learn.TrainingSet;
import org.clicktrail.ml.fitted.FittedModel;
import org.clicktrail.ml.fitted.NeighbourScorer;
import org.clicktrail.ml.prep.Design;
import org.clicktrail.ml.prep.Prep;
import org.clicktrail.ml.prep.Style;

/// k nearest neighbours: remembers the rows, and predicts the mean of the nearest, drawn towards
/// the mean of all as far as held back rows want it ([Drawn]).
final class KnnLearner implements Learner {

  private static final Param.Whole K = new Param.Whole("k", 25, 1, 1_000);

  /// More rows are sampled: every prediction looks at all of them.
  private static final int MOST_ROWS = 50_000;

  private final Task task;

  KnnLearner(Task task) {
    this.task = task;
  }

  @Override
  public String id() {
    return "knn";
  }

  @Override
  public Task task() {
    return task;
  }

  @Override
  public List<Param> params() {
    return List.of(K);
  }

  @Override
  public OptionalInt mostRows() {
    return OptionalInt.of(MOST_ROWS);
  }

  @Override
  public Model train(TrainingSet set, Params params, long seed, Progress progress)
      throws ProblemException {
    Design design =
        Design.sampled(
            set, task, Style.DISTANCE, new Design.Sample(MOST_ROWS, seed), progress.part(0, 0.8));
    Prep prep = design.prep();
    boolean[] word = new boolean[prep.width()];
    for (int i = 0; i < word.length; i++) {
      word[i] = prep.codes(i) > 0;
    }
    int k = Math.min(params.whole(K), design.target().length);
    Drawn drawn = new Drawn(design, k, word);
    NeighbourScorer scorer =
        new NeighbourScorer(k, word, Design.columns(design.rows()), drawn.targets(seed));
    progress.report(1, 1);
    return new FittedModel(id(), task, prep, scorer);
  }
}
