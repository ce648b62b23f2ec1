package org.clicktrail.data.format;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/// Lines of a stream as bytes, without their ends. A line that is too long is cut, its rest
/// skipped: memory does not grow with it.
final class LineReader implements Closeable {

  /// Longest line, 16 MB.
  static final int LONGEST = 1 << 24;

  private final InputStream in;
  private final byte[] buffer = new byte[1 << 16];
  private int at;
  private int limit;
  private long number;
  private long read;
  private boolean cut;

  LineReader(InputStream in) {
    this.in = in;
  }

  /// The next line; null at the end.
  byte @Nullable [] next() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(256);
    cut = false;
    boolean any = false;
    while (at < limit || fill()) {
      any = true;
      int end = at;
      while (end < limit && buffer[end] != '\n') {
        end++;
      }
      int room = LONGEST - line.size();
      cut |= end - at > room;
      line.write(buffer, at, Math.min(end - at, room));
      at = end;
      if (end < limit) {
        at++;
        break;
      }
    }
    if (!any) {
      return null;
    }
    number++;
    byte[] bytes = line.toByteArray();
    boolean carriage = bytes.length > 0 && bytes[bytes.length - 1] == '\r';
    return carriage ? java.util.Arrays.copyOf(bytes, bytes.length - 1) : bytes;
  }

  private boolean fill() throws IOException {
    at = 0;
    limit = Math.max(0, in.read(buffer));
    read += limit;
    return limit > 0;
  }

  /// Number of the line, from 1.
  long number() {
    return number;
  }

  /// Whether the line was longer than [#LONGEST].
  boolean cut() {
    return cut;
  }

  /// Bytes read so far.
  long read() {
    return read;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
