package org.clicktrail.core.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.learn.Params;
import org.clicktrail.core.learn.Task;
import org.clicktrail.core.stat.Interval;
import org.junit.jupiter.api.Test;

class ComparisonTest {

  /// By hand: the first ranks perfectly, its placements are all 1. The second ranks 3 of 4 pairs
  /// right; placements 1 and 1/2 on either side, variance 1/8 each, halved by two rows each: 1/8.
  /// The covariance with constants is 0. So 0.25 ± 1.96 × 0.353553, z = 0.707107, p = 0.479500 (R:
  /// `2 * pnorm(-sqrt(0.5))`).
  @Test
  void theDifferenceOfRankingsIsDeLongs() {
    double[] actual = {1, 1, 0, 0};
    Comparison compared =
        Comparison.of(
            result("one", Task.CONVERSION, new double[] {.9, .8, .2, .1}, actual),
            result("other", Task.CONVERSION, new double[] {.9, .4, .6, .1}, actual),
            new int[] {0, 1, 2, 3},
            1,
            Progress.none());
    Interval difference = compared.difference(Metric.ROC_AUC);
    assertEquals(0.25, difference.value(), 1e-12);
    assertEquals(0.25 - 1.959964 * Math.sqrt(0.125), difference.low(), 1e-5);
    assertEquals(0.25 + 1.959964 * Math.sqrt(0.125), difference.high(), 1e-5);
    assertEquals(0.479500, compared.pValue(), 1e-6);
    assertFalse(compared.differs());
    assertTrue(compared.ahead());
  }

  /// Squared errors of 1 and 4 everywhere: each draw differs by exactly 1 in RMSE.
  @Test
  void theDifferenceOfErrorsIsDrawnOnTheSameRows() {
    double[] actual = IntStream.range(0, 40).mapToDouble(i -> i).toArray();
    double[] near = IntStream.range(0, 40).mapToDouble(i -> i + 1).toArray();
    double[] far = IntStream.range(0, 40).mapToDouble(i -> i - 2).toArray();
    Comparison compared =
        Comparison.of(
            result("near", Task.REVENUE, near, actual),
            result("far", Task.REVENUE, far, actual),
            IntStream.range(0, 40).toArray(),
            1,
            Progress.none());
    Interval difference = compared.difference(Metric.RMSE);
    assertEquals(-1, difference.value(), 1e-12);
    assertEquals(-1, difference.low(), 1e-12);
    assertEquals(-1, difference.high(), 1e-12);
    assertTrue(compared.ahead(), "the smaller error is ahead");
    assertTrue(compared.differs());
  }

  @Test
  void aCopyWithNoiseIsNotBetterAndNoiseAloneIsWorse() {
    SplittableRandom random = new SplittableRandom(3);
    int n = 600;
    double[] chance = random.doubles(n).toArray();
    double[] actual =
        IntStream.range(0, n).mapToDouble(i -> random.nextDouble() < chance[i] ? 1 : 0).toArray();
    double[] near = IntStream.range(0, n).mapToDouble(i -> chance[i] * 0.99).toArray();
    double[] noise = random.doubles(n).toArray();
    int[] alone = IntStream.range(0, n).toArray();
    ModelResult truth = result("truth", Task.CONVERSION, chance, actual);
    Comparison same =
        Comparison.of(
            truth, result("near", Task.CONVERSION, near, actual), alone, 1, Progress.none());
    assertEquals(1, same.pValue());
    Comparison worse =
        Comparison.of(
            result("noise", Task.CONVERSION, noise, actual), truth, alone, 1, Progress.none());
    assertTrue(worse.differs() && !worse.ahead());
    assertTrue(worse.difference(Metric.BRIER).low() > 0, "its Brier score is larger");
  }

  @Test
  void modelsTestedOnOtherRowsAreNotCompared() {
    ModelResult one = result("one", Task.CONVERSION, new double[] {.1, .9}, new double[] {0, 1});
    ModelResult other =
        result("other", Task.CONVERSION, new double[] {.1, .9, .5}, new double[] {0, 1, 1});
    assertThrows(
        IllegalArgumentException.class,
        () -> Comparison.of(one, other, new int[] {0, 1}, 1, Progress.none()));
  }

  private static ModelResult result(String id, Task task, double[] predicted, double[] actual) {
    Scores scores =
        new Scores(
            predicted, actual, IntStream.range(0, actual.length).toArray(), new int[actual.length]);
    return new ModelResult(
        id,
        id,
        task,
        ModelResult.Status.DONE,
        Params.defaults(),
        Optional.of(Evaluator.evaluate(task, scores, 1)),
        Optional.empty(),
        Optional.empty(),
        0,
        false,
        Optional.empty());
  }
}
