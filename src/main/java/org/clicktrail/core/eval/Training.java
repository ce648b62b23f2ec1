package org.clicktrail.core.eval;

import java.util.List;
import java.util.Optional;
import org.clicktrail.core.learn.Task;
import org.clicktrail.core.split.Split;

/// A training run: every learner on the same split.
///
/// @param results one a learner in the order of the leader table: done ones best first, then
///   running, waiting, failed
/// @param baseline the last row of the leader table, always there
/// @param chosen id of the model to use: the simplest that ties with the best; while training runs
///   the best so far; "" if none is done
public record Training(
    Task task, Split split, List<ModelResult> results, ModelResult baseline, String chosen) {

  public Training {
    results = List.copyOf(results);
  }

  public Optional<ModelResult> result(String id) {
    return results.stream().filter(result -> result.id().equals(id)).findFirst();
  }

  /// The same with the importance of one model filled in.
  Training with(String id, Importance importance) {
    return new Training(
        task,
        split,
        results.stream()
            .map(result -> result.id().equals(id) ? result.with(importance) : result)
            .toList(),
        baseline,
        chosen);
  }

  /// The same with the analyst's choice in place of ours; unchanged unless that model is done.
  public Training choosing(String id) {
    return result(id).filter(result -> result.status() == ModelResult.Status.DONE).isPresent()
        ? new Training(task, split, results, baseline, id)
        : this;
  }

  /// The chosen result; empty if nothing finished.
  public Optional<ModelResult> best() {
    return result(chosen).filter(result -> result.status() == ModelResult.Status.DONE);
  }
}
