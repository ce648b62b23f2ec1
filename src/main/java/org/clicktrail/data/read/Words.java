package org.clicktrail.data.read;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The different cells of a column, each with a code from 0 in order of appearance and a count, up
/// to a limit.
public final class Words {

  /// No code: the word came after the limit, or is too long to be kept.
  public static final int NONE = -2;

  private static final int FIRST = 64;

  /// Longer words are known by their hash only.
  private static final int LONGEST = 256;

  /// So many bytes lie in the key itself.
  private static final int SHORT = 7;

  private static final long LONG_KEY = 0xFFL << 56;

  private final int limit;

  /// Key and code side by side, so that a word is found with one look; key 0 is free.
  private long[] places = new long[512];

  private long[] keys = new long[64];
  private long[] counts = new long[64];
  private int[] ends = new int[64];
  private byte[] longer = new byte[256];
  private int size;
  private int last;
  private long seen;
  private long seenAtLimit;
  private final List<String> first = new ArrayList<>();

  /// @param limit different words at most
  public Words(int limit) {
    this.limit = limit;
  }

  /// Notes a word of at least one byte.
  ///
  /// @return its code, or [#NONE]
  public int code(byte[] b, int from, int to) {
    seen++;
    long key = to - from <= SHORT ? packed(b, from, to) : hash(b, from, to);
    int code = last;
    if (size == 0 || !is(code, key, b, from, to)) {
      code = find(key, b, from, to);
    }
    if (code == NONE) {
      return NONE;
    }
    last = code;
    counts[code]++;
    return to - from > LONGEST ? NONE : code;
  }

  /// The code of a word without noting it; negative if it was never noted.
  public int known(byte[] word) {
    long key = word.length <= SHORT ? packed(word, 0, word.length) : hash(word, 0, word.length);
    int at = place(key, word, 0, word.length);
    return places[at] == 0 ? -1 : (int) places[at + 1];
  }

  /// Whether the word was noted, as far as is known.
  boolean maybe(String word) {
    return full() || known(word.getBytes(StandardCharsets.UTF_8)) >= 0;
  }

  /// Notes a word that has a code so many times more.
  public void more(int code, long times) {
    counts[code] += times;
    seen += times;
  }

  private int find(long key, byte[] b, int from, int to) {
    int at = place(key, b, from, to);
    if (places[at] != 0) {
      return (int) places[at + 1];
    }
    if (size >= limit) {
      return NONE;
    }
    places[at] = key;
    places[at + 1] = size;
    return insert(key, b, from, to);
  }

  /// Where a word stands, or a free place for it.
  private int place(long key, byte[] b, int from, int to) {
    int mask = places.length - 2;
    int at = first(key) & mask;
    while (places[at] != 0 && !(places[at] == key && same((int) places[at + 1], b, from, to))) {
      at = (at + 2) & mask;
    }
    return at;
  }

  private boolean is(int code, long key, byte[] b, int from, int to) {
    return keys[code] == key && same(code, b, from, to);
  }

  /// Whether a word with the same key is the same.
  private boolean same(int code, byte[] b, int from, int to) {
    return to - from <= SHORT
        || to - from > LONGEST
        || Arrays.equals(longer, start(code), ends[code], b, from, to);
  }

  private int start(int code) {
    return code == 0 ? 0 : ends[code - 1];
  }

  private int insert(long key, byte[] b, int from, int to) {
    int code = size++;
    if (code == keys.length) {
      keys = Arrays.copyOf(keys, code * 2);
      counts = Arrays.copyOf(counts, code * 2);
      ends = Arrays.copyOf(ends, code * 2);
    }
    keys[code] = key;
    int start = start(code);
    int kept = to - from <= SHORT || to - from > LONGEST ? 0 : to - from;
    if (start + kept > longer.length) {
      longer = Arrays.copyOf(longer, longer.length * 2);
    }
    System.arraycopy(b, from, longer, start, kept);
    ends[code] = start + kept;
    if (first.size() < FIRST) {
      first.add(new String(b, from, to - from, StandardCharsets.UTF_8));
    }
    if (size == limit) {
      seenAtLimit = seen;
    }
    if (size * 4 > places.length) {
      grow();
    }
    return code;
  }

  private void grow() {
    places = new long[places.length * 2];
    int mask = places.length - 2;
    for (int code = 0; code < size; code++) {
      int at = first(keys[code]) & mask;
      while (places[at] != 0) {
        at = (at + 2) & mask;
      }
      places[at] = keys[code];
      places[at + 1] = code;
    }
  }

  /// An even number.
  private static int first(long key) {
    long mixed = key * 0x9E3779B97F4A7C15L;
    return ((int) (mixed >>> 32) ^ (int) (mixed >>> 48)) << 1;
  }

  /// Length and bytes: equal only for equal words.
  private static long packed(byte[] b, int from, int to) {
    long key = 0;
    for (int at = from; at < to; at++) {
      key = key << 8 | (b[at] & 0xFF);
    }
    return key | (long) (to - from) << 56;
  }

  private static long hash(byte[] b, int from, int to) {
    long hash = (long) to - from;
    int at = from;
    for (; at + Long.BYTES <= to; at += Long.BYTES) {
      hash = (hash ^ EightBytes.load(b, at)) * 0xD6E8FEB86659FD93L;
      hash ^= hash >>> 32;
    }
    for (; at < to; at++) {
      hash = (hash ^ b[at]) * 0x100000001B3L;
      hash ^= hash >>> 29;
    }
    return hash * 0x9E3779B97F4A7C15L | LONG_KEY;
  }

  /// How many, at most the limit.
  public int size() {
    return size;
  }

  boolean full() {
    return size == limit;
  }

  /// Cells with any word.
  public long total() {
    return seen;
  }

  /// Cells with this word.
  public long count(int code) {
    return counts[code];
  }

  /// Different cells by cells, as far as was counted.
  double share(long of) {
    long noted = full() ? seenAtLimit : of;
    return noted == 0 ? 0 : (double) size / noted;
  }

  /// The bytes of a word; empty if it was too long to be kept.
  public byte[] bytes(int code) {
    int length = (int) (keys[code] >>> 56);
    if (length > SHORT) {
      return Arrays.copyOfRange(longer, start(code), ends[code]);
    }
    byte[] bytes = new byte[length];
    for (int at = 0; at < length; at++) {
      bytes[at] = (byte) (keys[code] >>> (8 * (length - 1 - at)));
    }
    return bytes;
  }

  public String text(int code) {
    return new String(bytes(code), StandardCharsets.UTF_8);
  }

  /// The first words in order of appearance.
  List<String> first() {
    return List.copyOf(first);
  }
}
