package org.clicktrail.project;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.clicktrail.core.leak.LeakFinding;
import org.clicktrail.core.leak.LeakReport;
import org.clicktrail.core.schema.ImportReport;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;
import org.clicktrail.core.text.Sentences;

/// The sentences that stand beside every affected number.
final class Warnings {

  private Warnings() {}

  /// @param wanted ids of the models that were asked for; empty: nobody chose
  static List<String> of(RunParts parts, List<String> wanted) {
    List<String> warnings = new ArrayList<>(parts.notes);
    parts.report.filter(report -> report.rejected() > 0).ifPresent(r -> rejected(r, warnings));
    parts
        .goal
        .filter(goal -> goal.proxy() && goal.outcome().isPresent())
        .ifPresent(_ -> warnings.add(Messages.text("warning.proxy")));
    parts.leaks.ifPresent(leaks -> leaks(leaks, warnings));
    warnings.addAll(ModelRemarks.of(parts, wanted));
    return warnings.stream().distinct().toList();
  }

  /// The report with findings about the outcome's own columns as notes: where the file states the
  /// outcome, they are expected and left out.
  static LeakReport expected(LeakReport report) {
    return new LeakReport(
        report.findings().stream()
            .map(finding -> finding.ownColumns() ? noted(finding) : finding)
            .sorted(Comparator.comparing(LeakFinding::severity))
            .toList(),
        report.moment());
  }

  private static LeakFinding noted(LeakFinding finding) {
    return new LeakFinding(
        finding.check(),
        finding.columns(),
        finding.rule(),
        finding.severity() == LeakFinding.Severity.GOOD
            ? LeakFinding.Severity.GOOD
            : LeakFinding.Severity.NOTE,
        finding.title(),
        finding.evidence(),
        finding.scoreWith(),
        finding.scoreWithout(),
        true);
  }

  private static void rejected(ImportReport report, List<String> warnings) {
    warnings.add(
        Messages.text(
            "warning.rejected", Formats.count(report.rejected()), Refused.reasons(report)));
  }

  /// Findings about the outcome's own columns are answered by an earlier moment: one sentence then
  /// says what the score would have been made of.
  private static void leaks(LeakReport report, List<String> warnings) {
    List<LeakFinding> grave = report.findings().stream().filter(LeakFinding::grave).toList();
    boolean answered = !report.atEnd();
    grave.stream()
        .filter(finding -> !finding.ownColumns() || !answered)
        .forEach(finding -> warnings.add(Sentences.joined(finding.title(), finding.evidence())));
    if (answered && grave.stream().anyMatch(LeakFinding::ownColumns)) {
      warnings.add(Messages.text("warning.own_columns", report.moment()));
    }
  }
}
