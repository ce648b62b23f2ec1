package org.clicktrail.data.read;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// The different cells of a column, by hash, up to a limit; the first of them also as text.
final class Distinct {

  static final int LIMIT = 20_000;
  private static final int WORDS = 64;

  private long[] hashes = new long[128];
  private int size;
  private long seenAtLimit;
  private long last;
  private final List<String> first = new ArrayList<>();

  /// Notes a cell.
  ///
  /// @param seen cells noted so far, this one included
  void add(byte[] b, int from, int to, long seen) {
    if (size >= LIMIT) {
      return;
    }
    long hash = hash(b, from, to);
    if (hash == last || !insert(hash)) {
      return;
    }
    last = hash;
    if (first.size() < WORDS) {
      first.add(new String(b, from, to - from, StandardCharsets.UTF_8));
    }
    if (size == LIMIT) {
      seenAtLimit = seen;
    } else if (size * 2 > hashes.length) {
      grow();
    }
  }

  private boolean insert(long hash) {
    int mask = hashes.length - 1;
    int at = (int) hash & mask;
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

  /// Never 0, which marks a free place.
  private static long hash(byte[] b, int from, int to) {
    long hash = (long) to - from;
    for (int at = from; at < to; at++) {
      hash = hash * 0x100000001B3L + b[at];
    }
    hash ^= hash >>> 32;
    hash *= 0x9E3779B97F4A7C15L;
    hash ^= hash >>> 29;
    return hash == 0 ? 1 : hash;
  }

  /// How many, at most [#LIMIT].
  int size() {
    return size;
  }

  /// Different cells by cells, as far as was counted.
  double share(long seen) {
    long of = size < LIMIT ? seen : seenAtLimit;
    return of == 0 ? 0 : (double) size / of;
  }

  /// The first of them in order of appearance.
  List<String> words() {
    return List.copyOf(first);
  }
}
