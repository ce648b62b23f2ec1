package org.clicktrail.data.session;

import java.util.Arrays;

/// The events of a part, cut where a session begins and where a row is taken. A run may be empty.
final class Runs {

  private static final int NONE = -1;

  private int[] ends = new int[1 << 10];
  private int[] drafts = new int[1 << 10];
  private int[] rows = new int[1 << 10];
  private boolean[] begins = new boolean[1 << 10];
  private int size;
  private boolean fresh;

  /// A new part; what began stays begun.
  void clear() {
    size = 0;
  }

  /// The next run is the first of a session.
  void begin() {
    fresh = true;
  }

  /// A run of events.
  ///
  /// @param end behind its last event
  void add(int end) {
    if (size == ends.length) {
      ends = Arrays.copyOf(ends, size * 2);
      drafts = Arrays.copyOf(drafts, size * 2);
      rows = Arrays.copyOf(rows, size * 2);
      begins = Arrays.copyOf(begins, size * 2);
    }
    ends[size] = end;
    drafts[size] = NONE;
    begins[size] = fresh;
    fresh = false;
    size++;
  }

  /// A row is taken behind the last run.
  void take(int draft, int row) {
    if (size == 0 || drafts[size - 1] != NONE) {
      add(size == 0 ? 0 : ends[size - 1]);
    }
    drafts[size - 1] = draft;
    rows[size - 1] = row;
  }

  int size() {
    return size;
  }

  /// Whether it is the first of a session.
  boolean begins(int run) {
    return begins[run];
  }

  /// Behind the last event.
  int end(int run) {
    return ends[run];
  }

  /// Of which draft a row is taken behind it; negative if of none.
  int draft(int run) {
    return drafts[run];
  }

  /// The number of that row.
  int row(int run) {
    return rows[run];
  }
}
