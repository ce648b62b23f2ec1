package org.clicktrail.data.read;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/// Counts rows that are copies of an earlier one by a 64-bit hash of their cells as written. Two
/// different rows share a hash with a probability below 1e-6 up to the limit.
final class RowHashes {

  /// Beyond so many different rows it stops counting: 128 MB of hashes.
  private static final int LIMIT = 8_000_000;

  private static final int EXAMPLES = 5;

  private long[] hashes = new long[1 << 12];
  private int size;
  private long copies;
  private boolean full;
  private final List<Long> lines = new ArrayList<>();

  /// Begins the hash of a row.
  static long start() {
    return 0x9E3779B97F4A7C15L;
  }

  /// Adds a cell to the hash of a row.
  static long cell(long hash, byte[] bytes, int from, int to) {
    long h = hash;
    for (int at = from; at < to; at++) {
      h = (h ^ bytes[at]) * 0x100000001B3L;
    }
    // Where a cell ends is part of the row.
    h = (h ^ 0x1FF) * 0x9E3779B97F4A7C15L;
    return h ^ (h >>> 32);
  }

  /// Adds a cell known by its code.
  static long code(long hash, int code) {
    long h = (hash ^ (code + 2)) * 0xD6E8FEB86659FD93L;
    return h ^ (h >>> 32);
  }

  /// Notes a row.
  ///
  /// @param line where it stands in its file
  void add(long hash, long line) {
    if (full) {
      return;
    }
    if (!insert(hash == 0 ? 1 : hash)) {
      copies++;
      if (lines.size() < EXAMPLES) {
        lines.add(line);
      }
    } else if (size >= LIMIT) {
      full = true;
      hashes = new long[1];
    } else if (size * 2 > hashes.length) {
      grow();
    }
  }

  private boolean insert(long hash) {
    int mask = hashes.length - 1;
    int at = (int) (hash ^ (hash >>> 29)) & mask;
    while (hashes[at] != 0) {
      if (hashes[at] == hash) {
        return false;
      }
      at = (at + 1) & mask;
    }
    hashes[at] = hash;
    size++;
    return true;
  }

  private void grow() {
    long[] old = hashes;
    hashes = new long[old.length * 2];
    size = 0;
    for (long hash : old) {
      if (hash != 0) {
        insert(hash);
      }
    }
  }

  /// Copies seen; empty if there were too many rows to tell.
  OptionalLong copies() {
    return full ? OptionalLong.empty() : OptionalLong.of(copies);
  }

  /// Lines of the first copies.
  List<Long> lines() {
    return List.copyOf(lines);
  }
}
