package org.clicktrail.core.eval;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.clicktrail.core.learn.Task;
import org.clicktrail.core.stat.Sample;
import org.hipparchus.distribution.continuous.NormalDistribution;

/// Which models cannot be told from the best one on these test rows.
///
/// Conversion: DeLong's test of two correlated ROC-AUCs, summed over folds. Revenue: paired
/// bootstrap of the RMSE. Which model is the best is seen on the same rows, so that each comparison
/// with it stands for all pairs it was chosen from: the p-values are corrected together step by
/// step, by the pairs among the models not yet told apart (Holm 1979; Shaffer 1986). A model ties
/// where its corrected p-value is at least 0.05. Of equally good models some are told apart in at
/// most 6.5 % of simulated samples (docs/benchmarks.md); by Holm's correction for the comparisons
/// alone it would be 10 % with five models.
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
          case REVENUE -> rmse(scores, best, others, resamples);
        };
    double[] adjusted = corrected(values);
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
    return twoSided(Math.abs(difference) / Math.sqrt(Math.max(0, variance)));
  }

  /// Two-sided p-values of no difference in RMSE, the differences taken as normal with the
  /// deviation they have over resamples: counting resamples could not go below 1 in their number,
  /// too little where many models are compared.
  static double[] rmse(List<Scores> scores, int best, int[] others, Resamples resamples) {
    List<Evaluator.Folded> folded =
        scores.stream().map(of -> new Evaluator.Folded(Task.REVENUE, of)).toList();
    int[] once = new int[scores.getFirst().size()];
    Arrays.fill(once, 1);
    double[] errors = errors(folded, once);
    List<double[]> resampled = resamples.apply(weights -> errors(folded, weights));
    return Arrays.stream(others)
        .mapToDouble(other -> {
          double[] differences = resampled.stream().mapToDouble(e -> e[other] - e[best]).toArray();
          double difference = Math.abs(errors[other] - errors[best]);
          return difference == 0 ? 1 : twoSided(difference / Sample.deviation(differences));
        })
        .toArray();
  }

  private static double[] errors(List<Evaluator.Folded> models, int[] weights) {
    return models.stream()
        .mapToDouble(model -> model.metrics(weights).getOrDefault(Metric.RMSE, Double.NaN))
        .toArray();
  }

  private static double twoSided(double z) {
    return 2 * new NormalDistribution().cumulativeProbability(-z);
  }

  /// P-values of comparisons of several models with the best of them, corrected step by step: the
  /// smallest is multiplied by the pairs among all models, the next by those among all but one, and
  /// so on; never below the one before. NaN stays NaN and counts as a comparison.
  static double[] corrected(double... values) {
    int[] order = Ranks.descending(Arrays.stream(values).map(p -> -p).toArray());
    double[] adjusted = new double[values.length];
    double floor = 0;
    for (int i = 0; i < order.length; i++) {
      double value = values[order[i]];
      if (Double.isNaN(value)) {
        adjusted[order[i]] = value;
        continue;
      }
      int models = order.length + 1 - i;
      floor = Math.clamp(value * models * (models - 1) / 2, floor, 1);
      adjusted[order[i]] = floor;
    }
    return adjusted;
  }
}
