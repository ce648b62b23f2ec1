package org.clicktrail.data.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.schema.ImportReport;
import org.clicktrail.core.schema.Quality;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;
import org.clicktrail.data.read.Imported;

/// Leaves rows out that a finding tells of. The file and the view `raw` keep them.
public final class LeaveOut {

  private LeaveOut() {}

  /// The same rows without those of the rule; the finding says then that they were left out.
  ///
  /// @throws java.util.concurrent.CancellationException if the user stopped it
  public static Imported rows(Imported imported, RowRule rule, Progress progress)
      throws ProblemException {
    Optional<String> rows = rule.rows(imported.report());
    if (rows.isEmpty()) {
      return imported;
    }
    Imported left = imported.without(rows.get(), progress);
    long gone = imported.report().rows() - left.report().rows();
    ImportReport report = left.report();
    List<Quality> quality = new ArrayList<>();
    for (Quality found : report.quality()) {
      if (!found.finding().equals(rule.finding())) {
        quality.add(found);
      }
    }
    quality.add(
        new Quality(
            rule.finding(),
            Quality.Severity.GOOD,
            rule.columns(imported.report()),
            gone,
            (double) gone / Math.max(1, imported.report().rows()),
            Messages.text("quality." + rule.finding() + ".dropped.title", Formats.count(gone)),
            Messages.text("quality.dropped.detail"),
            List.of()));
    return left.with(report.withQuality(quality));
  }
}
