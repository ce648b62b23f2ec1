package org.clicktrail.core.feature;

import java.util.Set;
import org.clicktrail.core.table.Column;
import org.clicktrail.core.text.Formats;

/// What is known about a feature apart from its values.
///
/// @param id column name in the session table, also in expressions
/// @param label for the user: "Number of clicks"
/// @param explanation one sentence: what it measures
/// @param unit "s", "%", ""; shown behind numbers. [Formats#SHARE]: from 0 to 1, shown in percent.
///   [Formats#YEAR]: shown without thousands separator
/// @param kind how it is entered and drawn
/// @param changeable whether it is the analyst's to set (price yes, weekday or past clicks no)
/// @param source name of the file column it is made from; "" if from several
/// @param inputs its lineage: columns of the file it is computed from (`column=word` where it only
///   looks at the events with that word, once as written and once as shown), and features it
///   repeats in other words
public record FeatureInfo(
    String id,
    String label,
    String explanation,
    String unit,
    Kind kind,
    boolean changeable,
    String source,
    Set<String> inputs) {

  public FeatureInfo {
    inputs = Set.copyOf(inputs);
  }

  /// A feature made from `source` alone.
  public FeatureInfo(
      String id,
      String label,
      String explanation,
      String unit,
      Kind kind,
      boolean changeable,
      String source) {
    this(
        id,
        label,
        explanation,
        unit,
        kind,
        changeable,
        source,
        source.isEmpty() ? Set.of() : Set.of(source));
  }

  /// The columns of the file (or the features) it cannot be computed without.
  public Set<String> columns() {
    return source.isEmpty() ? inputs : Set.of(source);
  }

  /// A cell as the user reads it: "62 s", "2.9 %", "Returning"; "" if missing.
  public String shown(Column column, int row) {
    return column instanceof Column.Numbers numbers && !column.missing(row) && !unit.isEmpty()
        ? Formats.amount(numbers.number(row), unit)
        : column.text(row);
  }

  /// Kinds of features.
  public enum Kind {
    /// Whole numbers from 0: spinner.
    COUNT,
    /// Any number: slider.
    NUMBER,
    /// 0 or 1: check box.
    YES_NO,
    /// Words: drop-down.
    CATEGORY
  }
}
