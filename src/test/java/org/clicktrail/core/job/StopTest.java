package org.clicktrail.core.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class StopTest {

  private final List<String> ran = new ArrayList<>();
  private final Stop stop = new Stop();

  @Test
  void nextReportThrowsOnceAsked() {
    Progress guarded = stop.guard(Progress.none());
    guarded.report(1, 2);
    stop.now();
    assertThrows(CancellationException.class, () -> guarded.report(2, 2));
  }

  @Test
  void whatIsRegisteredRunsOnceAndOnlyWhileRegistered() {
    Progress guarded = stop.guard(Progress.none());
    guarded.onCancel(() -> ran.add("gone")).close();
    try (Progress.Registration held = guarded.onCancel(() -> ran.add("held"))) {
      stop.now();
      stop.now();
      assertEquals(List.of("held"), ran, held.toString());
    }
  }

  @Test
  void registeringAfterwardsRunsAtOnce() {
    stop.now();
    stop.guard(Progress.none()).onCancel(() -> ran.add("late"));
    assertEquals(List.of("late"), ran);
  }
}
