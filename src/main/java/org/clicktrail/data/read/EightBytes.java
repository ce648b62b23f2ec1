package org.clicktrail.data.read;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Eight bytes at a time. A word of eight bytes holds the first of them in its lowest bits. Looking
/// for bytes follows Mycroft (1987) and Warren, Hacker's Delight, 6-1.
final class EightBytes {

  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final long ONES = 0x0101010101010101L;

  /// The highest bit of every byte.
  static final long HIGH = 0x8080808080808080L;

  private EightBytes() {}

  static long load(byte[] b, int at) {
    return (long) LONG.get(b, at);
  }

  static void store(byte[] b, int at, long word) {
    LONG.set(b, at, word);
  }

  /// A byte eight times.
  static long pattern(byte b) {
    return (b & 0xFF) * ONES;
  }

  /// Whether a byte is among them.
  ///
  /// @param pattern the byte eight times
  static boolean holds(long word, long pattern) {
    return below(word ^ pattern, 1);
  }

  /// Whether a byte, taken without sign, is below a limit of at most 128.
  static boolean below(long word, int limit) {
    return ((word - limit * ONES) & ~word & HIGH) != 0;
  }
}
