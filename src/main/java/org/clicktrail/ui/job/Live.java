package org.clicktrail.ui.job;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Answers questions in the background, the newest one only: a question that still waits when the
/// next comes is never answered, and answers come in order.
public final class Live<Q, A> {

  private final Executor background;
  private final Function<Q, A> work;
  private final Latest<A> answers;
  private final AtomicReference<@Nullable Q> waiting = new AtomicReference<>();

  /// @param receiver gets answers on the foreground
  public Live(Jobs jobs, Function<Q, A> work, Consumer<A> receiver) {
    this.background = jobs.background();
    this.work = work;
    this.answers = new Latest<>(jobs.foreground(), receiver);
  }

  /// In place of the question that still waits, if one does.
  public void ask(Q question) {
    if (waiting.getAndSet(question) == null) {
      background.execute(this::answer);
    }
  }

  private synchronized void answer() {
    Q question = waiting.getAndSet(null);
    if (question != null) {
      answers.accept(work.apply(question));
    }
  }
}
