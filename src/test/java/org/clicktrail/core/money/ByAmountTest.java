package org.clicktrail.core.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.clicktrail.core.eval.Scores;
import org.junit.jupiter.api.Test;

/// By hand: five rows, of which the first, the third and the fourth bought for 10, 200 and 30, 80
/// in the mean. A conversion earns half of what it brings, all of it because of the contact, which
/// costs 10: the rows gain −5, −10, 90, 5 and −10.
class ByAmountTest {

  private static final Scores CHANCES =
      scores(new double[] {.9, .8, .3, .6, .1}, new double[] {1, 0, 1, 1, 0});
  private static final Scores AMOUNTS =
      scores(new double[] {12, 15, 90, 25, 3}, new double[] {10, 0, 200, 30, 0});
  private static final int[] ALONE = {0, 1, 2, 3, 4};

  private static Scores scores(double[] predicted, double[] actual) {
    int[] rows = IntStream.range(0, actual.length).toArray();
    return new Scores(predicted, actual, rows, new int[actual.length]);
  }

  private static MoneySpec spec(Optional<Long> capacity) {
    return new MoneySpec(Optional.of(40.0), 10, 1, capacity, "", Set.of());
  }

  private static ByAmount found(Optional<Long> capacity) {
    return ByAmount.of(CHANCES, AMOUNTS, ALONE, spec(capacity), 40, 80, .5, 1).orElseThrow();
  }

  @Test
  void isAsCalculatedByHand() {
    ByAmount way = found(Optional.empty());
    assertEquals(20, way.least(), 1e-12, "half of 20 pays a contact");
    assertEquals(2, way.contacted(), "90 and 25");
    assertEquals(95, way.profit().value(), 1e-12, "90 + 5");
    assertEquals(-10, way.chance().value(), 1e-12, "−5 − 10 + 5");
    assertEquals(105, way.more().value(), 1e-12);
    assertEquals(200.0 / 240, way.largest(), 1e-12, "a tenth of three is one");
  }

  @Test
  void noMoreAreContactedThanCanBe() {
    ByAmount way = found(Optional.of(1L));
    assertEquals(1, way.contacted());
    assertEquals(90, way.profit().value(), 1e-12);
  }

  @Test
  void rowsTestedApartAreNotCompared() {
    Scores others = new Scores(new double[] {1}, new double[] {1}, new int[] {7}, new int[] {0});
    assertTrue(
        ByAmount.of(CHANCES, others, ALONE, spec(Optional.empty()), 40, 80, .5, 1).isEmpty());
  }

  /// Where the amount is known and goes with nothing else, it must win beyond chance; where every
  /// conversion brings the same, both choose the same rows.
  @Test
  void differenceIsToldFromChance() {
    SplittableRandom random = new SplittableRandom(3);
    int rows = 2000;
    double[] chance = random.doubles(rows, 0, .4).toArray();
    double[] bought = new double[rows];
    Arrays.setAll(bought, i -> random.nextDouble() < chance[i] ? 1 : 0);
    double[] size = random.doubles(rows).map(u -> u < .5 ? 5 : 155).toArray();
    int[] groups = IntStream.range(0, rows).toArray();
    ByAmount differing = of(chance, bought, size, groups);
    assertTrue(differing.more().low() > 0, () -> differing.more().toString());
    double[] alike = new double[rows];
    Arrays.fill(alike, 80);
    assertEquals(0, of(chance, bought, alike, groups).more().value(), 1e-9);
  }

  private static ByAmount of(double[] chance, double[] bought, double[] size, int[] groups) {
    double[] expected = new double[chance.length];
    double[] came = new double[chance.length];
    Arrays.setAll(expected, i -> chance[i] * size[i]);
    Arrays.setAll(came, i -> bought[i] * size[i]);
    return ByAmount.of(
            scores(chance, bought),
            scores(expected, came),
            groups,
            spec(Optional.empty()),
            80,
            80,
            .125,
            1)
        .orElseThrow();
  }
}
