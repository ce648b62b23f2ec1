package org.clicktrail.core.explain;

import java.util.List;
import org.clicktrail.core.feature.FeatureInfo;

/// How a model's prediction goes with one column.
///
/// @param accumulated accumulated local effects (Apley and Zhu 2020) on top of `mean`; empty for
///   words, which have no order
/// @param averaged partial dependence (Friedman 2001), at the same places
/// @param mean prediction of the rows
/// @param rows it was computed on: those where the column is known
public record Effect(
    FeatureInfo input, List<Point> accumulated, List<Point> averaged, double mean, int rows) {
  public Effect {
    accumulated = List.copyOf(accumulated);
    averaged = List.copyOf(averaged);
  }

  /// @param x the value; of words and yes or no the place in the list
  /// @param label the value as the user reads it
  /// @param value prediction
  /// @param n rows whose value is nearest to `x`; of words, that have it
  public record Point(double x, String label, double value, int n) {}

  /// The curve to read: the accumulated one where there is one.
  public List<Point> curve() {
    return accumulated.isEmpty() ? averaged : accumulated;
  }
}
