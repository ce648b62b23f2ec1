package org.clicktrail.data.bucket;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Eight bytes at a time. A word of eight bytes holds the first of them in its lowest bits. Reading
/// numbers follows Lemire, "Quickly parsing eight digits" (2018); finding bytes follows Mycroft
/// (1987) and Warren, Hacker's Delight, 6-1.
final class Bits {

  static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  /// Room behind the last byte that [#load] may look at.
  static final int ROOM = 8;

  static final long ONES = 0x0101010101010101L;
  static final long HIGH = 0x8080808080808080L;
  private static final long ZEROS = 0x3030303030303030L;

  private Bits() {}

  static long load(byte[] b, int at) {
    return (long) LONG.get(b, at);
  }

  /// The first `length` bytes, 1 to 8; the others are 0.
  static long load(byte[] b, int at, int length) {
    return load(b, at) & (-1L >>> (Long.SIZE - 8 * length));
  }

  /// Where a byte first stands, from 0; 8 if nowhere.
  ///
  /// @param pattern the byte eight times
  static int find(long word, long pattern) {
    long different = word ^ pattern;
    return Long.numberOfTrailingZeros((different - ONES) & ~different & HIGH) >>> 3;
  }

  /// A whole number of 1 to 18 digits; negative if something else is among them.
  static long digits(byte[] b, int from, int to) {
    int length = to - from;
    if (length <= 8) {
      return eight(load(b, from) ^ ZEROS, length);
    }
    long low = eight(load(b, to - 8) ^ ZEROS, 8);
    if (length <= 16) {
      return joined(eight(load(b, from) ^ ZEROS, length - 8), low);
    }
    long middle = eight(load(b, to - 16) ^ ZEROS, 8);
    return joined(joined(eight(load(b, from) ^ ZEROS, length - 16), middle), low);
  }

  private static long joined(long high, long low) {
    return (high | low) < 0 ? -1 : high * 100_000_000 + low;
  }

  /// @param values digits, not characters
  private static long eight(long values, int length) {
    long v = values << (Long.SIZE - 8 * length);
    if ((((v + 0x7676767676767676L) | v) & HIGH) != 0) {
      return -1;
    }
    v = v * 10 + (v >>> 8);
    return (((v & 0x000000FF000000FFL) * 0x000F424000000064L)
            + (((v >>> 16) & 0x000000FF000000FFL) * 0x0000271000000001L))
        >>> 32;
  }

  /// Digits with a point among them, up to 8 bytes; negative if it is anything else.
  ///
  /// @param point place of the point
  static long decimal(byte[] b, int from, int length, int point) {
    long word = load(b, from);
    long before = (1L << (8 * point)) - 1;
    long packed = (word & before) | ((word >>> 8) & ~before);
    return eight(packed ^ ZEROS, length - 1);
  }

  /// Eight lower-case hexadecimal digits; negative if something else is among them.
  static long hex(long word) {
    // Bits 7: at least '0', at least ':', at least 'a', at least 'g'.
    long zero = word + 0x5050505050505050L;
    long colon = word + 0x4646464646464646L;
    long letter = word + 0x1F1F1F1F1F1F1F1FL;
    long beyond = word + 0x1919191919191919L;
    long wrong = (colon & ~letter) | beyond | ~zero | word;
    if ((wrong & HIGH) != 0) {
      return -1;
    }
    long nine = ((colon & HIGH) >>> 7) * 9;
    long t = Long.reverseBytes((word & 0x0F0F0F0F0F0F0F0FL) + nine);
    t = (t | (t >>> 4)) & 0x00FF00FF00FF00FFL;
    t = (t | (t >>> 8)) & 0x0000FFFF0000FFFFL;
    return (t | (t >>> 16)) & 0xFFFFFFFFL;
  }

  static long mix(long hash, long word) {
    long mixed = (hash ^ word) * 0x9E3779B97F4A7C15L;
    return mixed ^ (mixed >>> 32);
  }
}
