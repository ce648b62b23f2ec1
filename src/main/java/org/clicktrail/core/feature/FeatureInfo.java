package org.clicktrail.core.feature;

/// What is known about a feature apart from its values.
///
/// @param id column name in the session table, also in expressions
/// @param label for the user: "Number of clicks"
/// @param explanation one sentence: what it measures
/// @param unit "s", "%", ""; shown behind numbers
/// @param kind how it is entered and drawn
/// @param changeable whether a shop could change it (price yes, weekday no)
/// @param source name of the file column it is made from; "" if from several
public record FeatureInfo(
    String id,
    String label,
    String explanation,
    String unit,
    Kind kind,
    boolean changeable,
    String source) {

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
