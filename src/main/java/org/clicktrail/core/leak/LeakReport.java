package org.clicktrail.core.leak;

import java.util.List;

/// All checks on the end-of-session table and on the features of the moment.
///
/// @param findings gravest first
/// @param moment the decision moment in words
public record LeakReport(List<LeakFinding> findings, String moment) {
  public LeakReport {
    findings = List.copyOf(findings);
  }

  public boolean red() {
    return findings.stream().anyMatch(f -> f.severity() == LeakFinding.Severity.RED);
  }

  /// Findings of a severity.
  public List<LeakFinding> of(LeakFinding.Severity severity) {
    return findings.stream().filter(f -> f.severity() == severity).toList();
  }
}
