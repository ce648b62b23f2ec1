package org.clicktrail.core.explore;

import java.util.List;
import org.clicktrail.core.feature.FeatureInfo;
import org.clicktrail.core.goal.Goal;
import org.clicktrail.core.goal.Snapshot;
import org.clicktrail.core.stat.Interval;
import org.clicktrail.core.table.Column;

/// The sessions to look at, with their labels read once.
final class Sessions {
  private final Snapshot end;
  private final List<FeatureInfo> infos;
  private final double[] label;
  private final boolean outcome;
  private final Interval rate;
  private final boolean proxy;

  private Sessions(Snapshot end, List<FeatureInfo> infos, double[] label, boolean proxy) {
    this.proxy = proxy;
    this.end = end;
    this.infos = infos;
    this.label = label;
    double known = 0;
    double converted = 0;
    for (double value : label) {
      known += Double.isNaN(value) ? 0 : 1;
      converted += value > 0.5 ? 1 : 0;
    }
    this.outcome = known > 0;
    this.rate = Interval.wilson(converted, known);
  }

  static Sessions of(Snapshot end, Goal goal) {
    List<FeatureInfo> infos =
        end.infos().stream().filter(info -> !goal.ownColumns().contains(info.id())).toList();
    return new Sessions(end, infos, end.label().toArray(), goal.proxy());
  }

  List<FeatureInfo> infos() {
    return infos;
  }

  Column column(FeatureInfo info) {
    return end.features().column(info.id());
  }

  int rows() {
    return label.length;
  }

  /// The array itself, for reading.
  double[] label() {
    return label;
  }

  boolean outcome() {
    return outcome;
  }

  boolean converted(int row) {
    return label[row] > 0.5;
  }

  /// Share of all sessions that convert; NaN without an outcome.
  Interval rate() {
    return rate;
  }

  /// How telling a feature may be before it is taken for the outcome in other words. Earlier for an
  /// outcome built from behaviour, because every count then repeats a part of it.
  double tautology() {
    return proxy ? 0.35 : 0.48;
  }

  /// How much an AUC tells, whichever way it points: from 0 to 0.5, NaN counts as nothing.
  static double telling(double auc) {
    return Double.isNaN(auc) ? 0 : Math.abs(auc - 0.5);
  }
}
