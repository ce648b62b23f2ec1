package org.clicktrail.core.eval;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.clicktrail.core.goal.Snapshot;
import org.clicktrail.core.job.Cancellation;
import org.clicktrail.core.job.Deadline;
import org.clicktrail.core.job.Problem;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.learn.Learner;
import org.clicktrail.core.learn.Params;
import org.clicktrail.core.learn.Task;
import org.clicktrail.core.split.Split;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;

/// Trains several learners on the same split and compares them.
///
/// @param learners simplest first: among models that cannot be told apart the first is chosen
/// @param params settings by learner id; absent ones take their defaults
/// @param seed of every fit, bootstrap and shuffle
/// @param nanos a clock, read before and after each fit: `System::nanoTime`
/// @param stops by learner id, what ends one learner alone; often empty
/// @param limit a learner that takes longer, all its folds together, is ended and says so
public record Trainer(
    List<Learner> learners,
    Map<String, Params> params,
    long seed,
    LongSupplier nanos,
    Map<String, Cancellation> stops,
    Duration limit) {

  /// Time for one learner where nobody says otherwise.
  public static final Duration LIMIT = Duration.ofMinutes(10);

  /// Id of the baseline row.
  public static final String BASELINE = "baseline";

  public Trainer {
    learners = List.copyOf(learners);
    params = Map.copyOf(params);
    stops = Map.copyOf(stops);
  }

  /// A trainer whose learners can only be stopped together.
  public Trainer(
      List<Learner> learners, Map<String, Params> params, long seed, LongSupplier nanos) {
    this(learners, params, seed, nanos, Map.of(), LIMIT);
  }

  /// Trains every learner of the task. One that fails or is stopped alone keeps its row with the
  /// reason and does not stop the others.
  ///
  /// @param live receives the state after each change: first the baseline with all learners
  ///   waiting, then each learner running and finished; called on this thread
  /// @throws ProblemException if the training rows have one outcome only, or there are too few
  /// @throws CancellationException if the whole run was cancelled
  /// @throws IllegalArgumentException if there is no outcome (or no revenue) to learn
  public Training train(
      Snapshot snapshot, Split split, Task task, Consumer<Training> live, Progress progress)
      throws ProblemException {
    Rows rows = Rows.of(snapshot, split, task);
    ModelResult baseline = Baseline.result(rows, seed, progress.part(0, 0));
    List<Learner> chosen = learners.stream().filter(learner -> learner.task() == task).toList();
    Map<String, ModelResult> results = new LinkedHashMap<>();
    chosen.forEach(learner -> results.put(learner.id(), waiting(learner)));
    Leaders leaders = new Leaders(rows, split, baseline, seed);
    live.accept(leaders.training(results.values()));
    Map<String, Fitted> fitted = new LinkedHashMap<>();
    for (int i = 0; i < chosen.size(); i++) {
      Learner learner = chosen.get(i);
      progress.stage(Messages.text("eval.stage.train", learner.name(), i + 1, chosen.size()));
      results.put(learner.id(), status(learner, ModelResult.Status.RUNNING, Optional.empty()));
      live.accept(leaders.training(results.values()));
      Progress part = progress.part(0.95 * i / chosen.size(), 0.95 * (i + 1) / chosen.size());
      results.put(learner.id(), attempt(learner, rows, part, fitted));
      live.accept(leaders.training(results.values()));
    }
    Training ranked = leaders.ranked(results.values(), ids(chosen), progress.part(0.95, 0.95));
    Training looked = looked(ranked, snapshot, progress.part(0.95, 0.98));
    return explained(looked, rows, fitted, progress);
  }

  /// With a closer look at the proposed model of conversion.
  private Training looked(Training training, Snapshot snapshot, Progress progress)
      throws ProblemException {
    Optional<Learner> chosen =
        learners.stream()
            .filter(
                learner -> learner.task() == Task.CONVERSION && training.task() == Task.CONVERSION)
            .filter(learner -> learner.id().equals(training.chosen()))
            .findFirst();
    if (chosen.isEmpty()) {
      return training;
    }
    progress.stage(Messages.text("eval.stage.closer", chosen.get().name()));
    // with the settings of the kept model: a search for each look would take too long
    Params params =
        training.best().map(ModelResult::params).orElseGet(() -> paramsOf(chosen.get()));
    CloserLooks looks =
        new CloserLooks(chosen.get().plain(), params, snapshot, training.split(), seed);
    return training.with(looks.look(progress));
  }

  private ModelResult attempt(
      Learner learner, Rows rows, Progress progress, Map<String, Fitted> fitted) {
    Cancellation stop = stops.getOrDefault(learner.id(), new Cancellation());
    Cancellation late = new Cancellation();
    try (Deadline _ = Deadline.after(limit, late)) {
      Fitted fit = Fitted.of(this, learner, rows, late.guard(stop.guard(progress)));
      fitted.put(learner.id(), fit);
      return new ModelResult(
          learner.id(),
          learner.name(),
          learner.task(),
          ModelResult.Status.DONE,
          fit.params(),
          Optional.of(fit.evaluation()),
          Optional.of(fit.model()),
          Optional.empty(),
          fit.seconds(),
          false,
          Optional.empty());
    } catch (ProblemException e) {
      return status(learner, ModelResult.Status.FAILED, Optional.of(e.problem()));
    } catch (CancellationException e) {
      if (!stop.cancelled() && !late.cancelled()) {
        throw e;
      }
      progress.report(1, 1);
      return stop.cancelled()
          ? status(learner, ModelResult.Status.CANCELLED, Optional.empty())
          : status(
              learner,
              ModelResult.Status.TIMED_OUT,
              Optional.of(
                  Problem.of(
                      Problem.Kind.TIMED_OUT, learner.name(), Formats.count(limit.toSeconds()))));
    }
  }

  /// Importance of the chosen model, on test rows of the first fold, by the model that never saw
  /// them.
  private Training explained(
      Training training, Rows rows, Map<String, Fitted> fitted, Progress progress) {
    Fitted chosen = fitted.get(training.chosen());
    if (chosen == null) {
      progress.report(1, 1);
      return training;
    }
    progress.stage(Messages.text("eval.stage.importance"));
    Importance importance =
        Importances.of(chosen.firstModel(), rows.test(0), seed, progress.part(0.98, 1));
    progress.report(1, 1);
    return training.with(training.chosen(), importance);
  }

  Params paramsOf(Learner learner) {
    return params.getOrDefault(learner.id(), Params.defaults());
  }

  private ModelResult waiting(Learner learner) {
    return status(learner, ModelResult.Status.WAITING, Optional.empty());
  }

  private ModelResult status(
      Learner learner, ModelResult.Status status, Optional<Problem> problem) {
    return new ModelResult(
        learner.id(),
        learner.name(),
        learner.task(),
        status,
        paramsOf(learner),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Double.NaN,
        false,
        problem);
  }

  private static List<String> ids(List<Learner> learners) {
    return learners.stream().map(Learner::id).toList();
  }
}
