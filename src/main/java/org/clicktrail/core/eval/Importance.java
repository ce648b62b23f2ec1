package org.clicktrail.core.eval;

import java.util.List;
import org.clicktrail.core.stat.Interval;

/// Permutation importance: the score lost when a column is shuffled in the test rows.
///
/// @param measure what is lost: `roc_auc` (conversion) or `r2` (revenue)
/// @param columns largest loss first
public record Importance(String measure, List<Loss> columns) {
  public Importance {
    columns = List.copyOf(columns);
  }

  /// @param input id of the input
  /// @param label for the user
  /// @param loss mean over repeated shuffles with their 95 % range
  public record Loss(String input, String label, Interval loss) {}
}
