package org.clicktrail.core.money;

import java.util.Comparator;
import java.util.List;
import org.clicktrail.core.stat.Interval;

/// Profit over thresholds on the test rows; contacting nobody earns 0.
///
/// @param points by threshold, ascending: the first contacts everybody, the last nobody
/// @param best threshold with the highest profit within capacity: on rows set aside, else on all
///   test rows
/// @param bestProfit with bootstrap interval: what the best threshold earned on the test rows; with
///   several folds, what thresholds chosen on the other folds earned
/// @param all profit of contacting everybody, whatever the capacity
/// @param overAll what the best threshold earned more than contacting everybody would have, with
///   the bootstrap interval of the difference
/// @param half profit at threshold 0.5
/// @param contacted sessions at the best threshold
/// @param value earned by a conversion as used
/// @param upperBound true if the best threshold was chosen on the rows it is judged on
public record ProfitCurve(
    List<Point> points,
    double best,
    Interval bestProfit,
    double all,
    Interval overAll,
    double half,
    long contacted,
    double value,
    boolean upperBound) {
  public ProfitCurve {
    points = List.copyOf(points);
  }

  /// What to do at the best threshold.
  public Verdict verdict(MoneySpec money) {
    return Verdict.of(bestProfit, overAll, money.limits(everybody()));
  }

  /// How many are contacted where everybody is.
  public long everybody() {
    return points.stream().mapToLong(Point::contacted).max().orElse(0);
  }

  /// The drawn point nearest to a threshold; the best one earns what it is judged by.
  public Point at(double threshold) {
    return threshold == best
        ? new Point(best, bestProfit, contacted)
        : points.stream()
            .min(Comparator.comparingDouble(point -> Math.abs(point.threshold() - threshold)))
            .orElseThrow();
  }

  /// @param profit with bootstrap interval
  /// @param contacted sessions with a prediction of at least the threshold
  public record Point(double threshold, Interval profit, long contacted) {}
}
