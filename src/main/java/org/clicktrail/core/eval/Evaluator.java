package org.clicktrail.core.eval;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.learn.Task;
import org.clicktrail.core.stat.Interval;

/// Scores on test rows → metrics with 95 % intervals, curves, calibration.
///
/// With several folds a metric is the mean of the folds in which it is defined. Rows divided
/// several times count once for the ranges, curves and calibration. The interval of ROC-AUC is
/// DeLong's, that of every other metric a bootstrap by group; both say how far the score would move
/// with other test rows, not with other training rows.
public final class Evaluator {

  private Evaluator() {}

  /// Every row its own group.
  public static Evaluation evaluate(Task task, Scores scores, long seed) {
    return evaluate(
        task, scores, IntStream.range(0, scores.size()).toArray(), seed, Progress.none());
  }

  /// @param groups group number from 0 of each score: rows of one customer are not independent
  /// @param seed of the bootstrap
  /// @param progress of the bootstrap, see [Resamples]
  public static Evaluation evaluate(
      Task task, Scores scores, int[] groups, long seed, Progress progress) {
    boolean conversion = task == Task.CONVERSION;
    Curve none = new Curve(java.util.List.of());
    Scores once = scores.once();
    return new Evaluation(
        task,
        once,
        metrics(task, scores, groups, new Resamples(groups, scores.fold(), seed, progress)),
        conversion ? Curves.roc(once) : none,
        conversion ? Curves.precisionRecall(once) : none,
        conversion && once.size() > 0 ? Optional.of(Calibrations.of(once)) : Optional.empty(),
        Optional.empty());
  }

  /// The metrics without intervals, each the mean of the folds.
  public static Map<Metric, Double> values(Task task, Scores scores) {
    return new Folded(task, scores).metrics(once(scores));
  }

  private static int[] once(Scores scores) {
    return IntStream.range(0, scores.size()).map(_ -> 1).toArray();
  }

  /// ROC-AUC alone, mean of folds, with DeLong's interval; NaN unless both classes are there.
  public static Interval rocAuc(Scores scores, int[] groups) {
    double sum = 0;
    double variance = 0;
    long rarer = 0;
    int defined = 0;
    // Divisions of the same rows are no further rows.
    double repeats = scores.size() / (double) Math.max(1, scores.once().size());
    for (int[] part : parts(scores)) {
      DeLong fold = deLong(scores, groups, part);
      if (!Double.isNaN(fold.area())) {
        defined++;
        sum += fold.area();
        variance += fold.variance();
        rarer += fold.rarer();
      }
    }
    return defined == 0
        ? Interval.unknown(Double.NaN)
        : DeLong.interval(
            sum / defined, variance / defined / defined * repeats, Math.round(rarer / repeats));
  }

  /// Lift of the 20 % with the highest predictions alone, bootstrap by group; NaN without scores.
  static Interval lift(Scores scores, int[] groups, long seed, Progress progress) {
    if (scores.size() == 0) {
      return Interval.unknown(Double.NaN);
    }
    Folded folded = new Folded(Task.CONVERSION, scores);
    int[] once = IntStream.range(0, scores.size()).map(_ -> 1).toArray();
    double[] draws =
        Resamples.few(scores, groups, seed, progress).apply(folded::lift).stream()
            .mapToDouble(Double::doubleValue)
            .toArray();
    return Resamples.percentile(folded.lift(once), draws);
  }

  static DeLong deLong(Scores scores, int[] groups, int[] part) {
    return new DeLong(
        IntStream.of(part).mapToDouble(scores::predicted).toArray(),
        IntStream.of(part).mapToDouble(scores::actual).toArray(),
        org.clicktrail.core.split.Groups.of(groups, part));
  }

  /// Positions of the scores of each fold.
  static int[][] parts(Scores scores) {
    int[] fold = scores.fold();
    return IntStream.range(0, scores.folds())
        .mapToObj(part -> IntStream.range(0, fold.length).filter(i -> fold[i] == part).toArray())
        .toArray(int[][]::new);
  }

  private static Map<Metric, Interval> metrics(
      Task task, Scores scores, int[] groups, Resamples resamples) {
    Folded folded = new Folded(task, scores);
    Map<Metric, Double> values = folded.metrics(once(scores));
    List<Map<Metric, Double>> resampled = resamples.apply(folded::metrics);
    Map<Metric, Interval> metrics = new EnumMap<>(Metric.class);
    values.forEach((metric, value) -> {
      double[] of =
          resampled.stream().mapToDouble(draw -> draw.getOrDefault(metric, Double.NaN)).toArray();
      metrics.put(
          metric,
          switch (metric) {
            case ROC_AUC -> rocAuc(scores, groups);
            case CALIBRATION_ERROR -> Resamples.centred(value, of);
            default -> Resamples.percentile(value, of);
          });
    });
    return metrics;
  }

  /// Metrics as means of folds.
  static final class Folded {
    private final Task task;
    private final int[][] parts;
    private final Ranked[] ranked;

    Folded(Task task, Scores scores) {
      this.task = task;
      parts = parts(scores);
      ranked = new Ranked[parts.length];
      for (int f = 0; f < parts.length; f++) {
        ranked[f] =
            new Ranked(
                task,
                IntStream.of(parts[f]).mapToDouble(scores::predicted).toArray(),
                IntStream.of(parts[f]).mapToDouble(scores::actual).toArray());
      }
    }

    /// NaN if nobody converted.
    double lift(int[] weights) {
      return metrics(weights).getOrDefault(Metric.LIFT_20, Double.NaN);
    }

    /// @param weights how often each score counts
    Map<Metric, Double> metrics(int[] weights) {
      List<Map<Metric, Double>> ofFolds = new ArrayList<>();
      for (int f = 0; f < parts.length; f++) {
        int[] ofFold = new int[parts[f].length];
        for (int i = 0; i < ofFold.length; i++) {
          ofFold[i] = weights[parts[f][ranked[f].row(i)]];
        }
        ofFolds.add(ranked[f].metrics(ofFold));
      }
      Map<Metric, Double> means = new EnumMap<>(Metric.class);
      for (Metric metric : Metrics.of(task)) {
        means.put(
            metric,
            ofFolds.stream()
                .mapToDouble(values -> values.getOrDefault(metric, Double.NaN))
                .filter(value -> !Double.isNaN(value))
                .average()
                .orElse(Double.NaN));
      }
      return means;
    }
  }
}
