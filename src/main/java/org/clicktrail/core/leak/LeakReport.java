package org.clicktrail.core.leak;

import java.util.List;
import org.clicktrail.core.goal.DecisionMoment;

/// All checks on the end-of-session table and on the features of the moment.
///
/// @param findings gravest first
/// @param moment the decision moment in words
public record LeakReport(List<LeakFinding> findings, String moment) {
  public LeakReport {
    findings = List.copyOf(findings);
  }

  /// Whether training should stop and ask: the model would use a column that fakes the score, or
  /// the outcome is nothing but a rule over the visit and is predicted when the visit is over. A
  /// red finding on the outcome's own columns alone is answered already: they are left out.
  public boolean red() {
    return of(LeakFinding.Severity.RED).stream()
        .anyMatch(f -> !f.ownColumns() || (atEnd() && f.check().equals(DefinitionRule.ID)));
  }

  /// Whether the prediction is made when the session is over.
  public boolean atEnd() {
    return moment.equals(new DecisionMoment.End().words());
  }

  /// Findings of a severity.
  public List<LeakFinding> of(LeakFinding.Severity severity) {
    return findings.stream().filter(f -> f.severity() == severity).toList();
  }
}
