package org.clicktrail.core.explore;

import java.util.List;
import org.clicktrail.core.explore.Exploration.LevelRate;

/// What most sessions saw: the words of one column of the events by the number of sessions in which
/// they occur at least once. A session that saw several counts at each of them.
///
/// @param column its name in the file
/// @param label as the user calls it
/// @param product whether the words are products, else categories
/// @param different words seen by at least one session
/// @param sessions looked at, also those without such a word
/// @param levels the most seen ones, at most [#SHOWN], ties in the order of the file's dictionary;
///   with the conversion of the sessions that saw them
public record Popular(
    String column,
    String label,
    boolean product,
    long different,
    long sessions,
    List<LevelRate> levels) {

  /// Words kept.
  public static final int SHOWN = 12;

  public Popular {
    levels = List.copyOf(levels);
  }

  /// What was seen, column by column, or why that is not known.
  ///
  /// @param columns products first, then categories
  /// @param reason as a sentence; "" where there are some
  public record Seen(List<Popular> columns, String reason) {
    public Seen {
      columns = List.copyOf(columns);
    }

    /// The first column of products, or of categories.
    public java.util.Optional<Popular> first(boolean product) {
      return columns.stream().filter(found -> found.product() == product).findFirst();
    }
  }
}
