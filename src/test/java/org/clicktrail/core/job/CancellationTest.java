package org.clicktrail.core.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class CancellationTest {

  private final List<String> stopped = new ArrayList<>();
  private final Cancellation cancellation = new Cancellation();

  @Test
  void stopsWhatIsRegisteredAndForgetsWhatIsClosed() {
    cancellation.onCancel(() -> stopped.add("query"));
    cancellation.onCancel(() -> stopped.add("fit")).close();
    cancellation.check();
    cancellation.cancel();
    cancellation.cancel();
    assertEquals(List.of("query"), stopped);
    assertThrows(CancellationException.class, cancellation::check);
  }

  @Test
  void stopsAtOnceWhatComesTooLate() {
    cancellation.cancel();
    cancellation.onCancel(() -> stopped.add("late")).close();
    assertEquals(List.of("late"), stopped);
  }

  @Test
  void nextReportOfWhatIsGuardedThrows() {
    Progress guarded = cancellation.guard(Progress.none());
    guarded.report(1, 2);
    cancellation.cancel();
    assertThrows(CancellationException.class, () -> guarded.report(2, 2));
  }

  @Test
  void whatIsGuardedIsStoppedOnceAndOnlyWhileRegistered() {
    Progress guarded = cancellation.guard(Progress.none());
    guarded.onCancel(() -> stopped.add("gone")).close();
    try (Progress.Registration held = guarded.onCancel(() -> stopped.add("held"))) {
      cancellation.cancel();
      cancellation.cancel();
      assertEquals(List.of("held"), stopped, held.toString());
    }
  }

  @Test
  void registeringWithTheGuardAfterwardsStopsAtOnce() {
    cancellation.cancel();
    cancellation.guard(Progress.none()).onCancel(() -> stopped.add("late"));
    assertEquals(List.of("late"), stopped);
  }
}
