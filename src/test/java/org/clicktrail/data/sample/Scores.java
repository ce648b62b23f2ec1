package org.clicktrail.data.sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Cases with numbers and an outcome, and a logistic regression over them, by hand.
final class Scores {
  /// One case: its features and its outcome.
  record Case(List<Double> features, boolean outcome) {}

  private Scores() {}

  /// Area under the ROC curve by the rank sum of Mann and Whitney; ties count half.
  static double auc(List<Double> scores, List<Boolean> outcomes) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < scores.size(); i++) {
      order.add(i);
    }
    order.sort(Comparator.comparing(scores::get));
    double rankSum = 0;
    long positives = 0;
    for (int i = 0; i < order.size(); ) {
      int end = i;
      while (end < order.size() && scores.get(order.get(end)).equals(scores.get(order.get(i)))) {
        end++;
      }
      for (int j = i; j < end; j++) {
        if (outcomes.get(order.get(j))) {
          rankSum += (i + end + 1) / 2.0;
          positives++;
        }
      }
      i = end;
    }
    double pairs = (double) positives * (order.size() - positives);
    return (rankSum - positives * (positives + 1) / 2.0) / pairs;
  }

  /// AUC on `test` of a logistic regression fitted to `train` (standardised, gradient descent).
  static double logisticAuc(List<Case> train, List<Case> test) {
    int width = train.getFirst().features().size();
    double[] mean = new double[width];
    double[] spread = new double[width];
    for (int j = 0; j < width; j++) {
      int column = j;
      mean[j] = train.stream().mapToDouble(c -> c.features().get(column)).average().orElseThrow();
      double square =
          train.stream()
              .mapToDouble(c -> Math.pow(c.features().get(column) - mean[column], 2))
              .average()
              .orElseThrow();
      spread[j] = Math.sqrt(square) + 1e-9;
    }
    // Once, not in every step: boxed features are slow.
    List<double[]> inputs = train.stream().map(c -> standardised(c, mean, spread)).toList();
    double[] weights = new double[width + 1];
    for (int step = 0; step < 250; step++) {
      double[] gradient = new double[width + 1];
      for (int i = 0; i < inputs.size(); i++) {
        double[] x = inputs.get(i);
        double error = (train.get(i).outcome() ? 1 : 0) - Dice.probability(dot(weights, x));
        for (int j = 0; j <= width; j++) {
          gradient[j] += error * x[j];
        }
      }
      for (int j = 0; j <= width; j++) {
        weights[j] += 0.5 * gradient[j] / train.size();
      }
    }
    return auc(
        test.stream().map(c -> dot(weights, standardised(c, mean, spread))).toList(),
        test.stream().map(Case::outcome).toList());
  }

  /// The features in standard deviations and a one for the intercept.
  private static double[] standardised(Case c, double[] mean, double[] spread) {
    double[] x = new double[mean.length + 1];
    Arrays.setAll(x, j -> j == mean.length ? 1 : (c.features().get(j) - mean[j]) / spread[j]);
    return x;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
