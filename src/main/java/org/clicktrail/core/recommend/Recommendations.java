package org.clicktrail.core.recommend;

import java.util.List;
import java.util.Optional;
import org.clicktrail.core.stat.Interval;

/// What to show next to whom has looked at something, learnt from sessions of the training period.
///
/// @param column the things: products or categories
/// @param sessions learnt from
/// @param rules at most five for each thing, strongest first
/// @param trial how they did on later sessions; empty without any
public record Recommendations(
    String column, long sessions, List<Rule> rules, Optional<Trial> trial) {

  public Recommendations {
    rules = List.copyOf(rules);
  }

  /// Sessions with one thing often hold the other.
  ///
  /// @param of sessions with `seen`
  /// @param share of them that hold `next` too
  /// @param usual share of all sessions that hold `next`
  public record Rule(String seen, String next, long of, Interval share, double usual) {

    /// How many times as often as usual.
    public double lift() {
      return share.value() / usual;
    }

    /// The lift that is sure: of the lower end of the range.
    public double strength() {
      return share.low() / usual;
    }
  }

  /// On test sessions with at least two things, by the first one.
  ///
  /// @param sessions with a rule for their first thing
  /// @param hit share of them that came to the recommended thing
  /// @param popular share that came to the thing most looked at in training instead
  public record Trial(long sessions, Interval hit, Interval popular) {}
}
