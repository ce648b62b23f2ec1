package org.clicktrail.data.session;

import java.util.Arrays;

/// Counts of the words of a column over the events where it is known. Counts of all words are kept
/// in one array; a stamp says whether a count belongs to the current session, so that a new session
/// costs nothing.
final class WordTally implements Tally {

  private final int slot;
  private final int[] counts;
  private final int[] stamps;
  private int[] seen = new int[16];
  private int session;
  private int known;
  private int distinct;
  private int changes;
  private int first;
  private int last;

  WordTally(Slot slot) {
    this.slot = slot.index();
    this.counts = new int[slot.distinct()];
    this.stamps = new int[slot.distinct()];
  }

  @Override
  public void start() {
    session++;
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
      add(words[row]);
    }
  }

  private void add(int code) {
    if (code < 0) {
      return;
    }
    known++;
    if (first < 0) {
      first = code;
    } else if (code != last) {
      changes++;
    }
    last = code;
    if (stamps[code] == session) {
      counts[code]++;
    } else {
      stamps[code] = session;
      counts[code] = 1;
      if (distinct == seen.length) {
        seen = Arrays.copyOf(seen, distinct * 2);
      }
      seen[distinct++] = code;
    }
  }

  /// Events with this word; 0 for a negative code.
  int count(int code) {
    return code >= 0 && stamps[code] == session ? counts[code] : 0;
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
      double share = (double) counts[seen[i]] / known;
      entropy -= share * Math.log(share);
    }
    return distinct == 1 ? 0 : entropy / Math.log(2);
  }
}
