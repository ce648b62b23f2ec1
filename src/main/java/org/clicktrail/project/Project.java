package org.clicktrail.project;

import java.util.Optional;
import org.clicktrail.core.report.Story;

/// An analysis as it is kept: the recipe, the story told from it, and what it can score with.
///
/// @param scorer empty while nothing is trained
public record Project(Pipeline pipeline, Story story, Optional<Scorer> scorer) {

  /// What a run leaves to keep, with the default story.
  public static Project of(Run run) {
    return new Project(run.pipeline(), Reports.story(run), Scorer.of(run));
  }
}
