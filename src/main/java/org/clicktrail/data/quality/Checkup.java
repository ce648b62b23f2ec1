package org.clicktrail.data.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.schema.ImportReport;
import org.clicktrail.core.schema.Quality;
import org.clicktrail.core.schema.Quality.Severity;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;
import org.clicktrail.data.engine.Query;
import org.clicktrail.data.read.Findings;
import org.clicktrail.data.read.Imported;

/// The second look at rows, once they lie in the engine: what needs more than one pass over a file.
public final class Checkup {

  /// Stands for the whole look, once it was taken.
  private static final String LOOKED = "looked";

  private final Query query;
  private final ImportReport report;
  private final Findings findings;

  private Checkup(Query query, ImportReport report) {
    this.query = query;
    this.report = report;
    this.findings = new Findings(report.rows());
  }

  /// The report with what the second look found; the same where it was taken before.
  ///
  /// @throws java.util.concurrent.CancellationException if the user stopped it
  public static ImportReport of(Imported imported, Progress progress) throws ProblemException {
    ImportReport report = imported.report();
    if (taken(report)) {
      return report;
    }
    imported.store(progress);
    try (Query query = Query.on(imported.engine(), progress)) {
      Checkup checkup = new Checkup(query, report);
      checkup.rows(progress.part(0, 0.5));
      new ColumnChecks(query, report, checkup.findings).look();
      new MissingWords(query, report, checkup.findings).look();
      progress.report(7, 10);
      new TimeChecks(query, report, checkup.findings).look();
      new LabelChecks(query, report, checkup.findings).look();
      progress.report(1, 1);
      List<Quality> all = new ArrayList<>(report.quality());
      all.addAll(checkup.findings.sorted());
      all.add(looked());
      all.sort(java.util.Comparator.comparing(Quality::severity).reversed());
      return report.withQuality(all);
    }
  }

  /// Whether a report holds what the second look found.
  public static boolean taken(ImportReport report) {
    return report.quality().stream().anyMatch(found -> found.finding().equals(LOOKED));
  }

  private static Quality looked() {
    String title = Messages.text("quality.looked.title");
    return new Quality(LOOKED, Severity.GOOD, List.of(), 0, 0, title, "", List.of());
  }

  private void rows(Progress progress) throws ProblemException {
    int looked = 0;
    for (RowRule rule : RowRule.values()) {
      progress.report(looked++, RowRule.values().length);
      Optional<String> rows = rule.rows(report);
      if (rule == RowRule.IMPOSSIBLE || rows.isEmpty()) {
        continue;
      }
      long count = query.number("select count(*) from (" + rows.get() + ")");
      if (count > 0) {
        findings.add(
            rule.finding(),
            Severity.ATTENTION,
            Findings.Where.columns(rule.columns(report)).like(examples(rule, rows.get())),
            count,
            Formats.count(count),
            Findings.names(rule.columns(report)));
      }
    }
  }

  private List<String> examples(RowRule rule, String rows) throws ProblemException {
    return Examples.of(
        query, report, rule.columns(report), "\"#row\" in (" + rows + ")", "\"#row\"");
  }
}
