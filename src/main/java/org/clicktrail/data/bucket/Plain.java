package org.clicktrail.data.bucket;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// What a cell of a plain file may not hold. May be used by several threads.
final class Plain {

  private final boolean[] stops = new boolean[256];

  /// @param quote 0 if there is none
  Plain(byte separator, byte quote) {
    Arrays.fill(stops, 0, ' ', true);
    stops[separator & 0xFF] = true;
    stops[quote & 0xFF] = true;
  }

  /// @throws OddFileException if the cell has a separator, a quote, a control character, a blank at
  ///   an edge, or is not UTF-8
  void check(byte[] b, int from, int to) throws OddFileException {
    int any = 0;
    for (int at = from; at < to; at++) {
      if (stops[b[at] & 0xFF]) {
        throw new OddFileException("field");
      }
      any |= b[at];
    }
    if (to > from && (b[from] == ' ' || b[to - 1] == ' ')) {
      throw new OddFileException("blank");
    }
    if (any < 0) {
      checkText(b, from, to);
    }
  }

  private static void checkText(byte[] b, int from, int to) throws OddFileException {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(b, from, to - from));
    } catch (CharacterCodingException _) {
      throw new OddFileException("not UTF-8");
    }
  }
}
