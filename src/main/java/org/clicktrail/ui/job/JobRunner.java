package org.clicktrail.ui.job;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.clicktrail.core.job.Job;
import org.clicktrail.core.job.Outcome;
import org.jspecify.annotations.Nullable;

/// Runs one job at a time for one screen; a newer job replaces an older one, whose outcome is
/// dropped.
///
/// Confined to the foreground: call it there, and properties and consumers change there.
public final class JobRunner {

  private final Jobs jobs;
  private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<Optional<JobEntry>> current =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  JobRunner(Jobs jobs) {
    this.jobs = jobs;
  }

  /// Starts a job in the background.
  ///
  /// @param title as the user reads it in the list of jobs
  /// @param whenEnded gets the outcome, unless a newer job was started or the job had a bug; a bug
  ///   goes to the uncaught-exception handler of the background thread
  public <T> JobEntry start(String title, Job<T> job, Consumer<Outcome<T>> whenEnded) {
    return start(title, job, whenEnded, () -> {});
  }

  /// Starts a job in the background.
  ///
  /// @param whenBroken runs instead of `whenEnded` after a bug, to free what waits for the end
  public <T> JobEntry start(
      String title, Job<T> job, Consumer<Outcome<T>> whenEnded, Runnable whenBroken) {
    cancel();
    Slot slot = new Slot();
    Ticket ticket = new Ticket(jobs.background(), jobs.foreground(), slot::show);
    JobEntry entry = new JobEntry(title, ticket, jobs.now());
    slot.entry = entry;
    jobs.add(entry);
    current.set(Optional.of(entry));
    running.set(true);
    jobs.background()
        .execute(() -> {
          Optional<Outcome<T>> outcome = Optional.empty();
          try {
            outcome = Optional.of(Outcome.of(job, ticket));
          } finally {
            Optional<Outcome<T>> how = outcome;
            jobs.foreground().execute(() -> end(entry, how, whenEnded, whenBroken));
          }
        });
    return entry;
  }

  /// Asks the running job, if any, to stop. Its consumer gets [Outcome.Cancelled] when it has.
  public void cancel() {
    current.get().ifPresent(JobEntry::cancel);
  }

  public ReadOnlyBooleanProperty runningProperty() {
    return running.getReadOnlyProperty();
  }

  /// The running job; empty when idle.
  public ReadOnlyObjectProperty<Optional<JobEntry>> currentProperty() {
    return current.getReadOnlyProperty();
  }

  private <T> void end(
      JobEntry entry,
      Optional<Outcome<T>> outcome,
      Consumer<Outcome<T>> whenEnded,
      Runnable whenBroken) {
    entry.end(outcome, jobs.now());
    if (current.get().filter(entry::equals).isPresent()) {
      current.set(Optional.empty());
      running.set(false);
      outcome.ifPresentOrElse(whenEnded, whenBroken);
    }
  }

  /// Breaks the circle between an entry and its ticket.
  private final class Slot {
    private @Nullable JobEntry entry;

    void show(Ticket.Update update) {
      if (entry != null && entry.alive()) {
        entry.show(update, jobs.now());
      }
    }
  }
}
