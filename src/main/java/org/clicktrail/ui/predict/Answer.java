package org.clicktrail.ui.predict;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import org.clicktrail.core.explain.Outside;
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
        Verdict verdict = Verdict.of(by, seen.features()).showing(next);
        return new Answer(
            by, Optional.of(later(by, visit).map(verdict::outside).orElse(verdict)), "", known);
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

  /// Where the visit begins on a day after the data ends.
  private static Optional<Outside> later(Scoring by, Visit visit) {
    OptionalLong begins =
        visit.events().stream().flatMapToLong(event -> event.time().stream()).min();
    if (by.last().isEmpty() || begins.isEmpty()) {
      return Optional.empty();
    }
    LocalDate end = day(by.last().getAsLong());
    return day(begins.getAsLong()).isAfter(end)
        ? Optional.of(Outside.later(end.toString()))
        : Optional.empty();
  }

  private static LocalDate day(long micros) {
    return LocalDate.ofEpochDay(Math.floorDiv(micros, 86_400_000_000L));
  }
}
