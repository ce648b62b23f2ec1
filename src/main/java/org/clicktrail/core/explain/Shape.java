package org.clicktrail.core.explain;

import java.util.List;
import org.clicktrail.core.feature.FeatureInfo;

/// The curve of a column in an additive model, exactly: what the model adds for each value.
///
/// @param scale `logit` (log-odds) or `value` (an amount)
/// @param words the steps are words, else ranges of numbers, ascending; a step for missing cells
///   comes last
/// @param rows whose values are counted
public record Shape(FeatureInfo input, String scale, boolean words, List<Step> steps, int rows) {
  public Shape {
    steps = List.copyOf(steps);
  }

  /// @param from of numbers; the smallest value of the rows in the first step; NaN for words and
  ///   missing cells
  /// @param to of numbers; the largest value of the rows in the last step
  /// @param label as the user reads it
  /// @param height what is added
  /// @param low of the 95 % range, NaN where it is not known
  /// @param high of the 95 % range, NaN where it is not known
  /// @param n rows with such a value
  public record Step(
      double from, double to, String label, double height, double low, double high, int n) {}
}
