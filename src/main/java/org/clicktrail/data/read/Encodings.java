package org.clicktrail.data.read;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Which characters the bytes of a file stand for.
final class Encodings {

  private static final int SAMPLE = 1 << 16;

  /// What windows-1252 has at 0x80 to 0x9F.
  private static final String WINDOWS = windows();

  private Encodings() {}

  private static String windows() {
    byte[] bytes = new byte[0x20];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (0x80 + i);
    }
    return new String(bytes, Charset.forName("windows-1252"));
  }

  /// Byte order mark, else zero bytes in every second place, else UTF-8 (checked while reading; see
  /// [#legacy] if it fails).
  static Charset of(byte[] head) {
    if (starts(head, 0xFF, 0xFE, 0, 0)) {
      return Charset.forName("UTF-32LE");
    }
    if (starts(head, 0xFF, 0xFE)) {
      return StandardCharsets.UTF_16LE;
    }
    if (starts(head, 0xFE, 0xFF)) {
      return StandardCharsets.UTF_16BE;
    }
    if (starts(head, 0x84, 0x31, 0x95, 0x33)) {
      return Charset.forName("GB18030");
    }
    int[] zeros = new int[2];
    int length = Math.min(head.length, SAMPLE);
    for (int i = 0; i < length; i++) {
      if (head[i] == 0) {
        zeros[i & 1]++;
      }
    }
    if (zeros[1] > length / 8 && zeros[0] < zeros[1] / 8) {
      return StandardCharsets.UTF_16LE;
    }
    if (zeros[0] > length / 8 && zeros[1] < zeros[0] / 8) {
      return StandardCharsets.UTF_16BE;
    }
    return StandardCharsets.UTF_8;
  }

  /// The most likely encoding of bytes that are not UTF-8. UTF-8 itself if most of the bytes beyond
  /// ASCII are valid after all: then a few are broken and read as U+FFFD.
  static Charset legacy(byte[] sample) {
    if (mostlyUtf8(sample)) {
      return StandardCharsets.UTF_8;
    }
    CharsetDetector detector = new CharsetDetector();
    detector.setText(sample);
    List<Charset> likely = new ArrayList<>();
    for (CharsetMatch match : detector.detectAll()) {
      named(match.getName())
          .filter(charset -> !charset.name().startsWith("UTF-"))
          .filter(charset -> !charset.name().startsWith("IBM"))
          .ifPresent(likely::add);
    }
    Optional<Charset> asian = AsianText.in(sample, likely);
    if (asian.isPresent()) {
      return asian.get();
    }
    Charset western = Charset.forName("windows-1252");
    if (likely.isEmpty()) {
      return western;
    }
    Charset first = likely.getFirst();
    boolean latin = isLatin(first) && LatinText.mostlyAscii(sample);
    if (!latin) {
      return hasC1(sample) ? windows(first) : first;
    }
    // Western unless its letters make no words and those of another do.
    Charset best = western;
    for (Charset charset : likely) {
      Charset other = isLatin(charset) ? windows(charset) : western;
      if (LatinText.oddities(sample, other) < LatinText.oddities(sample, best)) {
        best = other;
      }
    }
    return best;
  }

  private static boolean isLatin(Charset charset) {
    return List.of(
            "ISO-8859-1",
            "ISO-8859-2",
            "ISO-8859-9",
            "windows-1250",
            "windows-1252",
            "windows-1254")
        .contains(charset.name());
  }

  /// Bytes 0x80 to 0x9F are controls in ISO 8859 and letters in its Windows sister: nobody writes
  /// controls into a table.
  private static Charset windows(Charset charset) {
    return switch (charset.name()) {
      case "ISO-8859-1" -> Charset.forName("windows-1252");
      case "ISO-8859-2" -> Charset.forName("windows-1250");
      case "ISO-8859-7" -> Charset.forName("windows-1253");
      case "ISO-8859-9" -> Charset.forName("windows-1254");
      default -> charset;
    };
  }

  /// Text with the letters of Windows where control characters U+0080 to U+009F stand, as programs
  /// leave them behind that take one encoding for the other.
  static String letters(char[] chars, int length) {
    char[] better = Arrays.copyOf(chars, length);
    for (int i = 0; i < length; i++) {
      if (better[i] >= '\u0080' && better[i] < '\u00A0') {
        char letter = WINDOWS.charAt(better[i] - 0x80);
        better[i] = letter == '\uFFFD' ? better[i] : letter;
      }
    }
    return new String(better);
  }

  /// A charset by name, if this machine knows it.
  static Optional<Charset> named(String name) {
    try {
      return Charset.isSupported(name) ? Optional.of(Charset.forName(name)) : Optional.empty();
    } catch (IllegalCharsetNameException _) {
      return Optional.empty();
    }
  }

  private static boolean mostlyUtf8(byte[] sample) {
    String text = new String(sample, StandardCharsets.UTF_8);
    long broken = text.chars().filter(c -> c == '\uFFFD').count();
    long good = text.chars().filter(c -> c > 0x7F && c != '\uFFFD').count();
    return good > 10 * broken;
  }

  private static boolean hasC1(byte[] sample) {
    for (byte b : sample) {
      if ((b & 0xE0) == 0x80) {
        return true;
      }
    }
    return false;
  }

  private static boolean starts(byte[] head, int... bytes) {
    if (head.length < bytes.length) {
      return false;
    }
    for (int i = 0; i < bytes.length; i++) {
      if ((head[i] & 0xFF) != bytes[i]) {
        return false;
      }
    }
    return true;
  }
}
