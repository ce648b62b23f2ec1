package org.clicktrail.ui.model;

import java.util.Arrays;
import org.clicktrail.core.eval.Confusion;
import org.clicktrail.core.eval.Curve;
import org.clicktrail.core.eval.Evaluation;
import org.clicktrail.core.eval.Scores;

/// Counts at any threshold at once: test rows sorted by prediction. Built once a model, so that
/// dragging costs a binary search.
final class Thresholds {

  private final double[] predicted;
  private final long[] hits;
  private final Evaluation evaluation;

  Thresholds(Evaluation evaluation) {
    this.evaluation = evaluation;
    Scores scores = evaluation.scores();
    int n = scores.size();
    int[] order = scores.ascending();
    predicted = Arrays.stream(order).mapToDouble(scores::predicted).toArray();
    hits = new long[n + 1];
    for (int i = n - 1; i >= 0; i--) {
      hits[i] = hits[i + 1] + (scores.actual(order[i]) > 0.5 ? 1 : 0);
    }
  }

  /// Rows with a prediction of at least the threshold are selected.
  Confusion at(double threshold) {
    int from = first(threshold);
    long selected = (long) predicted.length - from;
    long positives = hits[0];
    long found = hits[from];
    return new Confusion(
        threshold,
        found,
        selected - found,
        positives - found,
        predicted.length - positives - (selected - found));
  }

  /// The threshold at a share of false alarms, by the ROC curve.
  double atFalseAlarms(double share) {
    return nearest(evaluation.roc(), share);
  }

  /// The threshold at a recall, by the precision–recall curve.
  double atRecall(double share) {
    return nearest(evaluation.precisionRecall(), share);
  }

  /// The threshold that selects a share of the rows, by their predictions; NaN without rows.
  double atSelected(double share) {
    int n = predicted.length;
    return n == 0 ? Double.NaN : predicted[Math.clamp(Math.round(n - share * n), 0, n - 1)];
  }

  private static double nearest(Curve curve, double x) {
    return curve.points().stream()
        .filter(point -> Double.isFinite(point.threshold()))
        .min((a, b) -> Double.compare(Math.abs(a.x() - x), Math.abs(b.x() - x)))
        .map(Curve.Point::threshold)
        .orElse(Double.NaN);
  }

  /// Index of the first prediction that reaches the threshold.
  private int first(double threshold) {
    int low = 0;
    int high = predicted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (predicted[middle] < threshold) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
