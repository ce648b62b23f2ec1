package org.clicktrail.core.money;

import java.util.List;
import org.clicktrail.core.stat.Interval;

/// Profit over thresholds on the test rows.
///
/// @param points by threshold, ascending
/// @param best threshold with the highest profit within capacity
/// @param all profit of contacting everybody
/// @param half profit at threshold 0.5
public record ProfitCurve(
    List<Point> points, double best, Interval bestProfit, double all, double half, long contacted) {
  public ProfitCurve {
    points = List.copyOf(points);
  }

  /// @param profit with bootstrap interval
  public record Point(double threshold, Interval profit, long contacted) {}
}
