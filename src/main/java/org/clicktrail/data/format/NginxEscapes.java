package org.clicktrail.data.format;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Lines of JSON as nginx writes them unless told otherwise: bytes of text as `\xC3`, which no JSON
/// reader knows (<https://nginx.org/en/docs/http/ngx_http_log_module.html#log_format>).
final class NginxEscapes {

  private NginxEscapes() {}

  /// The line with such bytes put in, as UTF-8 if they are, else as Latin-1; itself if it has none.
  static byte[] resolved(byte[] line) {
    int first = next(line, 0);
    if (first < 0) {
      return line;
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream(line.length);
    int from = 0;
    for (int at = first; at >= 0; at = next(line, from)) {
      out.write(line, from, at - from);
      int end = at;
      byte[] bytes = new byte[(line.length - at) / 4];
      int count = 0;
      while (escape(line, end)) {
        bytes[count++] = (byte) (digit(line[end + 2]) << 4 | digit(line[end + 3]));
        end += 4;
      }
      out.writeBytes(json(Arrays.copyOf(bytes, count)));
      from = end;
    }
    out.write(line, from, line.length - from);
    return out.toByteArray();
  }

  private static byte[] json(byte[] bytes) {
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException _) {
      text = new String(bytes, StandardCharsets.ISO_8859_1);
    }
    StringBuilder quoted = new StringBuilder();
    new JsonTree.Leaf(text, true).write(quoted);
    return quoted.substring(1, quoted.length() - 1).getBytes(StandardCharsets.UTF_8);
  }

  /// Where the next escape begins; a doubled backslash before an x is none.
  private static int next(byte[] line, int from) {
    for (int at = from; at + 3 < line.length; at++) {
      if (line[at] == '\\') {
        if (escape(line, at)) {
          return at;
        }
        at++;
      }
    }
    return -1;
  }

  private static boolean escape(byte[] line, int at) {
    return at + 3 < line.length
        && line[at] == '\\'
        && line[at + 1] == 'x'
        && digit(line[at + 2]) >= 0
        && digit(line[at + 3]) >= 0;
  }

  private static int digit(byte sign) {
    return Character.digit(sign, 16);
  }
}
