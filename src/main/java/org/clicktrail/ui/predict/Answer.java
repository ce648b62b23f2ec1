package org.clicktrail.ui.predict;

import java.util.Optional;
import org.clicktrail.core.feature.Visit;
import org.clicktrail.core.goal.Snapshot;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.table.Table;
import org.clicktrail.core.text.Messages;
import org.clicktrail.project.NextBest;
import org.clicktrail.project.Origin;

/// What came of a question of the form.
///
/// @param verdict empty if there is nothing to say
/// @param hindrance why there is none; else ""
/// @param known events of the visit known when it is decided
record Answer(Scoring by, Optional<Verdict> verdict, String hindrance, int known) {

  /// A question of the form.
  sealed interface Asked {
    Scoring by();
  }

  /// A session as the model's columns, one row.
  record OfRow(Scoring by, Table row) implements Asked {}

  /// A session as its events.
  record OfVisit(Scoring by, Visit visit) implements Asked {}

  static Answer of(Asked asked) {
    return switch (asked) {
      case OfRow(Scoring by, Table row) ->
          new Answer(by, Optional.of(Verdict.of(by, row)), "", Integer.MAX_VALUE);
      case OfVisit(Scoring by, Visit visit) -> of(by, visit);
    };
  }

  private static Answer of(Scoring by, Visit visit) {
    Origin origin = by.scorer().origin().orElseThrow();
    try {
      Snapshot seen = origin.snapshot(visit);
      int known = origin.decidedAfter(visit);
      if (seen.rows() == 1) {
        Optional<String> next =
            by.scorer().recommendations().stream()
                .findFirst()
                .flatMap(rules -> new NextBest(rules, origin.facts()).sentence(visit));
        return new Answer(
            by, Optional.of(Verdict.of(by, seen.features()).showing(next)), "", known);
      }
      String why =
          visit.events().isEmpty()
              ? Messages.text("predictscreen.visit.none")
              : seen.scored().alreadyDecided() > 0
                  ? Messages.text("predictscreen.visit.decided", origin.moment().words())
                  : Messages.text("predictscreen.visit.short", origin.moment().words());
      return new Answer(by, Optional.empty(), why, known);
    } catch (ProblemException e) {
      return new Answer(by, Optional.empty(), e.problem().sentence(), Integer.MAX_VALUE);
    }
  }
}
