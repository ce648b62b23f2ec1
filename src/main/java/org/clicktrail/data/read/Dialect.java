package org.clicktrail.data.read;

/// How fields and records are told apart, all in UTF-8 bytes.
///
/// @param separator between fields
/// @param quote around fields that hold a separator; 0: none
/// @param escape before a quote within a quoted field; the quote itself where it is doubled
record Dialect(byte separator, byte quote, byte escape) {

  static Dialect of(char separator) {
    return new Dialect((byte) separator, (byte) '"', (byte) '"');
  }

  Dialect withSeparator(byte other) {
    return new Dialect(other, quote, escape);
  }

  Dialect withQuote(byte other) {
    return new Dialect(separator, other, other);
  }

  Dialect withEscape(byte other) {
    return new Dialect(separator, quote, other);
  }
}
