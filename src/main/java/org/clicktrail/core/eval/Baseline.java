package org.clicktrail.core.eval;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.learn.Params;
import org.clicktrail.core.learn.Task;
import org.clicktrail.core.text.Messages;

/// What needs no model: the same prediction for everybody, learnt from the training rows.
final class Baseline {

  private Baseline() {}

  /// Conversion: the training rate, so that at 0.5 it always says no (or always yes, where more
  /// than half convert). Revenue: the training mean.
  static ModelResult result(Rows rows, long seed, Progress progress) {
    double[][] predicted =
        IntStream.range(0, rows.folds())
            .mapToObj(fold -> {
              double[] same = new double[rows.test(fold).rows()];
              Arrays.fill(same, rows.trainingMean(fold));
              return same;
            })
            .toArray(double[][]::new);
    Scores scores = rows.testScores(predicted);
    return new ModelResult(
        Trainer.BASELINE,
        name(rows),
        rows.task(),
        ModelResult.Status.DONE,
        Params.defaults(),
        Optional.of(Evaluator.evaluate(rows.task(), scores, rows.groups(scores), seed, progress)),
        Optional.empty(),
        Optional.empty(),
        0,
        false,
        Optional.empty());
  }

  private static String name(Rows rows) {
    if (rows.task() == Task.REVENUE) {
      return Messages.text("eval.baseline.mean");
    }
    return rows.trainingMean(0) < Metrics.THRESHOLD
        ? Messages.text("model.baseline")
        : Messages.text("eval.baseline.yes");
  }
}
