package org.clicktrail.core.leak;

import java.util.List;
import java.util.Optional;
import org.clicktrail.core.goal.Goal;
import org.clicktrail.core.goal.Snapshot;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.leak.LeakFinding.Severity;
import org.clicktrail.core.table.Column;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;

/// Lineage: an outcome that is a rule over columns of the session table is rebuilt by that rule.
/// The rule is checked against the labels, not believed.
final class DefinitionRule implements LeakCheck {

  static final String ID = "rule";

  @Override
  public String id() {
    return ID;
  }

  @Override
  public List<LeakFinding> check(Evidence evidence, Progress progress) {
    Goal goal = evidence.input().goal();
    if (!evidence.own() || !goal.proxy() || goal.outcome().isEmpty()) {
      return List.of();
    }
    Definition definition = new Definition(goal.outcome().get());
    Snapshot end = evidence.snapshot();
    if (definition.names().isEmpty()
        || definition.names().stream().anyMatch(name -> end.features().find(name).isEmpty())) {
      return definition.looksAtEvents() && RecoveredRule.found(evidence).isEmpty()
          ? List.of(defined(goal, definition))
          : List.of();
    }
    long right = 0;
    long of = 0;
    for (int row = 0; row < end.rows(); row++) {
      if (!end.label().missing(row)) {
        of++;
        right += definition.holds(end.features(), row) == end.label().number(row) > 0.5 ? 1 : 0;
      }
    }
    if (of == 0 || right < 0.95 * of) {
      return List.of();
    }
    return List.of(
        new LeakFinding(
            ID,
            List.copyOf(definition.names()),
            definition.words(),
            Severity.RED,
            title(definition.words(), right, of),
            evidence(right, of, shorter(evidence, definition)),
            Double.NaN,
            Double.NaN,
            true));
  }

  /// A rule over single events that no columns of the session table rebuild: it cannot be checked
  /// there, but it is the outcome all the same.
  private static LeakFinding defined(Goal goal, Definition definition) {
    return new LeakFinding(
        ID,
        goal.ownColumns().stream().sorted().toList(),
        definition.words(),
        Severity.RED,
        Messages.text("leak.rule.defined", definition.words()),
        Messages.text("leak.rule.defined.evidence"),
        Double.NaN,
        Double.NaN,
        true);
  }

  static String title(String rule, long right, long of) {
    return right == of
        ? Messages.text("leak.rule.exact", rule)
        : Messages.text(
            "leak.rule.nearly", rule, Formats.percent(Math.floor(1000.0 * right / of) / 1000));
  }

  private static String evidence(long right, long of, Optional<String> shorter) {
    String rebuilds = Messages.text("leak.rule.rebuilds", Formats.count(right), Formats.count(of));
    return shorter
        .map(rule -> rebuilds + " " + Messages.text("leak.rule.shorter", rule))
        .orElse(rebuilds);
  }

  /// A rule with fewer conditions that is right on every row as well: the second condition of
  /// "clicks > 5 and price_sum > 50" says nothing where no six products cost less than 50.
  private static Optional<String> shorter(Evidence evidence, Definition definition) {
    if (!LeakGuard.judgeable(evidence)) {
      return Optional.empty();
    }
    Column.Numbers label = evidence.snapshot().label();
    return evidence
        .rule()
        .filter(rule -> rule.conditions() < definition.conditions())
        .filter(rule -> {
          Rule.Fit fit = rule.fit(evidence.snapshot().features(), label);
          return fit.right() == fit.of();
        })
        .map(Rule::words);
  }
}
