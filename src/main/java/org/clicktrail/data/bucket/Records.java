package org.clicktrail.data.bucket;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// How a row lies in the spill file: hash of its key, time, its number within its piece of the
/// file, a code for each word, a double for each number, length of the key, key.
///
/// @param words in a row
/// @param numbers in a row
record Records(int words, int numbers) {

  static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

  /// Longest key.
  static final int KEY = 255;

  private static final int HASH = 0;
  private static final int TIME = 8;
  private static final int NUMBER = 16;
  private static final int WORDS = 20;

  int numberAt(int row, int number) {
    return row + WORDS + 4 * words + 8 * number;
  }

  int keyAt(int row) {
    return row + fixed();
  }

  /// Bytes before the key.
  int fixed() {
    return WORDS + 4 * words + 8 * numbers + 1;
  }

  /// Behind a row.
  int end(byte[] b, int row) {
    return keyAt(row) + keyLength(b, row);
  }

  int keyLength(byte[] b, int row) {
    return b[keyAt(row) - 1] & 0xFF;
  }

  long hash(byte[] b, int row) {
    return (long) LONG.get(b, row + HASH);
  }

  long time(byte[] b, int row) {
    return (long) LONG.get(b, row + TIME);
  }

  /// Which row of its piece it was.
  int number(byte[] b, int row) {
    return (int) INT.get(b, row + NUMBER);
  }

  int word(byte[] b, int row, int word) {
    return (int) INT.get(b, row + WORDS + 4 * word);
  }

  double number(byte[] b, int row, int number) {
    return Double.longBitsToDouble((long) LONG.get(b, numberAt(row, number)));
  }

  void putNumber(byte[] to, int row, int number) {
    INT.set(to, row + NUMBER, number);
  }

  /// Writes time and key.
  void put(byte[] to, int row, long time, byte[] b, int key, int keyEnd) {
    LONG.set(to, row + HASH, hash(b, key, keyEnd));
    LONG.set(to, row + TIME, time);
    to[keyAt(row) - 1] = (byte) (keyEnd - key);
    System.arraycopy(b, key, to, keyAt(row), keyEnd - key);
  }

  void putWord(byte[] to, int row, int word, int code) {
    INT.set(to, row + WORDS + 4 * word, code);
  }

  void putNumber(byte[] to, int row, int number, double value) {
    LONG.set(to, numberAt(row, number), Double.doubleToRawLongBits(value));
  }

  private static long hash(byte[] b, int from, int to) {
    long hash = (long) to - from;
    int at = from;
    for (; at + 8 <= to; at += 8) {
      hash = (hash ^ (long) LONG.get(b, at)) * 0x9E3779B97F4A7C15L;
      hash ^= hash >>> 32;
    }
    for (; at < to; at++) {
      hash = (hash ^ b[at]) * 0xD6E8FEB86659FD93L;
      hash ^= hash >>> 32;
    }
    return hash * 0x9E3779B97F4A7C15L;
  }
}
