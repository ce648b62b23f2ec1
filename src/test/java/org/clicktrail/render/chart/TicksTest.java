package org.clicktrail.render.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.clicktrail.core.chart.ChartSpec.NumberFormat;
import org.junit.jupiter.api.Test;

class TicksTest {

  /// By hand: 0 to 0.27 in four steps is 0.07 a step, the next round number is 0.1.
  @Test
  void rangesEndAtRoundNumbers() {
    Ticks ticks = Ticks.around(0, 0.27, 4);
    assertEquals(0.1, ticks.step(), 1e-12);
    assertEquals(0.3, ticks.high(), 1e-12);
  }

  @Test
  void aSingleValueGetsRoom() {
    Ticks ticks = Ticks.around(5, 5, 4);
    assertTrue(ticks.low() < 5 && ticks.high() > 5, ticks.toString());
  }

  @Test
  void noDataIsZeroToOne() {
    Ticks ticks = Ticks.around(Double.NaN, Double.NaN, 4);
    assertEquals(List.of(0.0, 1.0), List.of(ticks.low(), ticks.high()));
  }

  @Test
  void hugeRangesStayFinite() {
    Ticks ticks = Ticks.around(-Double.MAX_VALUE, Double.MAX_VALUE, 4);
    assertTrue(Double.isFinite(ticks.high() - ticks.low()), ticks.toString());
  }

  @Test
  void ticksHaveNoMoreDecimalsThanTheirStep() {
    assertEquals("10\u202f%", NumberWords.tick(NumberFormat.PERCENT, 0.1, 0.1));
    assertEquals("2.5\u202f%", NumberWords.tick(NumberFormat.PERCENT, 0.025, 0.025));
    assertEquals("0.30", NumberWords.tick(NumberFormat.SCORE, 0.3, 0.02));
    assertEquals("4,000", NumberWords.tick(NumberFormat.MONEY, 4000, 2000));
  }

  @Test
  void largeNumbersAreShortened() {
    assertEquals("2.5 M", NumberWords.tick(NumberFormat.COUNT, 2_500_000, 500_000));
    assertEquals("1e20", NumberWords.tick(NumberFormat.COUNT, 1e20, 1e20));
  }
}
