package org.clicktrail.ui.model;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.clicktrail.core.job.Outcome;
import org.clicktrail.core.job.Progress;
import org.clicktrail.ui.job.JobRunner;
import org.clicktrail.ui.workbench.ScreenId;
import org.clicktrail.ui.workbench.Workbench;

/// An answer computed in the background while the Model screen is in sight; a newer question
/// replaces the older, and an answer that comes late is dropped.
///
/// @param <Q> the question; equal ones are asked once
/// @param <A> the answer
final class Lookup<Q, A> {

  private final Workbench workbench;
  private final JobRunner runner;
  private final Supplier<Optional<Q>> wanted;
  private final Function<Q, String> title;
  private final Work<Q, A> work;
  private final ReadOnlyObjectWrapper<Optional<A>> answer =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Optional<Q> asked = Optional.empty();

  /// Computes an answer.
  @FunctionalInterface
  interface Work<Q, A> {
    A of(Q question, Progress progress);
  }

  /// @param wanted what is to be known now; empty for nothing
  /// @param title of the job, as the user reads it
  Lookup(
      Workbench workbench,
      Supplier<Optional<Q>> wanted,
      Function<Q, String> title,
      Work<Q, A> work) {
    this.workbench = workbench;
    this.runner = workbench.jobs().runner();
    this.wanted = wanted;
    this.title = title;
    this.work = work;
    workbench.screenProperty().subscribe(_ -> look());
  }

  /// Empty while it is computed.
  ReadOnlyObjectProperty<Optional<A>> answerProperty() {
    return answer.getReadOnlyProperty();
  }

  /// Asks again if the question has changed.
  void look() {
    if (workbench.screenProperty().get() != ScreenId.MODEL) {
      return;
    }
    Optional<Q> now = wanted.get();
    if (now.equals(asked)) {
      return;
    }
    asked = now;
    answer.set(Optional.empty());
    runner.cancel();
    now.ifPresent(this::compute);
  }

  private void compute(Q question) {
    runner.<A>start(
        title.apply(question),
        progress -> work.of(question, progress),
        outcome -> {
          if (outcome instanceof Outcome.Done(A found) && asked.equals(Optional.of(question))) {
            answer.set(Optional.of(found));
          }
        });
  }
}
