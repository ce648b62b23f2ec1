package org.clicktrail.project;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clicktrail.core.recommend.CoViews;
import org.clicktrail.core.recommend.Recommendations;
import org.clicktrail.core.recommend.Recommendations.Rule;
import org.clicktrail.core.recommend.Recommendations.Trial;
import org.clicktrail.core.report.Block;
import org.clicktrail.core.report.Card;
import org.clicktrail.core.stat.Interval;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;

/// What to show next to whom, as a card: the strongest rules, and how they did on later visits.
final class RecommendationCard {

  private static final int SHOWN = 8;

  private RecommendationCard() {}

  /// Empty where nothing can be recommended.
  static Optional<Card> of(Run run, String notes, List<String> badges) {
    return run.recommended().stream()
        .flatMap(recommended -> recommended.found().stream())
        .findFirst()
        .flatMap(found ->
            run.origin()
                .map(origin -> card(found, new NextBest(found, origin.facts()), notes, badges)));
  }

  private static Card card(
      Recommendations found, NextBest words, String notes, List<String> badges) {
    List<Rule> strongest = strongest(found);
    Rule first = strongest.getFirst();
    List<String> lines = new ArrayList<>();
    lines.add(
        found.trial().map(RecommendationCard::tried).orElse(Messages.text("recommend.untried")));
    lines.add(Messages.text("recommend.cause"));
    return new Card(
        "recommendations",
        Messages.text(
            "recommend.title",
            words.shown(first.seen()),
            words.shown(first.next()),
            Formats.decimal(first.lift(), 1)),
        Messages.text(
            "recommend.subtitle",
            Formats.count(found.sessions()),
            Formats.count(CoViews.LEAST_TOGETHER)),
        List.of(table(strongest, words), new Block.Sentences(lines)),
        notes,
        badges,
        false);
  }

  /// The strongest rules; of two that are each other's mirror the stronger one.
  private static List<Rule> strongest(Recommendations found) {
    Set<Set<String>> told = new HashSet<>();
    return found.rules().stream()
        .sorted(Comparator.comparingDouble(Rule::strength).reversed())
        .filter(rule -> told.add(Set.of(rule.seen(), rule.next())))
        .limit(SHOWN)
        .toList();
  }

  private static Block table(List<Rule> rules, NextBest words) {
    return new Block.TableBlock(
        List.of(
            Messages.text("recommend.seen"),
            Messages.text("recommend.next"),
            Messages.text("recommend.share"),
            Messages.text("recommend.usual"),
            Messages.text("recommend.lift")),
        rules.stream()
            .map(rule ->
                List.of(
                    words.shown(rule.seen()),
                    words.shown(rule.next()),
                    Formats.percent(rule.share().value(), 0) + " (" + range(rule.share()) + ")",
                    Formats.percent(rule.usual()),
                    Formats.decimal(rule.lift(), 1)))
            .toList());
  }

  private static String range(Interval of) {
    return Formats.range(Formats.percent(of.low(), 0), Formats.percent(of.high(), 0));
  }

  private static String tried(Trial trial) {
    return Messages.text(
        trial.hit().value() > trial.popular().value()
            ? "recommend.tried.better"
            : "recommend.tried.worse",
        Formats.count(trial.sessions()),
        Formats.percent(trial.hit().value()),
        range(trial.hit()),
        Formats.percent(trial.popular().value()));
  }
}
