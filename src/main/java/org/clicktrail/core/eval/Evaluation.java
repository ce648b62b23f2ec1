package org.clicktrail.core.eval;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.clicktrail.core.learn.Task;
import org.clicktrail.core.stat.Interval;

/// How good a model is on rows it never saw.
///
/// @param metrics every metric that applies, with interval, in the order of [Metric]
/// @param roc x false-positive rate, y recall; empty curve for revenue
/// @param precisionRecall x recall, y precision; empty curve for revenue
/// @param calibration for conversion
/// @param knownCustomers ROC-AUC on test rows of customers also in training, if any
public record Evaluation(
    Task task,
    Scores scores,
    Map<Metric, Interval> metrics,
    Curve roc,
    Curve precisionRecall,
    Optional<Calibration> calibration,
    Optional<Interval> knownCustomers) {

  public Evaluation {
    EnumMap<Metric, Interval> ordered = new EnumMap<>(Metric.class);
    ordered.putAll(metrics);
    metrics = Collections.unmodifiableMap(ordered);
  }

  Evaluation withKnown(Optional<Interval> known) {
    return new Evaluation(task, scores, metrics, roc, precisionRecall, calibration, known);
  }

  /// Whom a threshold reaches; for conversion.
  public Gains gains() {
    return Gains.of(scores);
  }

  /// NaN if the metric does not apply.
  public Interval metric(Metric metric) {
    return metrics.getOrDefault(metric, Interval.unknown(Double.NaN));
  }
}
