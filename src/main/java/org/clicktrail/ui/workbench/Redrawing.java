package org.clicktrail.ui.workbench;

import org.clicktrail.core.eval.Training;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.report.Story;
import org.clicktrail.core.text.Messages;
import org.clicktrail.project.Reports;
import org.clicktrail.project.Run;
import org.clicktrail.ui.job.JobRunner;

/// Draws cards of the story that are from before a change again, in the background, as soon as a
/// run can answer them.
final class Redrawing {

  private final Workbench workbench;
  private final JobRunner runner;

  Redrawing(Workbench workbench) {
    this.workbench = workbench;
    runner = workbench.jobs().runner();
  }

  /// Quick cards soon and quietly; those that take a second or two once all models are there, as a
  /// job, where a newer run replaces an older one.
  void from(Run run) {
    Story quick = old(false);
    if (!quick.cards().isEmpty()) {
      workbench
          .jobs()
          .background()
          .execute(() -> {
            Story drawn = Reports.renewed(quick, run, Progress.none());
            workbench.jobs().foreground().execute(() -> workbench.redrawStory(quick, drawn));
          });
    }
    runner.cancel();
    Story slow = old(true);
    boolean trained = run.conversion().filter(Training::finished).isPresent();
    if (trained && !slow.cards().isEmpty()) {
      runner.<Story>start(
          Messages.text("workbench.job.cards"),
          progress -> Reports.renewed(slow, run, progress),
          workbench.whenDone(drawn -> workbench.redrawStory(slow, drawn)));
    }
  }

  private Story old(boolean slow) {
    return new Story(
        workbench.storyProperty().get().cards().stream()
            .filter(StoryCards::old)
            .filter(card -> Reports.isSlow(card.id()) == slow)
            .toList());
  }
}
