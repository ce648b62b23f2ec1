package org.clicktrail.data.read;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Where the fields of a record lie in a buffer.
final class Fields {

  private int count;
  private int[] starts = new int[64];
  private int[] ends = new int[64];
  private boolean[] quoted = new boolean[64];
  private boolean[] escaped = new boolean[64];

  void clear() {
    count = 0;
  }

  /// @param isQuoted whether it stood in quotes
  /// @param hasEscapes whether its bytes are not its text
  void add(int start, int end, boolean isQuoted, boolean hasEscapes) {
    if (count == starts.length) {
      grow();
    }
    starts[count] = start;
    ends[count] = end;
    quoted[count] = isQuoted;
    escaped[count] = hasEscapes;
    count++;
  }

  private void grow() {
    starts = Arrays.copyOf(starts, count * 2);
    ends = Arrays.copyOf(ends, count * 2);
    quoted = Arrays.copyOf(quoted, count * 2);
    escaped = Arrays.copyOf(escaped, count * 2);
  }

  int count() {
    return count;
  }

  int start(int field) {
    return starts[field];
  }

  int end(int field) {
    return ends[field];
  }

  boolean quoted(int field) {
    return quoted[field];
  }

  boolean escaped(int field) {
    return escaped[field];
  }

  /// Line ends within quoted fields, CRLF counted once.
  long linesWithin(byte[] buffer) {
    long lines = 0;
    for (int field = 0; field < count; field++) {
      if (quoted[field]) {
        for (int at = starts[field]; at < ends[field]; at++) {
          if (buffer[at] == '\n' || (buffer[at] == '\r' && buffer[at + 1] != '\n')) {
            lines++;
          }
        }
      }
    }
    return lines;
  }

  /// The text of a field, escapes resolved.
  String text(int field, byte[] buffer, Dialect dialect) {
    if (!escaped[field]) {
      return new String(buffer, starts[field], ends[field] - starts[field], StandardCharsets.UTF_8);
    }
    byte[] plain = new byte[ends[field] - starts[field]];
    return new String(plain, 0, plain(field, buffer, dialect, plain), StandardCharsets.UTF_8);
  }

  /// Copies a field with its escapes resolved.
  ///
  /// @param to at least as long as the field
  /// @return bytes written
  int plain(int field, byte[] buffer, Dialect dialect, byte[] to) {
    int length = 0;
    byte quote = dialect.quote();
    byte escape = dialect.escape();
    for (int at = starts[field]; at < ends[field]; at++) {
      byte b = buffer[at];
      boolean skip =
          escaped[field]
              && at + 1 < ends[field]
              && b == escape
              && (buffer[at + 1] == quote || (escape != quote && buffer[at + 1] == escape));
      if (skip) {
        at++;
      }
      to[length++] = buffer[at];
    }
    return length;
  }
}
