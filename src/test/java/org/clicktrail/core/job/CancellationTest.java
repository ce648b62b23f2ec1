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
}
