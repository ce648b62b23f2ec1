package org.clicktrail.core.money;

import org.clicktrail.core.stat.Interval;

/// What profit says about whom to contact. A model earns its place only where its threshold earns
/// more than doing without one by more than chance.
public enum Verdict {
  /// Contact from the threshold on.
  THRESHOLD,
  /// Contacting everybody earns as much, or more.
  EVERYBODY,
  /// Contacting nobody earns as much, or more.
  NOBODY;

  /// A threshold that earns less than this share more is not worth a model.
  private static final double LEAST = 0.01;

  /// @param profit of the threshold
  /// @param overAll what it earns more than contacting everybody
  /// @param limited true if everybody cannot be contacted
  public static Verdict of(Interval profit, Interval overAll, boolean limited) {
    double all = profit.value() - overAll.value();
    if (!limited && overAll.high() < 0 && all > 0) {
      return EVERYBODY;
    }
    if (!surely(profit)) {
      return NOBODY;
    }
    boolean worth = surely(overAll) && overAll.value() > LEAST * Math.abs(all);
    return limited || worth ? THRESHOLD : EVERYBODY;
  }

  /// Above zero by more than chance; by its value where chance is not known.
  private static boolean surely(Interval difference) {
    return Double.isNaN(difference.low()) ? difference.value() > 0 : difference.low() > 0;
  }
}
