package org.clicktrail.data.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/// Text of any encoding as a stream of UTF-8 bytes; what cannot be decoded becomes U+FFFD.
final class Transcoding extends InputStream {

  private final Reader reader;
  private final char[] chars = new char[1 << 15];
  private byte[] bytes = new byte[0];
  private int at;
  private int kept;

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
      bytes = new String(chars, 0, count - kept).getBytes(StandardCharsets.UTF_8);
      at = 0;
      if (kept == 1) {
        chars[0] = chars[count - 1];
      }
    }
    return true;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
