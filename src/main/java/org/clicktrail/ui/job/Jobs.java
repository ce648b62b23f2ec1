package org.clicktrail.ui.job;

import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// All jobs of the window, newest first: what the Jobs drawer shows. Confined to the foreground.
public final class Jobs {

  private static final int KEPT = 30;

  private final Executor background;
  private final Executor foreground;
  private final LongSupplier nanos;
  private final ObservableList<JobEntry> entries =
      FXCollections.observableArrayList(
          entry -> new javafx.beans.Observable[] {entry.stateProperty()});

  /// One for all: a wrapper hears of changes only as long as somebody holds it.
  private final ObservableList<JobEntry> shown = FXCollections.unmodifiableObservableList(entries);

  /// @param background where jobs run: platform threads; in tests `Runnable::run`
  /// @param foreground where properties change: `Platform::runLater`; in tests `Runnable::run`
  /// @param nanos a clock that only moves forward, `System::nanoTime`
  public Jobs(Executor background, Executor foreground, LongSupplier nanos) {
    this.background = background;
    this.foreground = foreground;
    this.nanos = nanos;
  }

  /// A runner of its own: newer work on it cancels the older, other runners are left alone. One a
  /// screen, or one a kind of work.
  public JobRunner runner() {
    return new JobRunner(this);
  }

  /// Newest first; finished ones stay for a while.
  public ObservableList<JobEntry> entries() {
    return shown;
  }

  /// The clock's time now.
  public long now() {
    return nanos.getAsLong();
  }

  public Executor background() {
    return background;
  }

  public Executor foreground() {
    return foreground;
  }

  /// Asks everything to stop.
  public void cancelAll() {
    entries.forEach(JobEntry::cancel);
  }

  void add(JobEntry entry) {
    entries.addFirst(entry);
    for (int i = entries.size() - 1; i >= KEPT; i--) {
      if (!entries.get(i).alive()) {
        entries.remove(i);
      }
    }
  }
}
