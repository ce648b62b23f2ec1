package org.clicktrail.project;

import java.util.ArrayList;
import java.util.List;
import org.clicktrail.core.goal.Goal;
import org.clicktrail.core.leak.LeakFinding;
import org.clicktrail.core.money.MoneySpec;
import org.clicktrail.core.schema.ImportReport;
import org.clicktrail.core.split.Split;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;

/// The sentences that stand beside every affected number.
final class Warnings {

  private Warnings() {}

  static List<String> of(RunParts parts) {
    List<String> warnings = new ArrayList<>(parts.notes);
    parts.report.filter(report -> report.rejected() > 0).ifPresent(r -> rejected(r, warnings));
    parts.goal.filter(Goal::proxy).ifPresent(_ -> warnings.add(Messages.text("warning.proxy")));
    parts.leaks.ifPresent(leaks -> leaks.findings().forEach(finding -> leak(finding, warnings)));
    parts
        .split
        .map(Split::sharedGroups)
        .filter(shared -> shared.shared() > 0)
        .ifPresent(shared ->
            warnings.add(
                Messages.text(
                    "warning.shared",
                    Formats.count(shared.shared()),
                    Formats.count(shared.of()),
                    shared.what())));
    return warnings;
  }

  /// Whether money inputs are examples, for the badge *Assumed*.
  static boolean assumed(MoneySpec money) {
    return money.assumed();
  }

  private static void rejected(ImportReport report, List<String> warnings) {
    warnings.add(Messages.text("warning.rejected", Formats.count(report.rejected())));
  }

  private static void leak(LeakFinding finding, List<String> warnings) {
    boolean counts =
        finding.severity() == LeakFinding.Severity.RED
            || finding.severity() == LeakFinding.Severity.AMBER;
    if (!counts) {
      return;
    }
    String scores =
        Double.isNaN(finding.scoreWithout()) || Double.isNaN(finding.scoreWith())
            ? ""
            : " "
                + Messages.text(
                    "warning.without",
                    Formats.score(finding.scoreWithout()),
                    Formats.score(finding.scoreWith()));
    warnings.add(finding.title() + ". " + finding.evidence() + "." + scores);
  }
}
