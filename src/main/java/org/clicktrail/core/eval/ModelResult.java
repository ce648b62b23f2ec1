package org.clicktrail.core.eval;

import java.util.Optional;
import org.clicktrail.core.job.Problem;
import org.clicktrail.core.learn.Model;
import org.clicktrail.core.learn.Params;
import org.clicktrail.core.learn.Task;

/// One learner of a training run, with what became of it.
///
/// @param id learner id; `baseline` for the baseline row
/// @param evaluation empty unless done
/// @param model trained on all training rows (k folds: on all rows); empty unless done
/// @param importance of the chosen model; others by [Importances] when asked for
/// @param fitSeconds wall time of all fits; NaN unless done
/// @param tieWithBest not distinguishable from the best by the paired test
/// @param problem why it failed
public record ModelResult(
    String id,
    String name,
    Task task,
    Status status,
    Params params,
    Optional<Evaluation> evaluation,
    Optional<Model> model,
    Optional<Importance> importance,
    double fitSeconds,
    boolean tieWithBest,
    Optional<Problem> problem) {

  ModelResult withTie(boolean tie) {
    return new ModelResult(
        id, name, task, status, params, evaluation, model, importance, fitSeconds, tie, problem);
  }

  /// The same with its importance filled in.
  public ModelResult with(Importance found) {
    return new ModelResult(
        id,
        name,
        task,
        status,
        params,
        evaluation,
        model,
        Optional.of(found),
        fitSeconds,
        tieWithBest,
        problem);
  }

  /// What became of a model.
  public enum Status {
    WAITING,
    RUNNING,
    DONE,
    FAILED,
    TIMED_OUT,
    CANCELLED
  }
}
