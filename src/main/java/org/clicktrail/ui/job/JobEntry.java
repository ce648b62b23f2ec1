package org.clicktrail.ui.job;

import java.util.Optional;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.clicktrail.core.job.Outcome;
import org.clicktrail.core.job.Problem;

/// A job as the window shows it. Its properties change on the foreground only.
public final class JobEntry {

  /// Before so much is done, how long it takes is a guess.
  private static final double LEAST_DONE = 0.05;

  private static final double LEAST_SECONDS = 2;

  private final String title;
  private final Ticket ticket;
  private final long startNanos;
  private final ReadOnlyStringWrapper stage = new ReadOnlyStringWrapper("");
  private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper(-1);
  private final ReadOnlyDoubleWrapper secondsLeft = new ReadOnlyDoubleWrapper(Double.NaN);
  private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new Running());

  JobEntry(String title, Ticket ticket, long startNanos) {
    this.title = title;
    this.ticket = ticket;
    this.startNanos = startNanos;
  }

  /// Where a job stands.
  public sealed interface State {}

  /// At work.
  public record Running() implements State {}

  /// The user asked to stop; it has not stopped yet.
  public record Stopping() implements State {}

  /// @param seconds it took
  public record Finished(double seconds) implements State {}

  /// @param problem what the user can do; empty: a bug, which was reported elsewhere
  public record Failed(double seconds, Optional<Problem> problem) implements State {}

  public record Cancelled(double seconds) implements State {}

  /// What the job does, as the user reads it: "Opening shop.csv".
  public String title() {
    return title;
  }

  /// What is being done now; "" until the job says so.
  public ReadOnlyStringProperty stageProperty() {
    return stage.getReadOnlyProperty();
  }

  /// From 0 to 1, or -1 while the job does not know its length.
  public ReadOnlyDoubleProperty fractionProperty() {
    return fraction.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /// Whether it has not ended yet.
  public boolean alive() {
    return state.get() instanceof Running || state.get() instanceof Stopping;
  }

  /// Seconds since the start.
  ///
  /// @param nowNanos by the clock the job was started with
  public double seconds(long nowNanos) {
    return (nowNanos - startNanos) / 1e9;
  }

  /// Asks the job to stop. Harmless once it has ended.
  public void cancel() {
    if (state.get() instanceof Running) {
      state.set(new Stopping());
      ticket.cancel();
    }
  }

  /// Asks the job to come to its end with what it has, see
  /// [org.clicktrail.core.job.Progress#enough].
  public void finish() {
    ticket.finish();
  }

  /// Seconds to the end if it goes on as so far; NaN while that cannot be told.
  public ReadOnlyDoubleProperty secondsLeftProperty() {
    return secondsLeft.getReadOnlyProperty();
  }

  void show(Ticket.Update update, long nowNanos) {
    stage.set(update.stage());
    fraction.set(update.fraction());
    double done = update.fraction();
    double seconds = seconds(nowNanos);
    secondsLeft.set(
        done >= LEAST_DONE && seconds >= LEAST_SECONDS ? seconds * (1 - done) / done : Double.NaN);
  }

  /// @param outcome empty: the job had a bug
  void end(Optional<? extends Outcome<?>> outcome, long nowNanos) {
    double seconds = seconds(nowNanos);
    state.set(
        outcome
            .<State>map(how ->
                switch (how) {
                  case Outcome.Done<?> _ -> new Finished(seconds);
                  case Outcome.Failed<?> failed ->
                      new Failed(seconds, Optional.of(failed.problem()));
                  case Outcome.Cancelled<?> _ -> new Cancelled(seconds);
                })
            .orElse(new Failed(seconds, Optional.empty())));
  }
}
