package org.clicktrail.project;

import java.util.Optional;
import org.clicktrail.core.goal.GoalSpec;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.report.Story;

/// An analysis as it is kept: the recipe, the story told from it, and what it can score with.
///
/// @param scorer empty while nothing is trained
/// @param run what was computed, maybe by an earlier state of the recipe; of a project file the
///   part that is kept ([Run#report], [Run#end], [Run#scored] …), to go on from
/// @param past what can be undone; kept with unsaved work only
public record Project(Pipeline pipeline, Story story, Optional<Scorer> scorer, Run run, Past past) {

  /// A project without a past.
  public Project(Pipeline pipeline, Story story, Optional<Scorer> scorer, Run run) {
    this(pipeline, story, scorer, run, Past.none());
  }

  /// A project of which nothing is computed.
  public Project(Pipeline pipeline, Story story, Optional<Scorer> scorer) {
    this(pipeline, story, scorer, Run.of(pipeline, scorer));
  }

  /// What a run leaves to keep, with the default story.
  public static Project of(Run run) {
    return new Project(run.pipeline(), Reports.story(run), run.scorer(), run);
  }

  /// What its file was asked: the question of the recipe, with what the recipe leaves open as that
  /// file fills it in. Empty in a project that keeps nothing of its file.
  ///
  /// @throws ProblemException if an expression of the recipe is not understood
  public Optional<GoalSpec> question() throws ProblemException {
    return run.report().isEmpty() || run.vocabulary().isEmpty()
        ? Optional.empty()
        : Optional.of(Question.of(pipeline, run.report().get(), run.vocabulary().get()).spec());
  }
}
