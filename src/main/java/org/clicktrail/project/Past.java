package org.clicktrail.project;

import java.util.List;
import org.clicktrail.core.report.Story;

/// What can be undone and done again: every state of the work, and which of them is the present.
///
/// @param states the oldest first; empty where nothing is known of the past
/// @param at index of the present state; 0 without states
public record Past(List<State> states, int at) {

  /// States kept of a long past: the latest.
  private static final int MOST = 200;

  public Past {
    if (at < 0 || at >= Math.max(1, states.size())) {
      throw new IllegalArgumentException(at + " of " + states.size());
    }
    int from = Math.max(0, Math.min(at, states.size() - MOST));
    states = List.copyOf(states.subList(from, states.size()));
    at -= from;
  }

  /// @param sentence what was done
  /// @param pipeline the recipe after it
  /// @param story the story after it
  public record State(String sentence, Pipeline pipeline, Story story) {}

  public static Past none() {
    return new Past(List.of(), 0);
  }
}
