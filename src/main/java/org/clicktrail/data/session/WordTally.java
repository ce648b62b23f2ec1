package org.clicktrail.data.session;

import java.util.Arrays;

/// Counts of the words of a column over the events where it is known. Counts of all words are kept
/// in one array, each below the number of the session it belongs to, so that a new session costs
/// nothing.
final class WordTally implements Tally {

  private static final long SESSION = 1L << Integer.SIZE;

  private final int slot;
  private final long[] counts;
  private long[] since = {};
  private int[] seen = new int[16];
  private long session;
  private int known;
  private int distinct;
  private int changes;
  private int first;
  private int last;

  WordTally(Slot slot) {
    this.slot = slot.index();
    this.counts = new long[slot.distinct()];
  }

  /// From now on also keeps when each word is first seen.
  void keepTimes() {
    if (since.length == 0) {
      since = new long[counts.length];
    }
  }

  @Override
  public void start() {
    session += SESSION;
    known = 0;
    distinct = 0;
    changes = 0;
    first = -1;
    last = -1;
  }

  @Override
  public void add(Events events, int from, int to) {
    int[] words = events.words(slot);
    for (int row = from; row < to; row++) {
      int code = words[row];
      if (code >= 0 && add(code) && since.length > 0) {
        since[code] = events.times()[row];
      }
    }
  }

  /// @return whether it is new in the session
  private boolean add(int code) {
    known++;
    if (first < 0) {
      first = code;
    } else if (code != last) {
      changes++;
    }
    last = code;
    if (counts[code] > session) {
      counts[code]++;
      return false;
    }
    counts[code] = session + 1;
    if (distinct == seen.length) {
      seen = Arrays.copyOf(seen, distinct * 2);
    }
    seen[distinct++] = code;
    return true;
  }

  /// Events with this word; 0 for a negative code.
  int count(int code) {
    return code >= 0 && counts[code] > session ? (int) (counts[code] - session) : 0;
  }

  /// Seconds from `start` (microseconds) to the first event with the word; NaN if there is none, or
  /// a time is unknown.
  double secondsUntil(int code, long start) {
    return count(code) == 0 || since[code] == Events.NO_TIME || start == Events.NO_TIME
        ? Double.NaN
        : (since[code] - start) / 1e6;
  }

  /// Events where the column is known.
  int known() {
    return known;
  }

  int distinct() {
    return distinct;
  }

  int changes() {
    return changes;
  }

  int revisits() {
    return known - distinct;
  }

  /// Negative if none is known.
  int first() {
    return first;
  }

  /// Negative if none is known.
  int last() {
    return last;
  }

  /// Of equally frequent words the one seen first; negative if none is known.
  int top() {
    int top = -1;
    for (int i = 0; i < distinct; i++) {
      if (top < 0 || counts[seen[i]] > counts[top]) {
        top = seen[i];
      }
    }
    return top;
  }

  /// Shannon entropy in bits; NaN if none is known.
  double entropy() {
    if (known == 0) {
      return Double.NaN;
    }
    double entropy = 0;
    for (int i = 0; i < distinct; i++) {
      double share = (double) (counts[seen[i]] - session) / known;
      entropy -= share * Math.log(share);
    }
    return distinct == 1 ? 0 : entropy / Math.log(2);
  }
}
