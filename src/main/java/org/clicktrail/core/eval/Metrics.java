package org.clicktrail.core.eval;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.clicktrail.core.learn.Task;

/// The formulas of [Metric].
///
/// With TP, FP, FN, TN counted at the threshold 0.5:
///
/// - ROC-AUC: chance that a converting row is ranked above another, ties count half.
/// - PR-AUC: average precision, Σ (recall step × precision), as scikit-learn's
///   `average_precision_score`; equal predictions form one step.
/// - log-loss: mean of −ln(probability given to what happened), probabilities kept 10⁻¹⁵ away from
///   0 and 1; Brier: mean squared error of the probability.
/// - calibration error: mean of |predicted − actual| over ten bins of equal count, weighted.
/// - accuracy, precision, recall, F1, MCC at 0.5; lift: rate among the 20 % ranked highest over the
///   rate of all, equal predictions at the edge taken in part.
/// - R²: 1 − squared errors / squared deviations from the test mean; total error: predicted sum /
///   actual sum − 1.
public final class Metrics {

  /// Probability from which a row counts as selected where no other threshold was chosen.
  public static final double THRESHOLD = 0.5;

  private static final Set<Metric> OF_CONVERSION =
      EnumSet.range(Metric.ROC_AUC, Metric.MEAN_PREDICTION);
  private static final Set<Metric> OF_REVENUE =
      EnumSet.range(Metric.MEAN_PREDICTION, Metric.TOTAL_ERROR);

  private Metrics() {}

  /// The metrics that apply to a task, in the order of [Metric].
  public static Set<Metric> of(Task task) {
    return EnumSet.copyOf(
        switch (task) {
          case CONVERSION -> OF_CONVERSION;
          case REVENUE -> OF_REVENUE;
        });
  }

  /// The metric models are compared by: ROC-AUC, RMSE.
  public static Metric leading(Task task) {
    return switch (task) {
      case CONVERSION -> Metric.ROC_AUC;
      case REVENUE -> Metric.RMSE;
    };
  }

  /// Every metric of a task; NaN where undefined (one class only, nothing selected, no spread).
  ///
  /// @param predicted probability or amount, n
  /// @param actual 0 or 1, or amount, n
  public static Map<Metric, Double> of(Task task, double[] predicted, double[] actual) {
    Ranked ranked = new Ranked(task, predicted, actual);
    int[] once = new int[actual.length];
    Arrays.fill(once, 1);
    return ranked.metrics(once);
  }

  /// Counts at a threshold, over all folds.
  public static Confusion confusion(Scores scores, double threshold) {
    long hits = 0;
    long alarms = 0;
    long missed = 0;
    long rejected = 0;
    for (int i = 0; i < scores.size(); i++) {
      boolean selected = scores.predicted(i) >= threshold;
      boolean converted = scores.actual(i) == 1;
      hits += selected && converted ? 1 : 0;
      alarms += selected && !converted ? 1 : 0;
      missed += !selected && converted ? 1 : 0;
      rejected += !selected && !converted ? 1 : 0;
    }
    return new Confusion(threshold, hits, alarms, missed, rejected);
  }
}
