package org.clicktrail.core.explore;

import java.util.List;
import org.clicktrail.core.stat.Interval;

/// How many sessions took steps in their order. A session takes a step if its events hold the words
/// of all steps up to it, each later than the one before; other events may lie between. The
/// earliest way counts.
///
/// @param steps at least one
/// @param sessions looked at
/// @param otherwise sessions that hold the last step, but not by this way
public record Funnel(List<Step> steps, long sessions, long otherwise) {

  public Funnel {
    steps = List.copyOf(steps);
  }

  /// One step.
  ///
  /// @param n sessions that took it
  /// @param total share of the first step's sessions, Wilson interval; NaN if nobody took it
  /// @param fromPrevious share of the previous step's sessions, Wilson interval; the share of all
  ///   sessions for the first; NaN if nobody took the previous one
  /// @param medianSeconds median time since the previous step, over the sessions that took this one
  ///   and know both times; NaN for the first step and without times
  public record Step(
      String word, long n, Interval total, Interval fromPrevious, double medianSeconds) {}
}
