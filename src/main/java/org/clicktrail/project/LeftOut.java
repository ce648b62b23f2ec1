package org.clicktrail.project;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clicktrail.core.schema.ImportReport;
import org.clicktrail.core.schema.Quality;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;

/// Rows that could be read and were left out, because somebody asked for it.
///
/// @param rows how many, by fix, in the order they were left out: a row that two fixes are about
///   counts for the first of them; 0 where a fix found none
record LeftOut(Map<Pipeline.Fix, Long> rows) {

  /// Empty where no fix was asked for, and before the file was read.
  static LeftOut of(Run run) {
    Map<Pipeline.Fix, Long> rows = new LinkedHashMap<>();
    run.report()
        .ifPresent(
            report -> run.pipeline().fixes().forEach(fix -> rows.put(fix, rows(report, fix))));
    return new LeftOut(rows);
  }

  private static long rows(ImportReport report, Pipeline.Fix fix) {
    return report.quality().stream()
        .filter(found -> found.finding().equals(fix.finding()))
        .filter(found -> found.severity() == Quality.Severity.GOOD)
        .mapToLong(Quality::count)
        .sum();
  }

  /// Rows left out by all of them.
  long all() {
    return rows.values().stream().mapToLong(Long::longValue).sum();
  }

  /// "1,608 (49 exact copies of a row; 1,559 rows of machine-like visitors)"; empty where no fix
  /// was asked for.
  Optional<String> words() {
    return rows.isEmpty() ? Optional.empty() : Optional.of(told("report.left_out.why"));
  }

  /// The same as a sentence among the limits; empty where no row was left out.
  Optional<String> caveat() {
    return all() == 0 ? Optional.empty() : Optional.of(told("report.caveat.left_out"));
  }

  private String told(String key) {
    return Messages.text(
        key,
        Formats.count(all()),
        rows.entrySet().stream()
            .map(entry -> words(entry.getKey(), entry.getValue()))
            .collect(Collectors.joining("; ")));
  }

  private static String words(Pipeline.Fix fix, long rows) {
    return Messages.text("report.left_out." + fix.finding(), Formats.count(rows));
  }
}
