package org.clicktrail.core.leak;

import java.util.List;
import java.util.Optional;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.leak.LeakFinding.Severity;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;

/// A tree of three questions that rebuilds the outcome (Matthews correlation out of fold at least
/// 0.95): the outcome was made from these columns, and the rule can be said in words.
final class RecoveredRule implements LeakCheck {

  private static final double RED = 0.95;

  @Override
  public String id() {
    return DefinitionRule.ID;
  }

  @Override
  public List<LeakFinding> check(Evidence evidence, Progress progress) {
    if (!LeakGuard.judgeable(evidence) || (evidence.own() && skipped(evidence))) {
      return List.of();
    }
    Optional<Rule> rule = found(evidence);
    if (rule.isPresent()) {
      return List.of(red(evidence, rule.get()));
    }
    return evidence.own() ? List.of() : List.of(clean(evidence.rebuilt()));
  }

  /// The rule of the columns, if it rebuilds the outcome.
  static Optional<Rule> found(Evidence evidence) {
    return LeakGuard.judgeable(evidence) && evidence.rebuilt() >= RED
        ? evidence.rule()
        : Optional.empty();
  }

  /// The definition is shown instead where it can be; an event outcome is no rule to recover.
  private static boolean skipped(Evidence evidence) {
    var goal = evidence.input().goal();
    return !goal.proxy()
        || goal.outcome()
            .map(outcome -> new Definition(outcome).names())
            .filter(names ->
                !names.isEmpty()
                    && names.stream()
                        .allMatch(name -> evidence.snapshot().features().find(name).isPresent()))
            .isPresent();
  }

  private LeakFinding red(Evidence evidence, Rule rule) {
    Rule.Fit fit = rule.fit(evidence.snapshot().features(), evidence.snapshot().label());
    return new LeakFinding(
        id(),
        rule.columns(),
        rule.words(),
        Severity.RED,
        DefinitionRule.title(rule.words(), fit.right(), fit.of()),
        Messages.text("leak.rule.rebuilds", Formats.count(fit.right()), Formats.count(fit.of())),
        Double.NaN,
        Double.NaN,
        evidence.own());
  }

  private LeakFinding clean(double mcc) {
    return new LeakFinding(
        id(),
        List.of(),
        "",
        Severity.GOOD,
        Messages.text("leak.rule.clean"),
        Messages.text("leak.rule.clean.evidence", Formats.decimal(mcc, 2)),
        Double.NaN,
        Double.NaN,
        false);
  }
}
