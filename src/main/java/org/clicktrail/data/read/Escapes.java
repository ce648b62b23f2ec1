package org.clicktrail.data.read;

import java.util.Optional;

/// Finds the sign before a quote that is text, where quotes are not doubled.
final class Escapes {

  private Escapes() {}

  /// The escape of a text, if it is not the quote itself.
  static Optional<Byte> in(byte[] head, Dialect dialect) {
    byte quote = dialect.quote();
    if (quote == 0) {
      return Optional.empty();
    }
    if (quote == '\'' && onlyDoubled(head, (byte) '"')) {
      return Optional.of((byte) '"');
    }
    return backslashes(head, quote) ? Optional.of((byte) '\\') : Optional.empty();
  }

  /// Whether quotes within quotes are marked by a backslash rather than doubled.
  private static boolean backslashes(byte[] head, byte quote) {
    int slashes = 0;
    int doubled = 0;
    for (int at = 1; at + 1 < head.length; at++) {
      if (head[at] == quote && head[at - 1] == '\\') {
        slashes++;
      } else if (head[at] == quote && head[at + 1] == quote && isText(head[at - 1])) {
        doubled++;
      }
    }
    return slashes > doubled;
  }

  private static boolean isText(byte b) {
    return b != ',' && b != ';' && b != '\t' && b != '|' && b != '\n' && b != '\r' && b != '"';
  }

  /// Whether a sign is there, and never alone.
  private static boolean onlyDoubled(byte[] head, byte sign) {
    boolean any = false;
    for (int at = 0; at < head.length; at++) {
      if (head[at] == sign) {
        if (at + 1 < head.length && head[at + 1] != sign) {
          return false;
        }
        any = true;
        at++;
      }
    }
    return any;
  }
}
