package org.clicktrail.project.bench;

import java.util.Map;
import org.clicktrail.core.eval.Evaluator;
import org.clicktrail.core.eval.Metric;
import org.clicktrail.core.learn.Task;

/// How well one learner did on one file, and how long all five folds took.
///
/// @param auc mean of the folds, like the other two
/// @param fit seconds of the clock, median of the rounds
/// @param predict seconds of the clock, median of the rounds
/// @param cpu seconds of all cores for both, median of the rounds; NaN where the system does not
///   say
public record ModelScore(
    String learner,
    double auc,
    double prAuc,
    double logLoss,
    double fit,
    double predict,
    double cpu) {

  /// @param predicted one a row of the table
  static ModelScore of(String learner, FoldedTable table, double[] predicted, Times times) {
    Map<Metric, Double> metrics = Evaluator.values(Task.CONVERSION, table.scores(predicted));
    return new ModelScore(
        learner,
        metrics.getOrDefault(Metric.ROC_AUC, Double.NaN),
        metrics.getOrDefault(Metric.PR_AUC, Double.NaN),
        metrics.getOrDefault(Metric.LOG_LOSS, Double.NaN),
        times.fit(),
        times.predict(),
        times.cpu());
  }

  /// Fit and predict together.
  public double seconds() {
    return fit + predict;
  }

  /// Seconds of one or of several rounds.
  record Times(double fit, double predict, double cpu) {}
}
