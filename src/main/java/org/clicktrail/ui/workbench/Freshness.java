package org.clicktrail.ui.workbench;

import java.util.List;
import java.util.Optional;
import org.clicktrail.project.Pipeline;
import org.clicktrail.project.Run;
import org.clicktrail.project.Step;

/// Which results of a run still belong to a recipe. A step's results do, if the parts of the recipe
/// it reads are the same.
final class Freshness {

  private Freshness() {}

  /// Whether the run has results of this step at all.
  static boolean has(Run run, Step step) {
    return switch (step) {
      case IMPORT -> run.report().isPresent();
      case GOAL -> run.goal().isPresent();
      case EXPLORE -> run.exploration().isPresent();
      case LEAKS -> run.leaks().isPresent();
      case EARLY -> run.early().isPresent();
      case TRAIN -> run.conversion().isPresent() || run.revenue().isPresent();
      case SEGMENTS -> run.segments().isPresent();
    };
  }

  static boolean fresh(Run run, Pipeline wanted, Step step) {
    return has(run, step) && parts(run.pipeline(), step).equals(parts(wanted, step));
  }

  /// What the step's result depends on.
  private static List<Object> parts(Pipeline recipe, Step step) {
    List<Object> imported = List.of(recipe.source(), recipe.mapping());
    List<Object> sessions = List.of(imported, recipe.sessions(), recipe.fixes());
    List<Object> goal = List.of(sessions, recipe.goal(), recipe.dropped(), recipe.split());
    return switch (step) {
      case IMPORT -> imported;
      case GOAL, LEAKS, EARLY -> goal;
      case EXPLORE -> List.of(sessions, recipe.goal().outcome(), recipe.goal().revenue());
      case TRAIN -> List.of(goal, recipe.learn(), recipe.money(), recipe.decisions().model());
      case SEGMENTS ->
          List.of(
              sessions,
              recipe.goal().outcome(),
              recipe.goal().revenue(),
              recipe.dropped(),
              recipe.segments());
    };
  }

  static boolean fresh(Optional<Run> run, Optional<Pipeline> wanted, Step step) {
    return run.isPresent() && wanted.isPresent() && fresh(run.get(), wanted.get(), step);
  }
}
