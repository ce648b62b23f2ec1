package org.clicktrail.project;

import java.util.List;
import org.clicktrail.core.learn.Learner;
import org.clicktrail.core.learn.Param;
import org.clicktrail.core.learn.Task;
import org.clicktrail.ml.Learners;

/// A model that can be trained, for those who choose.
///
/// @param id as in `--models`
/// @param usual whether it is trained where nobody chose
public record ModelChoice(String id, String name, Task task, boolean usual) {

  /// Every model for a task, simplest first.
  public static List<ModelChoice> of(Task task) {
    return Learners.ALL.stream()
        .filter(learner -> learner.task() == task)
        .map(learner ->
            new ModelChoice(learner.id(), learner.name(), task, Learners.usual().contains(learner)))
        .toList();
  }

  /// The settings of a model, in its order.
  ///
  /// @throws java.util.NoSuchElementException if there is no such model
  public static List<Param> params(String id, Task task) {
    return Learners.find(id, task).orElseThrow().params();
  }

  /// The ids of all models of both tasks.
  public static List<String> everyId() {
    return Learners.ALL.stream().map(Learner::id).distinct().toList();
  }
}
