package org.clicktrail.data.read;

import java.io.IOException;

/// Checks a stream of bytes for strict UTF-8, piece by piece. The control characters U+0080 to
/// U+009F do not pass: nobody writes them into a table, they are letters of Windows in disguise.
final class Utf8Check {

  private int pending;
  private int lowest = 0x80;
  private int highest = 0xBF;

  /// The bytes are not UTF-8.
  static final class NotUtf8Exception extends IOException {
    private static final long serialVersionUID = 1L;
  }

  /// Checks `bytes[from, to)`, which follow those of the last call.
  void check(byte[] bytes, int from, int to) throws NotUtf8Exception {
    int at = from;
    if (pending == 0) {
      at = behindAscii(bytes, from, to);
    }
    for (; at < to; at++) {
      int b = bytes[at] & 0xFF;
      if (pending > 0) {
        if (b < lowest || b > highest) {
          throw new NotUtf8Exception();
        }
        lowest = 0x80;
        highest = 0xBF;
        pending--;
      } else if (b >= 0x80) {
        lead(b);
      }
    }
  }

  private static int behindAscii(byte[] bytes, int from, int to) {
    int at = from;
    while (at + Long.BYTES <= to && (EightBytes.load(bytes, at) & EightBytes.HIGH) == 0) {
      at += Long.BYTES;
    }
    return at;
  }

  /// Lead bytes and the ranges of the byte after them (Unicode 15, table 3-7).
  private void lead(int b) throws NotUtf8Exception {
    if (b < 0xC2 || b > 0xF4) {
      throw new NotUtf8Exception();
    }
    pending = b < 0xE0 ? 1 : b < 0xF0 ? 2 : 3;
    lowest = b == 0xC2 || b == 0xE0 ? 0xA0 : b == 0xF0 ? 0x90 : 0x80;
    highest = b == 0xED ? 0x9F : b == 0xF4 ? 0x8F : 0xBF;
  }

  /// The stream is over.
  void end() throws NotUtf8Exception {
    if (pending > 0) {
      throw new NotUtf8Exception();
    }
  }
}
