package org.clicktrail.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

/// The heartbeat sees what blocks the JavaFX thread, and tells computing from waiting.
@ExtendWith(ApplicationExtension.class)
class BeatsTest {

  private static final long BLOCKED = 150;

  @Test
  void computingIsATurnWithItsPlace() throws Exception {
    Beats.Turn worst = worst(BeatsTest::compute);
    assertTrue(worst.cpu() >= BLOCKED, worst::toString);
    assertTrue(worst.waited() < worst.cpu() / 2, worst::toString);
    assertTrue(
        worst.where().stream().anyMatch(frame -> frame.contains("BeatsTest.compute")),
        worst::toString);
  }

  @Test
  void waitingInOurCodeCostsToo() throws Exception {
    Beats.Turn worst = worst(BeatsTest::waitForNothing);
    assertTrue(worst.cpu() < BLOCKED, worst::toString);
    assertTrue(worst.waited() >= BLOCKED / 3.0, worst::toString); // a busy machine samples seldom
    assertTrue(worst.wall() >= BLOCKED / 2.0, worst::toString);
  }

  /// Hand calculation: the smallest value that a share of 1, 2, 3, 4 does not exceed.
  @Test
  void quantilesAreValuesThatWereSeen() {
    List<Double> four = List.of(4.0, 1.0, 3.0, 2.0);
    assertEquals(2, UiBench.quantile(four, 0.5));
    assertEquals(4, UiBench.quantile(four, 0.99));
    assertEquals(4, UiBench.quantile(four, 1));
    assertEquals(Double.NaN, UiBench.quantile(List.of(), 0.5));
  }

  /// The costliest turn of the step in which this ran on the JavaFX thread.
  private static Beats.Turn worst(Runnable work) throws Exception {
    try (Beats beats = Windowless.onJavaFx(Beats::start)) {
      Windowless.frames(3);
      beats.step("blocked");
      Windowless.onJavaFx(() -> {
        work.run();
        return true;
      });
      Windowless.frames(3);
      return beats.turns().stream()
          .filter(turn -> turn.step().equals("blocked"))
          .max(Comparator.comparingDouble(Beats.Turn::cost))
          .orElseThrow();
    }
  }

  private static void compute() {
    var clock = ManagementFactory.getThreadMXBean();
    long end = clock.getCurrentThreadCpuTime() + TimeUnit.MILLISECONDS.toNanos(BLOCKED);
    while (clock.getCurrentThreadCpuTime() < end) {
      Thread.onSpinWait();
    }
  }

  private static void waitForNothing() {
    try {
      assertTrue(!new CountDownLatch(1).await(BLOCKED, TimeUnit.MILLISECONDS), "nobody counts");
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
