package org.clicktrail.data.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/// The part of a stream of UTF-8 bytes that is being looked at. It slides forward, and grows where
/// a record is longer than it.
final class ByteWindow implements AutoCloseable {

  private static final int CHUNK = 1 << 20;

  private final InputStream in;
  private final Utf8Check utf8 = new Utf8Check();
  private byte[] bytes = new byte[CHUNK];
  private int limit;
  private boolean ended;

  ByteWindow(InputStream in) {
    this.in = in;
  }

  byte[] bytes() {
    return bytes;
  }

  /// Bytes that are there.
  int limit() {
    return limit;
  }

  /// Whether no byte follows those that are there.
  boolean ended() {
    return ended;
  }

  /// Whether the stream begins with the mark of UTF-8; to be asked first.
  boolean startsWithMark() throws IOException {
    while (limit < 3 && more()) {
      // The mark has three bytes.
    }
    return limit >= 3
        && bytes[0] == (byte) 0xEF
        && bytes[1] == (byte) 0xBB
        && bytes[2] == (byte) 0xBF;
  }

  /// Forgets the first bytes.
  void slide(int count) {
    System.arraycopy(bytes, count, bytes, 0, limit - count);
    limit -= count;
  }

  /// Drops bytes in the middle that nobody needs.
  void drop(int from, int to) {
    System.arraycopy(bytes, to, bytes, from, limit - to);
    limit -= to - from;
  }

  /// Reads more behind what is there.
  ///
  /// @return false if the stream had ended before
  /// @throws Utf8Check.NotUtf8Exception if the bytes are not UTF-8
  boolean more() throws IOException {
    if (ended) {
      return false;
    }
    if (limit == bytes.length) {
      bytes = Arrays.copyOf(bytes, bytes.length * 2);
    }
    int read = in.read(bytes, limit, bytes.length - limit);
    if (read < 0) {
      ended = true;
      utf8.end();
      return true;
    }
    utf8.check(bytes, limit, limit + read);
    limit += read;
    return true;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
