package org.clicktrail.core.eval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.learn.Task;
import org.clicktrail.core.stat.Interval;

/// Two models of one task on the same test rows: how far they differ, and whether that is more than
/// chance.
///
/// The two were picked by the analyst, so that the p-value stands for this one pair; the ties of
/// the leader table are corrected for all pairs ([Ties]) and are the stricter judgement.
///
/// @param one the result the differences are counted from
/// @param other the result compared with
/// @param metric the metric of the test: ROC-AUC or RMSE
/// @param differences of every metric, one less other, with 95 % interval: DeLong's for ROC-AUC,
///   else paired bootstrap by group; in the order of [Metric]
/// @param pValue two-sided, of no difference in `metric`; 1 where both rank alike, NaN where it
///   cannot be told
public record Comparison(
    ModelResult one,
    ModelResult other,
    Metric metric,
    Map<Metric, Interval> differences,
    double pValue) {

  private static final double LEVEL = 0.05;

  public Comparison {
    EnumMap<Metric, Interval> ordered = new EnumMap<>(Metric.class);
    ordered.putAll(differences);
    differences = Collections.unmodifiableMap(ordered);
  }

  /// @param groups group number from 0 of each score: rows of one customer are not independent
  /// @param seed of the bootstrap
  /// @param progress of the bootstrap, see [Resamples]
  /// @throws IllegalArgumentException if one of them is not done, or they were tested on other rows
  public static Comparison of(
      ModelResult one, ModelResult other, int[] groups, long seed, Progress progress) {
    Scores a = scores(one);
    Scores b = scores(other);
    if (one.task() != other.task() || !Arrays.equals(a.rows(), b.rows())) {
      throw new IllegalArgumentException(one.id() + " and " + other.id() + " have other test rows");
    }
    Task task = one.task();
    Metric leading = Metrics.leading(task);
    Resamples resamples = new Resamples(groups, a.fold(), seed, progress);
    Map<Metric, Interval> differences = bootstrap(task, a, b, resamples);
    if (task == Task.CONVERSION) {
      differences.put(leading, deLong(a, b, groups));
    }
    double p =
        task == Task.CONVERSION
            ? Ties.deLong(a, b, groups)
            : Ties.rmse(List.of(a, b), 0, new int[] {1}, resamples)[0];
    return new Comparison(one, other, leading, differences, p);
  }

  private static Scores scores(ModelResult result) {
    return result
        .evaluation()
        .orElseThrow(() -> new IllegalArgumentException(result.id() + " is not done"))
        .scores();
  }

  /// The first less the other; NaN if the metric does not apply.
  public Interval difference(Metric of) {
    return differences.getOrDefault(of, Interval.unknown(Double.NaN));
  }

  /// Whether the difference is more than chance, at 5 %.
  public boolean differs() {
    return pValue < LEVEL;
  }

  /// Whether the first is ahead by the metric of the test.
  public boolean ahead() {
    double difference = difference(metric).value();
    return metric.higherIsBetter() ? difference > 0 : difference < 0;
  }

  private static Map<Metric, Interval> bootstrap(
      Task task, Scores a, Scores b, Resamples resamples) {
    Evaluator.Folded one = new Evaluator.Folded(task, a);
    Evaluator.Folded other = new Evaluator.Folded(task, b);
    int[] once = IntStream.range(0, a.size()).map(_ -> 1).toArray();
    Map<Metric, Double> values = difference(one, other, once);
    List<Map<Metric, Double>> drawn = resamples.apply(weights -> difference(one, other, weights));
    Map<Metric, Interval> intervals = new EnumMap<>(Metric.class);
    values.forEach((metric, value) ->
        intervals.put(
            metric,
            Resamples.percentile(
                value,
                drawn.stream()
                    .mapToDouble(draw -> draw.getOrDefault(metric, Double.NaN))
                    .toArray())));
    return intervals;
  }

  private static Map<Metric, Double> difference(
      Evaluator.Folded one, Evaluator.Folded other, int[] weights) {
    Map<Metric, Double> differences = one.metrics(weights);
    other
        .metrics(weights)
        .forEach((metric, value) -> differences.merge(metric, value, (x, y) -> x - y));
    return differences;
  }

  /// Mean of the folds, as the score itself is.
  private static Interval deLong(Scores a, Scores b, int[] groups) {
    List<Double> differences = new ArrayList<>();
    double variance = 0;
    for (int[] part : Evaluator.parts(a)) {
      DeLong one = Evaluator.deLong(a, groups, part);
      DeLong other = Evaluator.deLong(b, groups, part);
      if (!Double.isNaN(one.area())) {
        differences.add(one.area() - other.area());
        variance += one.variance() + other.variance() - 2 * one.covariance(other);
      }
    }
    int folds = differences.size();
    double mean = differences.stream().mapToDouble(d -> d).average().orElse(Double.NaN);
    double half = DeLong.Z * Math.sqrt(Math.max(0, variance)) / folds;
    return new Interval(mean, mean - half, mean + half);
  }
}
