package org.clicktrail.core.stat;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SampleTest {

  // R: quantile(c(1, 2, 4, 8), c(.25, .5, .99)) gives 1.75, 3, 7.88
  @Test
  void quantilesOfType7() {
    double[] sorted = {1, 2, 4, 8};
    assertEquals(1.75, Sample.quantile(sorted, 0.25));
    assertEquals(3, Sample.quantile(sorted, 0.5));
    assertEquals(7.88, Sample.quantile(sorted, 0.99), 1e-12);
    assertTrue(Double.isNaN(Sample.quantile(new double[0], 0.5)));
  }

  // R: qt(.975, c(2, 5, 30)) gives 4.302653, 2.570582, 2.042272
  @Test
  void studentQuantilesWithinOnePercent() {
    assertEquals(4.302653, Sample.student(2), 0.043);
    assertEquals(2.570582, Sample.student(5), 0.001);
    assertEquals(2.042272, Sample.student(30), 1e-5);
  }

  // R: t.test(c(1, 2, 3, 4, 5))$conf.int gives 1.036757 to 4.963243
  @Test
  void meanIntervalAsInR() {
    Interval mean = Sample.meanInterval(new double[] {1, 2, Double.NaN, 3, 4, 5});
    assertEquals(3, mean.value());
    assertEquals(1.036757, mean.low(), 0.005);
    assertEquals(4.963243, mean.high(), 0.005);
  }

  @Test
  void samplesRepeatBySeed() {
    assertArrayEquals(Sample.rows(100, 10, 7), Sample.rows(100, 10, 7));
    assertEquals(10, Sample.rows(100, 10, 7).length);
    assertArrayEquals(new int[] {0, 1, 2}, Sample.rows(3, 10, 7));
  }
}
