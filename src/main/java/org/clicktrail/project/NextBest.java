package org.clicktrail.project;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clicktrail.core.feature.Facts;
import org.clicktrail.core.feature.Visit;
import org.clicktrail.core.goal.Snapshot;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.recommend.Recommendations;
import org.clicktrail.core.recommend.Recommendations.Rule;
import org.clicktrail.core.recommend.Recommender;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;
import org.clicktrail.data.session.Baskets;
import org.clicktrail.data.session.Sessions;

/// The next best thing for single visits, in words.
public final class NextBest {

  private final String column;
  private final Recommender recommender;
  private final Facts facts;

  /// @param facts of the training file
  public NextBest(Recommendations from, Facts facts) {
    this.column = from.column();
    this.recommender = new Recommender(from.rules());
    this.facts = facts;
  }

  /// For one visit, as a sentence; empty where no rule fits what was seen.
  public Optional<String> sentence(Visit visit) {
    List<String> seen =
        visit.events().stream().flatMap(event -> event.cell(column).stream()).toList();
    return recommender.next(seen).map(this::sentence);
  }

  /// "Show next: tie. After shirt it is looked at by 34 % (28 to 41 %), by 12 % overall."
  String sentence(Rule rule) {
    return Messages.text(
        "recommend.rule",
        shown(rule.seen()),
        shown(rule.next()),
        Formats.percent(rule.share().value(), 0),
        Formats.range(
            Formats.percent(rule.share().low(), 0), Formats.percent(rule.share().high(), 0)),
        Formats.percent(rule.usual()));
  }

  /// The thing as the user reads it.
  String shown(String thing) {
    return facts.shown(column, thing);
  }

  /// For each row of a snapshot what to show next, "" for nothing.
  List<String> of(Sessions sessions, Snapshot snapshot, Progress progress) throws ProblemException {
    Map<String, List<String>> seen = seen(sessions, snapshot, progress);
    List<String> next = new ArrayList<>();
    for (int row = 0; row < snapshot.rows(); row++) {
      next.add(
          recommender
              .next(seen.getOrDefault(snapshot.session().text(row), List.of()))
              .map(rule -> shown(rule.next()))
              .orElse(""));
    }
    return next;
  }

  private Map<String, List<String>> seen(Sessions sessions, Snapshot snapshot, Progress progress)
      throws ProblemException {
    Set<String> wanted = new HashSet<>();
    for (int row = 0; row < snapshot.rows(); row++) {
      wanted.add(snapshot.session().text(row));
    }
    return Baskets.of(sessions, progress).seen(column, wanted, progress);
  }
}
