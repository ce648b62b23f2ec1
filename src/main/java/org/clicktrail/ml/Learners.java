package org.clicktrail.ml;

import java.util.List;
import java.util.Optional;
import org.clicktrail.core.learn.Learner;
import org.clicktrail.core.learn.Task;

/// Every learner there is.
public final class Learners {

  /// In the order they are offered: simplest first.
  public static final List<Learner> ALL = List.of();

  private Learners() {}

  public static Optional<Learner> find(String id, Task task) {
    return ALL.stream()
        .filter(learner -> learner.id().equals(id) && learner.task() == task)
        .findFirst();
  }
}
