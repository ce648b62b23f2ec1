package org.clicktrail.core.eval;

import java.util.List;

/// A curve over thresholds.
///
/// @param points in drawing order
public record Curve(List<Point> points) {
  public Curve {
    points = List.copyOf(points);
  }

  /// @param threshold rows with a prediction of at least this are selected
  public record Point(double x, double y, double threshold) {}
}
