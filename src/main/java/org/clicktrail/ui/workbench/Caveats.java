package org.clicktrail.ui.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clicktrail.core.text.Messages;
import org.clicktrail.project.Pipeline;
import org.clicktrail.project.Run;

/// The amber badges: caveats that travel with every number, chart and slide.
final class Caveats {

  private Caveats() {}

  static List<String> of(Optional<Pipeline> recipe, Optional<Run> run) {
    List<String> badges = new ArrayList<>();
    if (run.flatMap(Run::goal)
        .filter(goal -> goal.proxy() && goal.outcome().isPresent())
        .isPresent()) {
      badges.add(Messages.text("workbench.badge.proxy"));
    }
    List<String> dropped =
        recipe
            .map(Pipeline::dropped)
            .map(names -> names.keySet().stream().sorted().toList())
            .orElse(List.of());
    if (dropped.size() == 1) {
      badges.add(Messages.text("workbench.badge.dropped", dropped.getFirst()));
    } else if (dropped.size() > 1) {
      badges.add(Messages.text("workbench.badge.droppedmany", dropped.size()));
    }
    return List.copyOf(badges);
  }
}
