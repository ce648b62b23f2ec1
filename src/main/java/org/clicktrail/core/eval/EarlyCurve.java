package org.clicktrail.core.eval;

import java.util.List;
import org.clicktrail.core.stat.Interval;

/// How early the outcome can be told.
///
/// @param own each k on the sessions scored at k
/// @param sameSessions each k on the sessions that reach the last k, so that only knowledge differs
/// @param endScore AUC with features of the whole session, the outcome's own columns included: the
///   score that fools; NaN if not computed
public record EarlyCurve(List<Point> own, List<Point> sameSessions, double endScore) {
  public EarlyCurve {
    own = List.copyOf(own);
    sameSessions = List.copyOf(sameSessions);
  }

  /// @param k events seen
  /// @param sessions test sessions scored
  /// @param lift conversion rate of the 20 % with the highest predictions over that of all
  /// @param gains whom a threshold would reach, from which the profit follows whatever a conversion
  ///   is worth
  public record Point(int k, long sessions, Interval rocAuc, Interval lift, Gains gains) {}
}
