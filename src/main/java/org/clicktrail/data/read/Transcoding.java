package org.clicktrail.data.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/// Text of any encoding as a stream of UTF-8 bytes. What cannot be decoded becomes U+FFFD, control
/// characters become the letters that Windows has in their place; both are counted.
final class Transcoding extends InputStream {

  private final Reader reader;
  private final char[] chars = new char[1 << 15];
  private byte[] bytes = new byte[0];
  private int at;
  private int kept;
  private long undecoded;
  private long controls;

  Transcoding(InputStream in, Charset charset) {
    reader =
        new InputStreamReader(
            in,
            charset
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE));
  }

  @Override
  public int read() throws IOException {
    return more() ? bytes[at++] & 0xFF : -1;
  }

  @Override
  public int read(byte[] to, int offset, int length) throws IOException {
    if (!more()) {
      return -1;
    }
    int count = Math.min(length, bytes.length - at);
    System.arraycopy(bytes, at, to, offset, count);
    at += count;
    return count;
  }

  private boolean more() throws IOException {
    while (at == bytes.length) {
      int read = reader.read(chars, kept, chars.length - kept);
      if (read < 0 && kept == 0) {
        return false;
      }
      int count = kept + Math.max(read, 0);
      // A surrogate pair must not be torn apart.
      kept = read > 0 && Character.isHighSurrogate(chars[count - 1]) ? 1 : 0;
      count(count - kept);
      bytes = Encodings.letters(chars, count - kept).getBytes(StandardCharsets.UTF_8);
      at = 0;
      if (kept == 1) {
        chars[0] = chars[count - 1];
      }
    }
    return true;
  }

  private void count(int length) {
    for (int i = 0; i < length; i++) {
      undecoded += chars[i] == '\uFFFD' ? 1 : 0;
      controls += chars[i] >= '\u0080' && chars[i] < '\u00A0' ? 1 : 0;
    }
  }

  /// Signs so far that could not be decoded.
  long undecoded() {
    return undecoded;
  }

  /// Control characters so far that were read as letters.
  long controls() {
    return controls;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
