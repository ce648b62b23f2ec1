package org.clicktrail.project;

import java.util.List;
import org.clicktrail.core.learn.Task;
import org.clicktrail.ml.Learners;

/// A model that can be trained, for those who choose.
///
/// @param id as in `--models`
public record ModelChoice(String id, String name, Task task) {

  /// Every model for a task, simplest first.
  public static List<ModelChoice> of(Task task) {
    return Learners.ALL.stream()
        .filter(learner -> learner.task() == task)
        .map(learner -> new ModelChoice(learner.id(), learner.name(), task))
        .toList();
  }
}
