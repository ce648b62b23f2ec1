package org.clicktrail.core.explore;

import java.util.ArrayList;
import java.util.List;
import org.clicktrail.core.explore.Exploration.TrendPoint;
import org.clicktrail.core.goal.Snapshot;
import org.clicktrail.core.stat.Interval;

/// Conversion and revenue over time.
final class Trend {

  private long sessions;
  private double known;
  private double converted;
  private double revenue = Double.NaN;

  private Trend() {}

  /// Empty without time, or if all is one period.
  static List<TrendPoint> of(Snapshot end) {
    if (end.start().isEmpty()) {
      return List.of();
    }
    Periods periods = Periods.of(end.start().get());
    List<Trend> sums = new ArrayList<>();
    periods.labels().forEach(_ -> sums.add(new Trend()));
    for (int row = 0; row < end.rows(); row++) {
      if (periods.of(row) >= 0) {
        sums.get(periods.of(row))
            .add(
                end.label().number(row),
                end.revenue().isPresent() ? end.revenue().get().number(row) : Double.NaN);
      }
    }
    List<TrendPoint> points = new ArrayList<>();
    for (int period = 0; period < sums.size(); period++) {
      points.add(sums.get(period).point(periods.labels().get(period), periods.when(period)));
    }
    return points.size() < 2 ? List.of() : List.copyOf(points);
  }

  private void add(double label, double amount) {
    sessions++;
    known += Double.isNaN(label) ? 0 : 1;
    converted += label > 0.5 ? 1 : 0;
    if (!Double.isNaN(amount)) {
      revenue = Double.isNaN(revenue) ? amount : revenue + amount;
    }
  }

  private TrendPoint point(String label, Filter.During when) {
    return new TrendPoint(label, sessions, Interval.wilson(converted, known), revenue, when);
  }
}
