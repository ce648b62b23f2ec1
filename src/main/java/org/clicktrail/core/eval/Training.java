package org.clicktrail.core.eval;

import java.util.List;
import java.util.Optional;
import org.clicktrail.core.learn.Task;
import org.clicktrail.core.split.Split;

/// A training run: every learner on the same split.
///
/// @param results in the order of the leader table: best first, baseline last
/// @param chosen id of the model to use: the simplest that ties with the best
public record Training(
    Task task, Split split, List<ModelResult> results, ModelResult baseline, String chosen) {

  public Training {
    results = List.copyOf(results);
  }

  public Optional<ModelResult> result(String id) {
    return results.stream().filter(result -> result.id().equals(id)).findFirst();
  }

  /// The chosen result; empty if nothing finished.
  public Optional<ModelResult> best() {
    return result(chosen).filter(result -> result.status() == ModelResult.Status.DONE);
  }
}
