package org.clicktrail.ui.job;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Hands values from any thread to the foreground, where only the newest matters: at most one
/// hand-over waits, and it takes whatever is newest by then.
///
/// @param <T> what is handed over
public final class Latest<T> implements Consumer<T> {

  private final Executor foreground;
  private final Consumer<T> receiver;
  private final AtomicReference<@Nullable T> waiting = new AtomicReference<>();

  /// @param receiver called on the foreground
  public Latest(Executor foreground, Consumer<T> receiver) {
    this.foreground = foreground;
    this.receiver = receiver;
  }

  @Override
  public void accept(T value) {
    if (waiting.getAndSet(value) == null) {
      foreground.execute(this::handOver);
    }
  }

  private void handOver() {
    T value = waiting.getAndSet(null);
    if (value != null) {
      receiver.accept(value);
    }
  }
}
