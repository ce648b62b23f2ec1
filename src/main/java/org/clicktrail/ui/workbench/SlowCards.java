package org.clicktrail.ui.workbench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clicktrail.core.eval.Training;
import org.clicktrail.core.report.Card;
import org.clicktrail.core.text.Messages;
import org.clicktrail.project.Reports;
import org.clicktrail.project.Run;
import org.clicktrail.ui.job.JobRunner;

/// Draws cards of the story again that are computed from models and rows: in the background.
final class SlowCards {

  private final Workbench workbench;
  private final JobRunner runner;

  SlowCards(Workbench workbench) {
    this.workbench = workbench;
    runner = workbench.jobs().runner();
  }

  /// Draws those from before the change once all models are there; a newer run replaces an older
  /// one.
  void redraw(Run run) {
    runner.cancel();
    List<Card> old = StoryCards.slow(workbench.storyProperty().get());
    boolean trained = run.conversion().filter(Training::finished).isPresent();
    if (old.isEmpty() || !trained) {
      return;
    }
    runner.<Map<Card, Card>>start(
        Messages.text("workbench.job.cards"),
        progress -> {
          Map<Card, Card> drawn = new HashMap<>();
          for (Card card : old) {
            progress.report(drawn.size(), old.size());
            Reports.card(run, card.id(), progress.part(0, 0))
                .ifPresent(fresh -> drawn.put(card, fresh));
          }
          return drawn;
        },
        workbench.whenDone(drawn ->
            workbench.redrawStory(StoryCards.with(workbench.storyProperty().get(), drawn))));
  }
}
