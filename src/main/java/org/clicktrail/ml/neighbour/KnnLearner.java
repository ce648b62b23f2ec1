package org.clicktrail.ml.neighbour;

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
import org.clicktrail.ml.fitted.NeighbourScorer;
import org.clicktrail.ml.prep.Prep;
import org.clicktrail.ml.prep.PrepFit;
import org.clicktrail.ml.prep.RowSample;
import org.clicktrail.ml.prep.Style;
import org.clicktrail.ml.prep.Target;

/// k nearest neighbours: remembers the rows.
final class KnnLearner implements Learner {

  private static final Param.Whole K = new Param.Whole("k", 25, 1, 1_000);

  /// More rows are sampled: every prediction looks at all of them.
  private static final int MOST_ROWS = 20_000;

  @Override
  public String id() {
    return "knn";
  }

  @Override
  public Task task() {
    return Task.CONVERSION;
  }

  @Override
  public List<Param> params() {
    return List.of(K);
  }

  @Override
  public Model train(TrainingSet set, Params params, long seed, Progress progress)
      throws ProblemException {
    double[] target = Target.of(set, task());
    Prep prep = PrepFit.fit(set, Style.DISTANCE, progress.part(0, 0.9));
    int[] rows = RowSample.of(target.length, MOST_ROWS, seed);
    boolean[] word = new boolean[prep.width()];
    for (int i = 0; i < word.length; i++) {
      word[i] = prep.codes(i) > 0;
    }
    NeighbourScorer scorer =
        new NeighbourScorer(
            Math.min(params.whole(K), rows.length),
            word,
            prep.columns(set.features().rows(rows)),
            Arrays.stream(rows).mapToDouble(row -> target[row]).toArray());
    progress.report(1, 1);
    return new FittedModel(id(), task(), prep, scorer);
  }
}
