package org.clicktrail.core.stat;

import java.util.Arrays;
import java.util.SplittableRandom;

/// Plain statistics of one sample of numbers; NaN is missing and left out.
public final class Sample {

  private static final double Z = 1.959963984540054;

  private Sample() {}

  /// The known values, ascending; −0 becomes 0.
  public static double[] sorted(double[] values) {
    double[] known =
        Arrays.stream(values).filter(v -> !Double.isNaN(v)).map(v -> v + 0.0).toArray();
    Arrays.sort(known);
    return known;
  }

  /// Quantile by linear interpolation (R type 7).
  ///
  /// @param sorted ascending, without NaN
  /// @param share from 0 to 1
  /// @return NaN for an empty sample
  public static double quantile(double[] sorted, double share) {
    if (sorted.length == 0) {
      return Double.NaN;
    }
    double at = share * (sorted.length - 1);
    int below = (int) Math.floor(at);
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
  }

  /// Mean of the known values; NaN if there are none.
  public static double mean(double[] values) {
    return Arrays.stream(values).filter(v -> !Double.isNaN(v)).average().orElse(Double.NaN);
  }

  /// Standard deviation with n − 1; NaN below two known values.
  public static double deviation(double[] values) {
    double mean = mean(values);
    double sum = 0;
    long n = 0;
    for (double value : values) {
      if (!Double.isNaN(value)) {
        sum += (value - mean) * (value - mean);
        n++;
      }
    }
    return n < 2 ? Double.NaN : Math.sqrt(sum / (n - 1));
  }

  /// Mean with its 95 % Student interval; without bounds below three known values.
  public static Interval meanInterval(double[] values) {
    double n = (double) Arrays.stream(values).filter(v -> !Double.isNaN(v)).count();
    double mean = mean(values);
    if (n < 3) {
      return Interval.unknown(mean);
    }
    double half = student(n - 1) * deviation(values) / Math.sqrt(n);
    return new Interval(mean, mean - half, mean + half);
  }

  /// The 97.5 % quantile of Student's t, by the expansion in 1/df (Abramowitz and Stegun 26.7.5):
  /// within 1 % from two degrees of freedom on.
  static double student(double degrees) {
    double z2 = Z * Z;
    double g1 = Z * (z2 + 1) / 4;
    double g2 = Z * ((5 * z2 + 16) * z2 + 3) / 96;
    double g3 = Z * (((3 * z2 + 19) * z2 + 17) * z2 - 15) / 384;
    double g4 = Z * ((((79 * z2 + 776) * z2 + 1482) * z2 - 1920) * z2 - 945) / 92160;
    return Z + (g1 + (g2 + (g3 + g4 / degrees) / degrees) / degrees) / degrees;
  }

  /// Row numbers 0 … n − 1, or `limit` of them drawn without repetition, ascending.
  public static int[] rows(int n, int limit, long seed) {
    int[] all = new int[n];
    Arrays.setAll(all, row -> row);
    if (n <= limit) {
      return all;
    }
    shuffle(all, seed);
    int[] some = Arrays.copyOf(all, limit);
    Arrays.sort(some);
    return some;
  }

  /// A fold from 0 to `folds` − 1 for each row, drawn, with the classes shared out equally.
  ///
  /// @param label 0 or 1 for each row
  public static int[] folds(double[] label, int folds, long seed) {
    int[] order = new int[label.length];
    Arrays.setAll(order, row -> row);
    shuffle(order, seed);
    int[] fold = new int[label.length];
    int[] next = new int[2];
    for (int row : order) {
      fold[row] = next[(int) label[row]]++ % folds;
    }
    return fold;
  }

  /// As the other, with a random source of its own.
  public static void shuffle(int[] numbers, long seed) {
    shuffle(numbers, new SplittableRandom(seed));
  }

  /// Puts the numbers into an order in place, every one equally likely (Fisher, Yates; Knuth vol.
  /// 2, 3.4.2 P).
  public static void shuffle(int[] numbers, SplittableRandom random) {
    for (int i = numbers.length - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      int swap = numbers[i];
      numbers[i] = numbers[other];
      numbers[other] = swap;
    }
  }
}
