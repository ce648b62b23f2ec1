package org.clicktrail.core.eval;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.clicktrail.core.learn.Task;
import org.hipparchus.distribution.continuous.NormalDistribution;

/// Which models cannot be told from the best one on these test rows.
///
/// Conversion: DeLong's test of two correlated ROC-AUCs, summed over folds. Revenue: paired
/// bootstrap of the RMSE. The comparisons with the best are corrected together (Holm 1979); a model
/// ties where its corrected p-value is at least 0.05.
public final class Ties {

  private static final double LEVEL = 0.05;

  private Ties() {}

  /// @param best index of the best model
  /// @param scores of each model, all on the same rows
  /// @param groups group number from 0 of each row
  /// @param resamples of the same rows and groups
  /// @return for each model whether it ties with the best; the best ties with itself
  public static boolean[] withBest(
      Task task, int best, List<Scores> scores, int[] groups, Resamples resamples) {
    int[] others = IntStream.range(0, scores.size()).filter(i -> i != best).toArray();
    double[] values =
        switch (task) {
          case CONVERSION -> {
            List<DeLong> ofBest = folds(scores.get(best), groups);
            yield Arrays.stream(others)
                .mapToDouble(i -> difference(ofBest, folds(scores.get(i), groups)))
                .toArray();
          }
          case REVENUE -> bootstrap(scores, best, others, resamples);
        };
    double[] adjusted = holm(values);
    boolean[] ties = new boolean[scores.size()];
    ties[best] = true;
    for (int i = 0; i < others.length; i++) {
      ties[others[i]] = !(adjusted[i] < LEVEL);
    }
    return ties;
  }

  /// Two-sided p-value of no difference in ROC-AUC; 1 where both rank alike, NaN where it cannot be
  /// told.
  static double deLong(Scores one, Scores other, int[] groups) {
    return difference(folds(one, groups), folds(other, groups));
  }

  private static List<DeLong> folds(Scores scores, int[] groups) {
    return Arrays.stream(Evaluator.parts(scores))
        .map(part -> Evaluator.deLong(scores, groups, part))
        .filter(fold -> !Double.isNaN(fold.area()))
        .toList();
  }

  private static double difference(List<DeLong> one, List<DeLong> other) {
    double difference = 0;
    double variance = 0;
    for (int f = 0; f < one.size(); f++) {
      DeLong a = one.get(f);
      DeLong b = other.get(f);
      difference += a.area() - b.area();
      variance += a.variance() + b.variance() - 2 * a.covariance(b);
    }
    if (difference == 0) {
      return 1;
    }
    double z = Math.abs(difference) / Math.sqrt(Math.max(0, variance));
    return 2 * new NormalDistribution().cumulativeProbability(-z);
  }

  /// Two-sided p-values: twice the share of resamples on the other side of zero, one resample added
  /// (Davison and Hinkley 1997).
  private static double[] bootstrap(
      List<Scores> scores, int best, int[] others, Resamples resamples) {
    List<Evaluator.Folded> folded =
        scores.stream().map(of -> new Evaluator.Folded(Task.REVENUE, of)).toList();
    List<double[]> errors =
        resamples.apply(weights ->
            folded.stream()
                .mapToDouble(of -> of.metrics(weights).getOrDefault(Metric.RMSE, Double.NaN))
                .toArray());
    return Arrays.stream(others)
        .mapToDouble(other -> {
          long worse = errors.stream().filter(e -> e[other] > e[best]).count();
          long better = errors.stream().filter(e -> e[other] < e[best]).count();
          long same = errors.size() - worse - better;
          double less = Math.min(worse, better) + same / 2.0;
          return Math.min(1, 2 * (less + 1) / (errors.size() + 1));
        })
        .toArray();
  }

  /// Holm's step-down correction; as R's `p.adjust(p, "holm")`. NaN stays NaN and counts as a
  /// comparison.
  static double[] holm(double... values) {
    int[] order = Ranks.descending(Arrays.stream(values).map(p -> -p).toArray());
    double[] adjusted = new double[values.length];
    double floor = 0;
    for (int i = 0; i < order.length; i++) {
      double value = values[order[i]];
      if (Double.isNaN(value)) {
        adjusted[order[i]] = value;
        continue;
      }
      floor = Math.clamp(value * (order.length - i), floor, 1);
      adjusted[order[i]] = floor;
    }
    return adjusted;
  }
}
