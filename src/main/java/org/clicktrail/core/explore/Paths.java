package org.clicktrail.core.explore;

import java.util.List;

/// The ways sessions take from their start: at each step the words most sessions have, the others
/// together, and those whose session is over. The same word again and again is one step.
///
/// @param steps places by step; places of step 0 hold all sessions with an event
/// @param flows sessions from a place to one of the next step, most first
/// @param sessions looked at
/// @param longer sessions that go on after the last step
public record Paths(List<List<Place>> steps, List<Flow> flows, long sessions, long longer) {

  public Paths {
    steps = steps.stream().map(List::copyOf).toList();
    flows = List.copyOf(flows);
  }

  /// What stands at a step.
  public enum Kind {
    WORD,
    /// All words but the most frequent ones.
    OTHER,
    /// The session was over before this step.
    LEFT
  }

  /// @param name the word; how many words, for the others; "" for those that left
  /// @param n sessions
  public record Place(Kind kind, String name, long n) {}

  /// Sessions that went from a place to a place of the next step.
  ///
  /// @param step of `from`
  /// @param from position among the places of its step
  /// @param to position among the places of the next step
  public record Flow(int step, int from, int to, long n) {}
}
