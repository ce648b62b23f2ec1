package org.clicktrail.data.read;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.clicktrail.core.job.ProblemException;

/// How a text is going to be read.
///
/// @param strict whether its bytes must be those of the charset
record TextPlan(TextFile file, Charset charset, boolean strict) {

  /// As its first bytes and the user suggest.
  static TextPlan of(TextFile file, Reading reading) throws ProblemException {
    if (file.part().utf8()) {
      return new TextPlan(file, StandardCharsets.UTF_8, true);
    }
    Charset charset = reading.encoding().orElse(Encodings.of(file.head()));
    return new TextPlan(file, charset, reading.encoding().isEmpty());
  }

  /// The same where it is not UTF-8 although nothing spoke against it.
  TextPlan legacy() throws ProblemException {
    return new TextPlan(file, Encodings.legacy(file.beyondAscii()), false);
  }

  /// The beginning of the file in UTF-8. It may end within a character, and broken ones are found
  /// in the pass only.
  byte[] head() throws ProblemException {
    char[] chars = new String(file.head(), charset).toCharArray();
    return Encodings.letters(chars, chars.length).getBytes(StandardCharsets.UTF_8);
  }

  /// How it is cut into records, and where its table lies.
  Scans.Cut cut(byte[] head, Reading reading) throws IOException {
    Dialect dialect =
        file.part().regular()
            ? Dialect.of(',')
            : DialectDetector.of(head, reading.separator(), reading.quote());
    Layout layout =
        file.part().exact()
            ? Layout.exact(head, dialect)
            : Layout.of(head, dialect, reading.header());
    return new Scans.Cut(dialect, layout);
  }

  /// The whole text as UTF-8. A file said to be UTF-8 comes as it is; one in another encoding is
  /// transcoded, what cannot be decoded becoming U+FFFD.
  TextFile.Utf8 open() throws IOException {
    return file.open(charset, strict);
  }

  /// The same without the hash of the file.
  TextFile.Utf8 openQuickly() throws IOException {
    return file.openQuickly(charset, strict);
  }
}
