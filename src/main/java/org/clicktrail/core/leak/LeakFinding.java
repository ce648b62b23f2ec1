package org.clicktrail.core.leak;

import java.util.List;

/// One reason not to trust a score.
///
/// @param check id: `single_column`, `rule`, `known_later`, `shared_groups`, …
/// @param columns the columns at fault
/// @param rule in words: "clicks > 5 and price_sum > 50"; "" if the finding is no rule
/// @param title the finding as a sentence
/// @param evidence numbers: "AUC 1.00 as a single column"
/// @param scoreWith AUC with the columns; NaN if not computed
/// @param scoreWithout AUC without them; NaN if not computed
/// @param ownColumns true if the columns are the outcome's own at the end of the session
public record LeakFinding(
    String check,
    List<String> columns,
    String rule,
    Severity severity,
    String title,
    String evidence,
    double scoreWith,
    double scoreWithout,
    boolean ownColumns) {

  public LeakFinding {
    columns = List.copyOf(columns);
  }

  /// Whether something is to be done about it.
  public boolean grave() {
    return severity == Severity.RED || severity == Severity.AMBER;
  }

  /// Whether testing on the last rows of the file answers it.
  public boolean ofOrder() {
    return check.equals(FileOrder.ID);
  }

  /// How bad.
  public enum Severity {
    /// The score is fake.
    RED,
    /// Look at it.
    AMBER,
    /// For information; a name alone.
    NOTE,
    /// Checked and clean.
    GOOD
  }
}
