package org.clicktrail.ui.workbench;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.clicktrail.core.job.Outcome;
import org.clicktrail.core.text.Messages;
import org.clicktrail.project.Pipeline;
import org.clicktrail.project.Run;
import org.clicktrail.project.Step;
import org.clicktrail.ui.job.JobEntry;
import org.clicktrail.ui.job.JobRunner;
import org.clicktrail.ui.job.Jobs;
import org.clicktrail.ui.job.Latest;
import org.jspecify.annotations.Nullable;

/// Computes steps of the open project in the background, one after the other: the engine behind
/// them is one. A changed recipe ends what is under way for the old one.
final class Analysis {

  private final Jobs jobs;
  private final JobRunner runner;
  private final BiConsumer<OpenProject, Run> show;
  private final Consumer<Ended> ended;
  private final Deque<Task> waiting = new ArrayDeque<>();
  private final ReadOnlyObjectWrapper<Optional<Step>> step =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<List<Step>> ahead = new ReadOnlyObjectWrapper<>(List.of());
  private @Nullable Task current;

  /// @param show gets every run, intermediate ones too
  /// @param ended hears how each step ended, after its run is shown
  Analysis(Jobs jobs, BiConsumer<OpenProject, Run> show, Consumer<Ended> ended) {
    this.jobs = jobs;
    this.runner = jobs.runner();
    this.show = show;
    this.ended = ended;
  }

  private record Task(OpenProject project, Pipeline recipe, Step step) {}

  /// How a step ended.
  ///
  /// @param recipe it was computed for
  /// @param outcome cancelled also after a bug, which is reported elsewhere
  record Ended(Pipeline recipe, Step step, Outcome<Run> outcome) {}

  /// The step being computed and those waiting for their turn, in order.
  ReadOnlyObjectProperty<List<Step>> aheadProperty() {
    return ahead.getReadOnlyProperty();
  }

  /// The step being computed; empty when idle.
  ReadOnlyObjectProperty<Optional<Step>> stepProperty() {
    return step.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Optional<JobEntry>> jobProperty() {
    return runner.currentProperty();
  }

  /// Computes the step when its turn has come, unless that is already under way.
  ///
  /// @param before what is shown again if the step is cancelled or fails
  void want(OpenProject project, Pipeline recipe, Step upTo, Run before) {
    Task task = new Task(project, recipe, upTo);
    if (!task.equals(current) && !waiting.contains(task)) {
      waiting.add(task);
      next(before);
      tell();
    }
  }

  /// Stops the step under way and forgets those waiting.
  void stop() {
    waiting.clear();
    tell();
    runner.cancel();
  }

  /// Closes a project once nothing computes with it any more; without blocking.
  void retire(OpenProject project) {
    stop();
    jobs.background().execute(project::close);
  }

  private void next(Run before) {
    Task task = current == null ? waiting.poll() : null;
    if (task == null) {
      return;
    }
    current = task;
    step.set(Optional.of(task.step()));
    Latest<Run> live =
        new Latest<>(
            jobs.foreground(),
            run -> {
              if (task.equals(current) && !stopping()) {
                show.accept(task.project(), run);
              }
            });
    runner.start(
        Messages.text("project.step." + task.step().name()),
        progress -> task.project().compute(task.recipe(), task.step(), live, progress),
        outcome -> end(task, outcome, before),
        () -> end(task, new Outcome.Cancelled<>(), before));
  }

  private void tell() {
    ahead.set(Stream.concat(Stream.ofNullable(current), waiting.stream()).map(Task::step).toList());
  }

  private boolean stopping() {
    return runner
        .currentProperty()
        .get()
        .filter(entry -> entry.stateProperty().get() instanceof JobEntry.Stopping)
        .isPresent();
  }

  private void end(Task task, Outcome<Run> outcome, Run before) {
    switch (outcome) {
      case Outcome.Done(Run run) -> {
        task.project().remember(run);
        over(task, run);
      }
      case Outcome.Failed(_) -> {
        waiting.removeIf(other -> other.recipe().equals(task.recipe()));
        over(task, before);
      }
      case Outcome.Cancelled() -> over(task, before);
    }
    ended.accept(new Ended(task.recipe(), task.step(), outcome));
  }

  private void over(Task task, Run shown) {
    current = null;
    step.set(Optional.empty());
    show.accept(task.project(), shown);
    next(shown);
    tell();
  }
}
