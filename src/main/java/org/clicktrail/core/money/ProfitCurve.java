package org.clicktrail.core.money;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.clicktrail.core.eval.Confusion;
import org.clicktrail.core.stat.Interval;

/// Profit over thresholds on the test rows; contacting nobody earns 0.
///
/// @param points by threshold, ascending: the first contacts everybody, the last nobody
/// @param best threshold with the highest profit within capacity: on rows set aside, else on all
///   test rows
/// @param bestProfit with bootstrap interval: what the best threshold earned on the test rows, so
///   what its contacts and conversions make of the amounts
/// @param all profit of contacting everybody, whatever the capacity
/// @param overAll what the best threshold earned more than contacting everybody would have, with
///   the bootstrap interval of the difference
/// @param half profit at threshold 0.5
/// @param contacted sessions at the best threshold
/// @param value earned by a conversion as used
/// @param upperBound true if the best threshold was chosen on the rows it is judged on, and nothing
///   says what to expect of it on others
/// @param expected where the best threshold was chosen on the rows it is judged on, in several
///   folds: what each fold earned with the threshold chosen on the others
public record ProfitCurve(
    List<Point> points,
    double best,
    Interval bestProfit,
    double all,
    Interval overAll,
    double half,
    long contacted,
    double value,
    boolean upperBound,
    Optional<Expected> expected) {
  public ProfitCurve {
    points = List.copyOf(points);
  }

  /// What to do at the best threshold, by what is to be expected of it.
  public Verdict verdict(MoneySpec money) {
    return expectation().verdict(money.limits(everybody()));
  }

  /// What the best threshold is to be judged by: what it earned, where it was chosen elsewhere.
  public Expected expectation() {
    return expected.orElseGet(() -> new Expected(bestProfit, overAll));
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

  /// What any threshold earned, by its counts on the test rows. The interval is that of the nearest
  /// drawn point, moved to what was earned.
  public Point at(Confusion counts, MoneySpec money) {
    if (counts.threshold() == best) {
      return at(best);
    }
    double earned =
        value * money.incremental() * counts.truePositives() - money.cost() * counts.selected();
    Interval near = at(counts.threshold()).profit();
    double off = earned - near.value();
    return new Point(
        counts.threshold(),
        new Interval(earned, near.low() + off, near.high() + off),
        counts.selected());
  }

  /// What a threshold earns on rows it was not chosen on.
  ///
  /// @param profit with bootstrap interval
  /// @param overAll more than contacting everybody earns, with the bootstrap interval of the
  ///   difference
  public record Expected(Interval profit, Interval overAll) {

    /// What to do.
    ///
    /// @param limited true if everybody cannot be contacted
    public Verdict verdict(boolean limited) {
      return Verdict.of(profit, overAll, limited);
    }
  }

  /// @param profit with bootstrap interval
  /// @param contacted sessions with a prediction of at least the threshold
  public record Point(double threshold, Interval profit, long contacted) {}
}
