package org.clicktrail.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class FitTimesTest {

  /// By hand: 1.70 / 5 on the smaller file; 6.88 / 5 on the larger, of 15 columns instead of 16.
  @Test
  void saysWhatWasMeasured() {
    assertEquals(0.34, FitTimes.seconds("forest", 9_864, 16).orElseThrow(), 1e-12);
    assertEquals(1.376, FitTimes.seconds("forest", 36_169, 16).orElseThrow(), 1e-9);
    assertEquals(0.17, FitTimes.seconds("forest", 9_864, 8).orElseThrow(), 1e-12);
  }

  /// More rows never take less, also where the larger file was faster.
  @Test
  void growsWithTheRows() {
    assertEquals(
        FitTimes.seconds("logistic", 9_864, 16).orElseThrow(),
        FitTimes.seconds("logistic", 100_000, 16).orElseThrow(),
        1e-12);
    assertTrue(
        FitTimes.seconds("knn", 50_000, 16).orElseThrow()
            > FitTimes.seconds("knn", 40_000, 16).orElseThrow());
  }

  @Test
  void saysNothingOfWhatWasNotMeasured() {
    assertEquals(OptionalDouble.empty(), FitTimes.seconds("two_part", 1_000, 10));
  }
}
