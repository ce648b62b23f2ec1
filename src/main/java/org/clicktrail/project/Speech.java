package org.clicktrail.project;

import java.util.Set;
import org.clicktrail.core.eval.Evaluation;
import org.clicktrail.core.eval.ModelResult;
import org.clicktrail.core.eval.Training;
import org.clicktrail.core.goal.Goal;
import org.clicktrail.core.split.Split;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;

/// What the presenter says of a card: what it shows, how to read it and what it does not say; then
/// how its numbers were made. File and run stand on the page already.
///
/// @param run the cards are drawn from
record Speech(Run run) {

  /// Cards whose numbers are of the test.
  private static final Set<String> TESTED =
      Set.of(
          "early",
          "early_table",
          "models",
          "importance",
          "profit",
          "profit_compared",
          "advice",
          "roc",
          "precision_recall",
          "calibration",
          "gains",
          "lift",
          "groups",
          "group_chart",
          "revenue_models",
          "revenue_importance",
          "predicted",
          "errors");

  /// The notes of a card, by its id.
  String notes(String id) {
    String kind = id.replaceFirst("[:?].*", "");
    String made = words("notes.from.", kind);
    String sentence = run.goal().map(Goal::sentence).orElse("");
    boolean tested = TESTED.contains(kind) && run.split().isPresent();
    String origin =
        tested
            ? Messages.text(
                "notes.made.tested",
                made,
                sentence,
                run.split().map(Split::sentence).orElse(""),
                seed(run.pipeline().learn().seed()))
            : sentence.isEmpty() ? made : Messages.text("notes.made", made, sentence);
    return words("notes.say.", kind) + "\n" + origin;
  }

  private String words(String start, String kind) {
    String known = Messages.has(start + kind) ? start + kind : start + "chart";
    boolean open = run.goal().flatMap(Goal::outcome).isEmpty() && Messages.has(known + ".open");
    return Messages.text(
        open ? known + ".open" : known,
        run.noun(),
        Formats.count(run.rows()),
        run.goal().map(goal -> Formats.percent(goal.rate().value())).orElse(""),
        Formats.count(tested()),
        run.conversion().flatMap(Training::best).map(ModelResult::name).orElse(""),
        Messages.text("segscreen.algorithm." + run.pipeline().segments().algorithm()),
        seed(run.pipeline().segments().seed()));
  }

  private long tested() {
    return run.conversion()
        .flatMap(Training::best)
        .flatMap(ModelResult::evaluation)
        .map(Evaluation::scores)
        .map(scores -> (long) scores.size())
        .orElse(0L);
  }

  private static String seed(long seed) {
    return String.valueOf(seed);
  }
}
