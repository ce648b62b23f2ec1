package org.clicktrail.core.schema;

import java.util.List;

/// A finding about the data.
///
/// @param finding stable id: `missing`, `duplicate_rows`, `constant`, `id_like`, `mixed_type`,
///   `impossible`, `unreadable`, `codes`, `no_purchase`, `known_later`, …
/// @param severity whether the user should decide something
/// @param columns the columns concerned; empty for whole rows
/// @param count rows concerned
/// @param share of all rows, 0 to 1
/// @param title the finding as a sentence
/// @param detail what it means or what was done
/// @param examples up to five example cells or row numbers
public record Quality(
    String finding,
    Severity severity,
    List<String> columns,
    long count,
    double share,
    String title,
    String detail,
    List<String> examples) {

  public Quality {
    columns = List.copyOf(columns);
    examples = List.copyOf(examples);
  }

  /// How much a finding asks of the user.
  public enum Severity {
    /// Checked and fine.
    GOOD,
    /// For information.
    NOTE,
    /// Needs a decision.
    ATTENTION
  }
}
