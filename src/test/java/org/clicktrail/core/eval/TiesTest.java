package org.clicktrail.core.eval;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.clicktrail.core.learn.Task;
import org.junit.jupiter.api.Test;

class TiesTest {

  /// By hand: five models, .005 × 10, .01 × 6, .03 × 3, and .04 × 1 is not below .09.
  @Test
  void theSmallestCountsForAllPairs() {
    assertArrayEquals(
        new double[] {.06, .09, .09, .05}, Ties.corrected(.01, .04, .03, .005), 1e-15);
  }

  @Test
  void twoModelsNeedNoCorrection() {
    assertArrayEquals(new double[] {.04}, Ties.corrected(.04), 1e-15);
  }

  @Test
  void correctionStopsAtOne() {
    assertArrayEquals(new double[] {1, 1}, Ties.corrected(.7, .9), 1e-15);
  }

  @Test
  void noiseLosesAndANearCopyTies() {
    SplittableRandom random = new SplittableRandom(5);
    double[] x = random.doubles(800).toArray();
    double[] actual =
        IntStream.range(0, 800).mapToDouble(i -> random.nextDouble() < x[i] ? 1 : 0).toArray();
    double[] near =
        IntStream.range(0, 800).mapToDouble(i -> x[i] + 0.02 * random.nextDouble()).toArray();
    List<Scores> models =
        List.of(
            scores(near, actual), scores(x, actual), scores(random.doubles(800).toArray(), actual));
    int[] alone = IntStream.range(0, 800).toArray();
    assertArrayEquals(
        new boolean[] {true, true, false},
        Ties.withBest(
            Task.CONVERSION, 1, models, alone, new Resamples(alone, models.getFirst().fold(), 1)));
    assertArrayEquals(
        new boolean[] {true, true, false},
        Ties.withBest(
            Task.REVENUE, 1, models, alone, new Resamples(alone, models.getFirst().fold(), 1)));
  }

  @Test
  void theSameRankingIsATie() {
    double[] actual = {1, 0, 1, 0, 1, 0};
    Scores one = scores(new double[] {.9, .8, .7, .3, .2, .1}, actual);
    Scores stretched = scores(new double[] {.95, .9, .8, .4, .3, .2}, actual);
    assertEquals(1, Ties.deLong(one, stretched, new int[] {0, 1, 2, 3, 4, 5}));
  }

  private static Scores scores(double[] predicted, double[] actual) {
    return new Scores(
        predicted, actual, IntStream.range(0, actual.length).toArray(), new int[actual.length]);
  }
}
