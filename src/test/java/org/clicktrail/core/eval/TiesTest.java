package org.clicktrail.core.eval;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.clicktrail.core.learn.Task;
import org.junit.jupiter.api.Test;

class TiesTest {

  /// R: `p.adjust(c(.01, .04, .03, .005), "holm")` gives 0.03 0.06 0.06 0.02.
  @Test
  void holmAgreesWithR() {
    assertArrayEquals(new double[] {.03, .06, .06, .02}, Ties.holm(.01, .04, .03, .005), 1e-15);
  }

  @Test
  void holmStopsAtOne() {
    assertArrayEquals(new double[] {1, 1}, Ties.holm(.7, .9), 1e-15);
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

  /// Two equally good noisy scores are told apart wrongly in about 5 % of 200 samples: at most 21
  /// (R: `qbinom(.9995, 200, .05)`).
  @Test
  void equallyGoodModelsAreRarelyToldApart() {
    SplittableRandom random = new SplittableRandom(13);
    int[] alone = IntStream.range(0, 150).toArray();
    int apart = 0;
    for (int sample = 0; sample < 200; sample++) {
      double[] actual = IntStream.range(0, 150).mapToDouble(i -> i % 3 == 0 ? 1 : 0).toArray();
      double[] one =
          IntStream.range(0, 150).mapToDouble(i -> actual[i] + random.nextGaussian()).toArray();
      double[] other =
          IntStream.range(0, 150).mapToDouble(i -> actual[i] + random.nextGaussian()).toArray();
      apart += Ties.deLong(scores(one, actual), scores(other, actual), alone) < 0.05 ? 1 : 0;
    }
    assertTrue(apart >= 1 && apart <= 21, "told apart " + apart + " times");
  }

  private static Scores scores(double[] predicted, double[] actual) {
    return new Scores(
        predicted, actual, IntStream.range(0, actual.length).toArray(), new int[actual.length]);
  }
}
