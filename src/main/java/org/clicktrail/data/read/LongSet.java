package org.clicktrail.data.read;

import java.io.IOException;

/// Different hashes. A hash of 0 counts as 1.
final class LongSet {

  private long[] places;
  private int size;

  LongSet() {
    this(1 << 12);
  }

  /// @param places a power of two
  private LongSet(int places) {
    this.places = new long[places];
  }

  /// Receives the hashes.
  @FunctionalInterface
  interface Sink {
    void take(long hash, long line) throws IOException;
  }

  /// @return whether it was not there
  boolean add(long hash) {
    long kept = hash == 0 ? 1 : hash;
    int at = place(kept);
    if (places[at] == kept) {
      return false;
    }
    places[at] = kept;
    size++;
    if (size * 2 > places.length) {
      grow();
    }
    return true;
  }

  private int place(long hash) {
    int mask = places.length - 1;
    int at = (int) (hash ^ (hash >>> 29)) & mask;
    while (places[at] != 0 && places[at] != hash) {
      at = (at + 1) & mask;
    }
    return at;
  }

  private void grow() {
    long[] old = places;
    places = new long[old.length * 2];
    for (long hash : old) {
      if (hash != 0) {
        places[place(hash)] = hash;
      }
    }
  }

  int size() {
    return size;
  }

  /// Hands over every hash, with line 0.
  void each(Sink sink) throws IOException {
    for (long hash : places) {
      if (hash != 0) {
        sink.take(hash, 0);
      }
    }
  }
}
