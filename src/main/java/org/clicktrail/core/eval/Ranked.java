package org.clicktrail.core.eval;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.clicktrail.core.learn.Task;

/// Predictions of one test part, sorted once, so that every metric of every weighting of the rows
/// (a bootstrap resample) is one pass without sorting.
final class Ranked {

  /// Bins of the calibration error.
  static final int BINS = 10;

  private static final double TOP = 0.2;

  /// Keeps log-loss finite where a model was certain and wrong.
  private static final double CERTAIN = 1e-15;

  private final Task task;
  private final int[] order;
  private final double[] predicted;
  private final double[] actual;
  private final double[] logLoss;
  private final int[] bin;

  Ranked(Task task, double[] predicted, double[] actual) {
    this.task = task;
    order = Ranks.descending(predicted);
    this.predicted = Arrays.stream(order).mapToDouble(i -> predicted[i]).toArray();
    this.actual = Arrays.stream(order).mapToDouble(i -> actual[i]).toArray();
    logLoss =
        IntStream.range(0, order.length)
            .mapToDouble(i -> logLoss(this.predicted[i], this.actual[i]))
            .toArray();
    bin = bins(this.predicted);
  }

  /// The row, in the order given to the constructor, at a position of the sorted order.
  int row(int position) {
    return order[position];
  }

  private static double logLoss(double predicted, double actual) {
    double p = Math.clamp(predicted, CERTAIN, 1 - CERTAIN);
    return actual == 1 ? -Math.log(p) : -Math.log1p(-p);
  }

  /// Bin from 0 of each value, of equal count where values differ; equal values share a bin.
  static int[] bins(double[] sorted) {
    int[] bin = new int[sorted.length];
    for (int i = 0; i < sorted.length; i++) {
      bin[i] =
          i > 0 && sorted[i] == sorted[i - 1]
              ? bin[i - 1]
              : (int) ((long) i * BINS / sorted.length);
    }
    return bin;
  }

  /// Every metric of the task; NaN where it is undefined.
  ///
  /// @param weights how often each row counts, by position of the sorted order
  Map<Metric, Double> metrics(int[] weights) {
    Map<Metric, Double> values = new EnumMap<>(Metric.class);
    switch (task) {
      case CONVERSION -> conversion(weights, values);
      case REVENUE -> revenue(weights, values);
    }
    return values;
  }

  private void conversion(int[] weights, Map<Metric, Double> values) {
    double rows = 0;
    double positives = 0;
    double loss = 0;
    double square = 0;
    double sum = 0;
    double[] gap = new double[BINS];
    for (int i = 0; i < weights.length; i++) {
      double weight = weights[i];
      rows += weight;
      positives += weight * actual[i];
      loss += weight * logLoss[i];
      square += weight * (predicted[i] - actual[i]) * (predicted[i] - actual[i]);
      sum += weight * predicted[i];
      gap[bin[i]] += weight * (predicted[i] - actual[i]);
    }
    values.put(Metric.LOG_LOSS, loss / rows);
    values.put(Metric.BRIER, square / rows);
    values.put(Metric.MEAN_PREDICTION, sum / rows);
    values.put(Metric.CALIBRATION_ERROR, Arrays.stream(gap).map(Math::abs).sum() / rows);
    ranking(weights, rows, positives, values);
    confusion(weights, rows, positives, values);
  }

  /// Metrics of the order alone. Rows with equal predictions are taken together: their order is not
  /// the model's.
  private void ranking(int[] weights, double rows, double positives, Map<Metric, Double> values) {
    double hits = 0;
    double misses = 0;
    double wins = 0;
    double precision = 0;
    double inTop = 0;
    for (int i = 0; i < weights.length; ) {
      double blockHits = 0;
      double blockMisses = 0;
      int next = i;
      while (next < weights.length && predicted[next] == predicted[i]) {
        blockHits += weights[next] * actual[next];
        blockMisses += weights[next] * (1 - actual[next]);
        next++;
      }
      double block = blockHits + blockMisses;
      if (block > 0) {
        double room = Math.clamp(TOP * rows - hits - misses, 0, block);
        inTop += blockHits * room / block;
        wins += blockMisses * (hits + blockHits / 2);
        hits += blockHits;
        misses += blockMisses;
        precision += blockHits * hits / (hits + misses);
      }
      i = next;
    }
    values.put(Metric.ROC_AUC, wins / (hits * misses));
    values.put(Metric.PR_AUC, precision / positives);
    values.put(Metric.LIFT_20, inTop / positives / TOP);
  }

  private void confusion(int[] weights, double rows, double positives, Map<Metric, Double> values) {
    double hits = 0;
    double alarms = 0;
    for (int i = 0; i < weights.length && predicted[i] >= Metrics.THRESHOLD; i++) {
      hits += weights[i] * actual[i];
      alarms += weights[i] * (1 - actual[i]);
    }
    double missed = positives - hits;
    double rejected = rows - positives - alarms;
    values.put(Metric.ACCURACY, (hits + rejected) / rows);
    values.put(Metric.PRECISION, hits / (hits + alarms));
    values.put(Metric.RECALL, hits / positives);
    values.put(Metric.F1, 2 * hits / (2 * hits + alarms + missed));
    values.put(
        Metric.MCC,
        (hits * rejected - alarms * missed)
            / Math.sqrt(
                (hits + alarms) * (hits + missed) * (rejected + alarms) * (rejected + missed)));
  }

  private void revenue(int[] weights, Map<Metric, Double> values) {
    double rows = 0;
    double sumActual = 0;
    double sumPredicted = 0;
    double squares = 0;
    double absolute = 0;
    for (int i = 0; i < weights.length; i++) {
      double error = predicted[i] - actual[i];
      rows += weights[i];
      sumActual += weights[i] * actual[i];
      sumPredicted += weights[i] * predicted[i];
      squares += weights[i] * error * error;
      absolute += weights[i] * Math.abs(error);
    }
    double mean = sumActual / rows;
    double spread = 0;
    for (int i = 0; i < weights.length; i++) {
      spread += weights[i] * (actual[i] - mean) * (actual[i] - mean);
    }
    values.put(Metric.RMSE, Math.sqrt(squares / rows));
    values.put(Metric.MAE, absolute / rows);
    values.put(Metric.R2, spread == 0 ? Double.NaN : 1 - squares / spread);
    values.put(Metric.TOTAL_ERROR, sumActual == 0 ? Double.NaN : sumPredicted / sumActual - 1);
    values.put(Metric.MEAN_PREDICTION, sumPredicted / rows);
  }
}
