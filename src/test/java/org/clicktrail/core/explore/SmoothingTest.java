package org.clicktrail.core.explore;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.clicktrail.core.explore.Smoothing.Rates;
import org.clicktrail.core.explore.Smoothing.State;
import org.junit.jupiter.api.Test;

class SmoothingTest {

  /// Saudi oil production 1996–2013, million tonnes (data `oil` of the R package fpp2).
  private static final double[] OIL = {
    445.36, 453.20, 454.41, 422.38, 456.04, 440.39, 425.19, 486.21, 500.43, 521.28, 508.95, 488.89,
    509.87, 456.72, 473.82, 525.95, 549.83, 542.34
  };

  /// Oil with the parameters R chose (Hyndman, Athanasopoulos, fpp2, section 7.1).
  private static Smoothing oil() {
    return Smoothing.along(OIL, new State(446.5868, 0), new Rates(0.8339, 0, 0, 1));
  }

  // R: fpp2::ses(window(oil, start = 1996), h = 5) gives 542.6806 for each year, 95 % range
  // 484.2183 to 601.1429 for the first and 428.9945 to 656.3667 for the fifth
  @Test
  void followsTheOilOfTheTextbook() {
    double[] ahead = oil().ahead(5);
    assertArrayEquals(new double[] {542.6806, 542.6806, 542.6806, 542.6806, 542.6806}, ahead, 5e-3);
    double half = 1.959964 * oil().deviation();
    assertEquals((601.1429 - 484.2183) / 2, half, 0.01);
    assertEquals((656.3667 - 428.9945) / 2, half * Math.sqrt(oil().variance(5)), 0.02);
  }

  /// Level, damped trend and a season of three.
  private static Smoothing seasonal() {
    return Smoothing.along(
        new double[] {10, 20, 31, 12, 19, 33, 13, 24, 32, 15, 23, 36},
        new State(19, 1, -11, 0, 11),
        new Rates(0.4, 0.1, 0.2, 0.9));
  }

  // numpy: x = F x + g e, y = w' x + e with the matrices of Hyndman and others 2008, chapter 3
  @Test
  void agreesWithTheMatrixForm() {
    assertEquals(40.892209873283775, seasonal().squares(), 1e-9);
    assertArrayEquals(
        new double[] {15.388473905331013, 24.818068689809706, 36.33481791750714, 16.23080229095902},
        seasonal().ahead(4),
        1e-9);
  }

  // numpy: 1 + Σ (w' F^(j-1) g)², and Σ (1 + Σ w' F^(j-1) g)² for the sum, same matrices
  @Test
  void variancesAgreeWithTheMatrixForm() {
    double[] variances = {1, 1.2401, 1.566141, 2.27830821, 2.78171265, 3.37239559, 4.41627281};
    for (int h = 1; h <= 7; h++) {
      assertEquals(variances[h - 1], seasonal().variance(h), 1e-8);
    }
    assertEquals(77.39112242157944, seasonal().sumVariance(7), 1e-9);
  }

  // fpp3, table 8.8: closed form of the damped trend for h = 5 at the same rates: 2.4841526501
  @Test
  void dampedTrendHasTheVarianceOfTheTable() {
    Smoothing damped = Smoothing.along(OIL, new State(450, 1), new Rates(0.4, 0.1, 0, 0.9));
    assertEquals(2.4841526501, damped.variance(5), 1e-9);
  }

  // R: forecast::ets may do no worse than ses with its level fitted: sqrt(SSE / 18) = 28.12 (fpp2)
  @Test
  void searchComesNearTheBestRates() {
    Smoothing fit = SmoothingFit.best(OIL, 0).orElseThrow();
    assertFalse(fit.trended());
    assertTrue(Math.sqrt(fit.squares() / OIL.length) < 28.12 * 1.02, fit.rates().toString());
  }

  // made with a known weekly pattern of ±10 around 50 and noise of deviation 2
  @Test
  void findsTheSeasonItWasMadeWith() {
    double[] pattern = {10, 5, 0, -10, -5, 0, 0};
    SplittableRandom random = new SplittableRandom(3);
    double[] series = new double[210];
    Arrays.setAll(series, t -> 50 + pattern[t % 7] + 2 * random.nextGaussian());
    Smoothing fit = SmoothingFit.best(series, 7).orElseThrow();
    assertTrue(fit.seasonal());
    double[] ahead = fit.ahead(7);
    for (int h = 0; h < 7; h++) {
      assertEquals(50 + pattern[h], ahead[h], 2.5, "day " + h);
    }
    assertEquals(2, fit.deviation(), 0.3);
  }

  @Test
  void whatNeverChangesHasNoFit() {
    assertTrue(SmoothingFit.best(new double[20], 7).isEmpty());
  }
}
