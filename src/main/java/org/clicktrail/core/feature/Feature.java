package org.clicktrail.core.feature;

import java.util.List;

/// A session feature as data: an operation, the column it reads and the word it looks for.
///
/// @param info name, texts, lineage
/// @param op what is computed
/// @param column exact name of the file column; "" if it reads times or counts events only
/// @param word only events whose `column` holds this word; "" for all
/// @param levels the words a category can take, most frequent first; where the last is [#OTHER] it
///   stands for all remaining words. Empty for numbers
/// @param shown the levels as the user reads them, in the same order
/// @param from fewest events after which it can differ between sessions; 0 if it never can at a
///   moment that is a number of events
public record Feature(
    FeatureInfo info,
    Op op,
    String column,
    String word,
    List<String> levels,
    List<String> shown,
    int from) {

  /// Level of all words beyond the most frequent ones.
  public static final String OTHER = "other";

  public Feature {
    levels = List.copyOf(levels);
    shown = List.copyOf(shown);
    if (shown.size() != levels.size()) {
      throw new IllegalArgumentException(shown + " for " + levels);
    }
  }

  public String id() {
    return info.id();
  }
}
