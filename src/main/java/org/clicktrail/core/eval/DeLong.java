package org.clicktrail.core.eval;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.clicktrail.core.stat.Interval;

/// The area under the ROC curve with its variance, without assuming a shape.
///
/// DeLong, DeLong and Clarke-Pearson 1988, by midranks in O(n log n) as in Sun and Xu 2014. Rows of
/// one group (a customer's sessions) may be alike: their parts are summed before squares are taken
/// (Obuchowski 1997), which is DeLong's formula where every row is its own group.
final class DeLong {

  static final double Z = 1.959963984540054;

  private final double area;
  private final double[] ofPositives;
  private final double[] ofNegatives;
  private final int positives;
  private final int negatives;
  private final double factorPositives;
  private final double factorNegatives;
  private final double factorBoth;

  /// All of length n.
  ///
  /// @param predicted larger means more likely
  /// @param actual 0 or 1
  /// @param groups group number from 0 of each row
  DeLong(double[] predicted, double[] actual, int[] groups) {
    int[] ones = IntStream.range(0, actual.length).filter(i -> actual[i] == 1).toArray();
    int[] zeros = IntStream.range(0, actual.length).filter(i -> actual[i] != 1).toArray();
    double[] all = Ranks.mid(predicted);
    double[] among1 = Ranks.mid(Arrays.stream(ones).mapToDouble(i -> predicted[i]).toArray());
    double[] among0 = Ranks.mid(Arrays.stream(zeros).mapToDouble(i -> predicted[i]).toArray());
    positives = ones.length;
    negatives = zeros.length;
    double sum = 0;
    for (int i = 0; i < positives; i++) {
      sum += all[ones[i]] - among1[i];
    }
    area = sum / ((double) positives * negatives);
    int count = Arrays.stream(groups).max().orElse(-1) + 1;
    ofPositives = new double[count];
    ofNegatives = new double[count];
    for (int i = 0; i < positives; i++) {
      ofPositives[groups[ones[i]]] += ((all[ones[i]] - among1[i]) / negatives - area) / positives;
    }
    for (int i = 0; i < negatives; i++) {
      double above = 1 - (all[zeros[i]] - among0[i]) / positives;
      ofNegatives[groups[zeros[i]]] += (above - area) / negatives;
    }
    factorPositives = correction(Arrays.stream(ones).map(i -> groups[i]).distinct().count());
    factorNegatives = correction(Arrays.stream(zeros).map(i -> groups[i]).distinct().count());
    factorBoth = correction(Arrays.stream(groups).distinct().count());
  }

  private static double correction(long groups) {
    return groups / (groups - 1.0);
  }

  /// Chance that a row that converted is ranked above one that did not, ties counted half; NaN
  /// unless both are there.
  double area() {
    return area;
  }

  /// NaN with fewer than two groups of either class.
  double variance() {
    return covariance(this);
  }

  /// Of two areas on the same rows.
  double covariance(DeLong other) {
    if (positives != other.positives || negatives != other.negatives) {
      throw new IllegalArgumentException("not the same rows");
    }
    double ones = 0;
    double zeros = 0;
    double both = 0;
    for (int i = 0; i < ofPositives.length; i++) {
      ones += ofPositives[i] * other.ofPositives[i];
      zeros += ofNegatives[i] * other.ofNegatives[i];
      both += ofPositives[i] * other.ofNegatives[i] + ofNegatives[i] * other.ofPositives[i];
    }
    double covariance =
        factorPositives * ones + factorNegatives * zeros + (both == 0 ? 0 : factorBoth * both);
    return Double.isFinite(covariance) ? covariance : Double.NaN;
  }

  /// 95 % interval of an area, on the logit scale so that it stays within 0 and 1 (Qin and
  /// Hotilovac 2008). For a perfect area, whose variance is 0, Wilson's bound of the rarer class.
  ///
  /// @param rarer rows of the rarer class
  static Interval interval(double area, double variance, long rarer) {
    if (Double.isNaN(area) || Double.isNaN(variance)) {
      return Interval.unknown(area);
    }
    if (area <= 0 || area >= 1) {
      return Interval.wilson(area * rarer, (double) rarer);
    }
    double logit = Math.log(area / (1 - area));
    double half = Z * Math.sqrt(Math.max(0, variance)) / (area * (1 - area));
    return new Interval(area, logistic(logit - half), logistic(logit + half));
  }

  private static double logistic(double x) {
    return 1 / (1 + Math.exp(-x));
  }

  /// Rows of the rarer class.
  long rarer() {
    return Math.min(positives, negatives);
  }
}
