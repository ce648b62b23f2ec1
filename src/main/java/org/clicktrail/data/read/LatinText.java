package org.clicktrail.data.read;

import java.nio.charset.Charset;

/// Whether text in an alphabet of Latin letters makes words.
final class LatinText {

  /// Signs that stand between letters in good text.
  private static final String WITHIN_WORDS = "’‘–—·\u00AD\u00A0";

  private LatinText() {}

  /// Whether most letters beyond ASCII stand beside one of ASCII, as in Latin words.
  static boolean mostlyAscii(byte[] sample) {
    int beside = 0;
    int all = 0;
    for (int at = 0; at < sample.length; at++) {
      if (sample[at] < 0) {
        all++;
        boolean before = at > 0 && isLetter(sample[at - 1]);
        boolean after = at + 1 < sample.length && isLetter(sample[at + 1]);
        beside += before || after ? 1 : 0;
      }
    }
    return beside * 2 > all;
  }

  /// Signs within words, and capitals behind small letters.
  static int oddities(byte[] sample, Charset charset) {
    String text = new String(sample, charset);
    int odd = 0;
    for (int at = 1; at < text.length(); at++) {
      char c = text.charAt(at);
      char before = text.charAt(at - 1);
      boolean beyond = c > 0x7F || before > 0x7F;
      boolean capital = Character.isUpperCase(c) && Character.isLowerCase(before);
      odd += beyond && (capital || sign(c, before) || sign(before, c)) ? 1 : 0;
    }
    return odd;
  }

  private static boolean sign(char c, char beside) {
    return c > 0x7F
        && !Character.isLetter(c)
        && Character.isLetter(beside)
        && WITHIN_WORDS.indexOf(c) < 0;
  }

  private static boolean isLetter(byte b) {
    return (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z');
  }
}
