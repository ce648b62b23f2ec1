package org.clicktrail.core.stat;

import java.util.Arrays;

/// How well a single score tells two classes apart. Rows whose score or label is NaN are left out.
public final class Ranking {

  private Ranking() {}

  /// Area under the ROC curve: the probability that a random row of label 1 has a higher score than
  /// one of label 0, ties counting half. Below 0.5 if high scores go with label 0.
  ///
  /// Source: Mann and Whitney 1947; R: `pROC::auc(label, score, direction = "<")`.
  ///
  /// @param label 0 or 1
  /// @return NaN if a class is empty
  public static double auc(double[] score, double[] label) {
    Counts counts = new Counts(score, label);
    double below = 0;
    double wins = 0;
    for (int i = 0; i < counts.size(); i++) {
      wins += counts.ones[i] * (below + counts.zeros[i] / 2);
      below += counts.zeros[i];
    }
    return wins / (counts.allOnes * counts.allZeros);
  }

  /// Highest Matthews correlation over all cuts "score ≥ t is called 1".
  ///
  /// @return 0 if a class is empty
  public static double bestMcc(double[] score, double[] label) {
    Counts counts = new Counts(score, label);
    double hits = 0;
    double alarms = 0;
    double best = 0;
    for (int i = counts.size() - 1; i >= 0; i--) {
      hits += counts.ones[i];
      alarms += counts.zeros[i];
      best = Math.max(best, mcc(hits, alarms, counts.allOnes - hits, counts.allZeros - alarms));
    }
    return best;
  }

  /// Matthews correlation of a confusion matrix; 0 if a margin is empty.
  ///
  /// Source: Matthews 1975; scikit-learn `matthews_corrcoef`.
  ///
  /// @param hits label 1, called 1
  /// @param alarms label 0, called 1
  /// @param misses label 1, called 0
  /// @param rejections label 0, called 0
  public static double mcc(double hits, double alarms, double misses, double rejections) {
    double margins =
        Math.sqrt(hits + alarms)
            * Math.sqrt(hits + misses)
            * Math.sqrt(rejections + alarms)
            * Math.sqrt(rejections + misses);
    return margins == 0 ? 0 : (hits * rejections - alarms * misses) / margins;
  }

  /// Rows of each label at each different score, ascending.
  private static final class Counts {
    final double[] ones;
    final double[] zeros;
    double allOnes;
    double allZeros;

    Counts(double[] score, double[] label) {
      if (score.length != label.length) {
        throw new IllegalArgumentException(score.length + " scores, " + label.length + " labels");
      }
      double[] different = Arrays.stream(Sample.sorted(score)).distinct().toArray();
      ones = new double[different.length];
      zeros = new double[different.length];
      for (int row = 0; row < score.length; row++) {
        if (!Double.isNaN(score[row]) && !Double.isNaN(label[row])) {
          // Adding 0 turns −0 into 0, which `distinct` and `sort` would tell apart.
          int at = Arrays.binarySearch(different, score[row] + 0.0);
          if (label[row] > 0.5) {
            ones[at]++;
            allOnes++;
          } else {
            zeros[at]++;
            allZeros++;
          }
        }
      }
    }

    int size() {
      return ones.length;
    }
  }
}
