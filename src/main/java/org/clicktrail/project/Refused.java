package org.clicktrail.project;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.clicktrail.core.schema.ImportReport;
import org.clicktrail.core.schema.Reject;
import org.clicktrail.core.text.Messages;

/// Rows that could not be read.
final class Refused {

  /// As many reasons as a line holds.
  private static final int REASONS = 2;

  private Refused() {}

  /// The reasons most rows were refused for; that the lines are on Data where none was kept.
  static String reasons(ImportReport report) {
    Map<String, Long> reasons =
        report.rejects().stream()
            .collect(
                Collectors.groupingBy(Reject::reason, LinkedHashMap::new, Collectors.counting()));
    return reasons.isEmpty()
        ? Messages.text("report.refused.unkept")
        : reasons.entrySet().stream()
            .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
            .limit(REASONS)
            .map(Map.Entry::getKey)
            .collect(Collectors.joining("; "));
  }
}
