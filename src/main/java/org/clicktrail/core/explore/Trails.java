package org.clicktrail.core.explore;

import java.util.List;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;

/// The sessions of a log as they went: one after the other, each as the words of one column in
/// order of time. The events themselves stay where they are.
public interface Trails {

  /// Time of an event that has none.
  long NO_TIME = Long.MIN_VALUE;

  /// A column sessions can be followed by.
  ///
  /// @param column its name in the file
  /// @param label as the user calls it
  /// @param words how many different ones it has
  record Told(String column, String label, int words) {}

  /// The columns with at least two words: what happened, then pages, then categories.
  List<Told> columns();

  /// A column whose words sessions see.
  ///
  /// @param product whether they are products, else categories
  record Shelf(Told column, boolean product) {}

  /// The columns of products, then those of categories, each with at least two words.
  List<Shelf> shelves();

  /// The words of a column as the user reads them, by code; the most frequent first.
  List<String> words(Told column, Progress progress) throws ProblemException;

  /// Sessions in all; they are numbered from 0, as the rows of the snapshot at their end.
  int sessions();

  /// Walks all sessions, each once, in any order; those without events are left out.
  void walk(Told column, Walker walker, Progress progress) throws ProblemException;

  /// Takes the next session; the arrays are valid during the call only.
  @FunctionalInterface
  interface Walker {
    /// @param session its number
    /// @param codes word of each event, earliest first; negative where missing
    /// @param times of each event in microseconds since 1970, or [#NO_TIME]
    /// @param events how many of the entries count
    void walk(int session, int[] codes, long[] times, int events);
  }
}
