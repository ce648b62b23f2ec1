package org.clicktrail.ui.goal;

import java.util.Optional;
import org.clicktrail.core.goal.DecisionMoment;
import org.clicktrail.core.goal.GoalSpec;
import org.clicktrail.core.schema.Role;
import org.clicktrail.core.text.Messages;
import org.clicktrail.project.Pipeline;
import org.clicktrail.project.Run;

/// Words and changes around decision moments.
final class Moments {

  /// Events after which we suggest to predict.
  static final int SUGGESTED = 3;

  private Moments() {}

  /// Before the session is over.
  static boolean early(DecisionMoment moment) {
    return !(moment instanceof DecisionMoment.End);
  }

  static Pipeline with(Pipeline recipe, DecisionMoment moment) {
    GoalSpec old = recipe.goal();
    return recipe.with(asking(old, old.outcome(), Optional.of(moment)));
  }

  /// Another outcome and moment of the same unit.
  static GoalSpec asking(GoalSpec old, Optional<String> outcome, Optional<DecisionMoment> moment) {
    return new GoalSpec(old.unit(), outcome, old.revenue(), moment);
  }

  /// What the file calls a step of a visit: "events" where it names their kind, else "clicks".
  static String steps(Optional<Run> run) {
    boolean named =
        run.flatMap(Run::report).filter(report -> report.mapping().has(Role.EVENT)).isPresent();
    return Messages.text(named ? "goalscreen.steps.events" : "goalscreen.steps.clicks");
  }
}
