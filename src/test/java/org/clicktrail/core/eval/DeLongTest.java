package org.clicktrail.core.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.clicktrail.core.stat.Interval;
import org.junit.jupiter.api.Test;

class DeLongTest {

  private static final int[] EACH_ALONE = {0, 1, 2, 3, 4};

  /// By hand: positives .9 .8 .4 against negatives .7 .3 win 1, 1, ½; negatives are beaten by ⅔, 1.
  /// AUC = 5/6; variances of the parts 1/12 and 1/18; (1/12)/3 + (1/18)/2 = 1/18.
  @Test
  void agreesWithTheHandExample() {
    DeLong hand =
        new DeLong(new double[] {.9, .8, .4, .7, .3}, new double[] {1, 1, 1, 0, 0}, EACH_ALONE);
    assertEquals(5.0 / 6, hand.area(), 1e-15);
    assertEquals(1.0 / 18, hand.variance(), 1e-15);
  }

  /// The definition (DeLong 1988), all pairs compared, ties counted half.
  @Test
  void agreesWithTheDefinitionWhereThereAreTies() {
    SplittableRandom random = new SplittableRandom(7);
    int n = 60;
    double[] one = random.doubles(n).map(x -> Math.rint(x * 8)).toArray();
    double[] other = random.doubles(n).map(x -> Math.rint(x * 5)).toArray();
    double[] actual = IntStream.range(0, n).mapToDouble(i -> i % 3 == 0 ? 1 : 0).toArray();
    int[] alone = IntStream.range(0, n).toArray();
    DeLong a = new DeLong(one, actual, alone);
    DeLong b = new DeLong(other, actual, alone);
    double[][] partsA = parts(one, actual);
    double[][] partsB = parts(other, actual);
    double covariance =
        covariance(partsA[0], partsB[0]) / partsA[0].length
            + covariance(partsA[1], partsB[1]) / partsA[1].length;
    double variance =
        covariance(partsA[0], partsA[0]) / partsA[0].length
            + covariance(partsA[1], partsA[1]) / partsA[1].length;
    assertEquals(mean(partsA[0]), a.area(), 1e-14);
    assertEquals(variance, a.variance(), 1e-14);
    assertEquals(covariance, a.covariance(b), 1e-14);
  }

  @Test
  void copiesOfEveryRowInOneGroupAddNoCertainty() {
    SplittableRandom random = new SplittableRandom(3);
    int n = 200;
    double[] predicted = random.doubles(n).toArray();
    double[] actual = random.doubles(n).map(x -> x < .3 ? 1 : 0).toArray();
    int[] alone = IntStream.range(0, n).toArray();
    int[] twice = IntStream.range(0, 2 * n).map(i -> i % n).toArray();
    DeLong once = new DeLong(predicted, actual, alone);
    DeLong copied =
        new DeLong(
            IntStream.of(twice).mapToDouble(i -> predicted[i]).toArray(),
            IntStream.of(twice).mapToDouble(i -> actual[i]).toArray(),
            twice);
    assertEquals(once.area(), copied.area(), 1e-12);
    assertEquals(once.variance(), copied.variance(), 1e-12);
  }

  @Test
  void intervalStaysWithinZeroAndOneAndPerfectIsNotCertain() {
    Interval wide = DeLong.interval(0.97, 0.01, 5);
    assertTrue(wide.low() > 0 && wide.high() < 1, wide.toString());
    // Wilson 10 of 10: R binom::binom.wilson(10, 10) gives 0.7224672 to 1
    Interval perfect = DeLong.interval(1, 0, 10);
    assertEquals(0.7224672, perfect.low(), 1e-7);
    assertEquals(1, perfect.high(), 1e-15);
  }

  /// 200 samples of 40 + 160 normal scores one standard deviation apart: true AUC Φ(1/√2) =
  /// 0.7602499 (R: `pnorm(1/sqrt(2))`). A right 95 % interval misses between 2 and 20 times in 200
  /// but for one seed in a thousand (R: `qbinom(c(.0005,.9995), 200, .05)` gives 2 and 21).
  @Test
  void intervalCoversTheTrueArea() {
    SplittableRandom random = new SplittableRandom(11);
    int missed = 0;
    for (int sample = 0; sample < 200; sample++) {
      double[] actual = IntStream.range(0, 200).mapToDouble(i -> i < 40 ? 1 : 0).toArray();
      double[] predicted =
          IntStream.range(0, 200).mapToDouble(i -> random.nextGaussian() + actual[i]).toArray();
      Scores scores =
          new Scores(predicted, actual, IntStream.range(0, 200).toArray(), new int[200]);
      Interval interval = Evaluator.rocAuc(scores, IntStream.range(0, 200).toArray());
      missed += interval.low() > 0.7602499 || interval.high() < 0.7602499 ? 1 : 0;
    }
    assertTrue(missed >= 2 && missed <= 21, "missed " + missed);
  }

  private static double[][] parts(double[] predicted, double[] actual) {
    int[] ones = IntStream.range(0, actual.length).filter(i -> actual[i] == 1).toArray();
    int[] zeros = IntStream.range(0, actual.length).filter(i -> actual[i] == 0).toArray();
    double[] ofOnes =
        IntStream.of(ones)
            .mapToDouble(i ->
                IntStream.of(zeros)
                    .mapToDouble(j -> win(predicted[i], predicted[j]))
                    .average()
                    .orElseThrow())
            .toArray();
    double[] ofZeros =
        IntStream.of(zeros)
            .mapToDouble(j ->
                IntStream.of(ones)
                    .mapToDouble(i -> win(predicted[i], predicted[j]))
                    .average()
                    .orElseThrow())
            .toArray();
    return new double[][] {ofOnes, ofZeros};
  }

  private static double win(double a, double b) {
    return a > b ? 1 : a == b ? 0.5 : 0;
  }

  private static double covariance(double[] a, double[] b) {
    double meanA = mean(a);
    double meanB = mean(b);
    return IntStream.range(0, a.length).mapToDouble(i -> (a[i] - meanA) * (b[i] - meanB)).sum()
        / (a.length - 1);
  }

  private static double mean(double[] values) {
    return IntStream.range(0, values.length).mapToDouble(i -> values[i]).average().orElseThrow();
  }
}
