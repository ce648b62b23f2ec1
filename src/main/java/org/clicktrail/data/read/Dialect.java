package org.clicktrail.data.read;

/// How fields and records are told apart, all in UTF-8 bytes.
///
/// @param separator between fields, its first byte
/// @param further what follows that byte where a separator has several; "" as a rule
/// @param quote around fields that hold a separator; 0: none
/// @param escape before a quote within a quoted field; the quote itself where it is doubled
record Dialect(byte separator, String further, byte quote, byte escape) {

  static Dialect of(char separator) {
    return new Dialect((byte) separator, "", (byte) '"', (byte) '"');
  }

  /// @param text at least one sign, the first of them ASCII
  Dialect withSeparator(String text) {
    return new Dialect((byte) text.charAt(0), text.substring(1), quote, escape);
  }

  Dialect withQuote(byte other) {
    return new Dialect(separator, further, other, other);
  }

  Dialect withEscape(byte other) {
    return new Dialect(separator, further, quote, other);
  }

  /// What stands between fields.
  String between() {
    return (char) separator + further;
  }

  /// How the private copy of a file is written: a separator of one byte, quotes doubled.
  Dialect copy() {
    return further.isEmpty() ? new Dialect(separator, "", quote, quote) : of(',');
  }
}
