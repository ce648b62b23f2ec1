package org.clicktrail.core.leak;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clicktrail.core.goal.Goal;
import org.clicktrail.core.goal.Snapshot;
import org.clicktrail.core.learn.Learner;
import org.clicktrail.core.split.Split;

/// What the leak guard looks at.
///
/// @param end all sessions at their end, the outcome's own columns included
/// @param moment the scored sessions with the features known at the decision moment
/// @param knownLater names of columns or features known only after the outcome, by template
/// @param knownAfterByUser the same, said by the user
/// @param templateKnown whether the file was recognised; on unknown files a name alone is a note
/// @param learner a fast conversion learner for scores with and without a column; empty: an own
///   tree of depth five
/// @param productConstants columns that are the same in all events of a product, with the number of
///   products that shows it
public record LeakInput(
    Snapshot end,
    Snapshot moment,
    Goal goal,
    Optional<Split> split,
    Set<String> knownLater,
    Set<String> knownAfterByUser,
    boolean templateKnown,
    Optional<Learner> learner,
    Map<String, Long> productConstants,
    long seed) {

  public LeakInput {
    knownLater = Set.copyOf(knownLater);
    knownAfterByUser = Set.copyOf(knownAfterByUser);
    productConstants = Map.copyOf(productConstants);
  }

  public LeakInput(
      Snapshot end,
      Snapshot moment,
      Goal goal,
      Optional<Split> split,
      Set<String> knownLater,
      Set<String> knownAfterByUser,
      boolean templateKnown,
      Optional<Learner> learner,
      long seed) {
    this(
        end,
        moment,
        goal,
        split,
        knownLater,
        knownAfterByUser,
        templateKnown,
        learner,
        Map.of(),
        seed);
  }
}
