package org.clicktrail.data.read;

/// Tells how a number is written from its bytes.
final class Numerals {

  private Numerals() {}

  /// A number with separators, without sign. WORDS if it is none.
  static CellShape shape(byte[] b, int from, int to) {
    CellShape plain = plain(b, from, to);
    return plain == CellShape.WORDS ? blankGroups(b, from, to) : plain;
  }

  /// With commas and points only.
  private static CellShape plain(byte[] b, int from, int to) {
    int points = 0;
    int commas = 0;
    int lastPoint = -1;
    int lastComma = -1;
    int mantissaEnd = to;
    for (int at = from; at < to; at++) {
      byte c = b[at];
      if (c == '.') {
        points++;
        lastPoint = at;
      } else if (c == ',') {
        commas++;
        lastComma = at;
      } else if ((c == 'e' || c == 'E') && at > from && exponent(b, at + 1, to)) {
        mantissaEnd = at;
        break;
      } else if (!isDigit(c)) {
        return CellShape.WORDS;
      }
    }
    if (mantissaEnd < to) {
      if (commas == 0 && points <= 1) {
        return CellShape.POINT;
      }
      return commas == 1 && points == 0 ? CellShape.COMMA : CellShape.WORDS;
    }
    if (points + commas == 1) {
      return single(from, to, Math.max(lastPoint, lastComma), points == 1, b);
    }
    if (points > 1 && commas == 0) {
      return groups(b, from, to, (byte) '.') ? CellShape.POINT_GROUPS : CellShape.WORDS;
    }
    if (commas > 1 && points == 0) {
      return groups(b, from, to, (byte) ',') ? CellShape.COMMA_GROUPS : CellShape.WORDS;
    }
    if (points == 1 && lastPoint > lastComma) {
      return groups(b, from, lastPoint, (byte) ',') ? CellShape.GROUPS_THEN_POINT : CellShape.WORDS;
    }
    if (commas == 1 && lastComma > lastPoint) {
      return groups(b, from, lastComma, (byte) '.') ? CellShape.GROUPS_THEN_COMMA : CellShape.WORDS;
    }
    return CellShape.WORDS;
  }

  private static CellShape single(int from, int to, int at, boolean point, byte[] b) {
    if (to - from == 1) {
      return CellShape.WORDS;
    }
    boolean three = to - at - 1 == 3 && at - from >= 1 && at - from <= 3 && b[from] != '0';
    if (point) {
      return three ? CellShape.POINT_THREE : CellShape.POINT;
    }
    return three ? CellShape.COMMA_THREE : CellShape.COMMA;
  }

  /// 1 to 3 digits, then groups of exactly three.
  private static boolean groups(byte[] b, int from, int to, byte separator) {
    int run = 0;
    boolean first = true;
    for (int at = from; at < to; at++) {
      if (b[at] == separator) {
        if (first ? run < 1 || run > 3 : run != 3) {
          return false;
        }
        first = false;
        run = 0;
      } else {
        run++;
      }
    }
    return !first && run == 3;
  }

  private static boolean exponent(byte[] b, int from, int to) {
    int at = from < to && (b[from] == '-' || b[from] == '+') ? from + 1 : from;
    if (at >= to) {
      return false;
    }
    for (; at < to; at++) {
      if (!isDigit(b[at])) {
        return false;
      }
    }
    return true;
  }

  /// Groups of three between blanks or apostrophes, all of one kind: 1 234 567,8.
  private static CellShape blankGroups(byte[] b, int from, int to) {
    int at = from;
    while (at < to && isDigit(b[at])) {
      at++;
    }
    int width = groupSign(b, at, to);
    if (at == from || at - from > 3 || width == 0 || (b[from] == '0' && at - from > 1)) {
      return CellShape.WORDS;
    }
    int sign = at;
    while (at < to && same(b, sign, at, width, to)) {
      int group = at + width;
      at = group;
      while (at < to && isDigit(b[at])) {
        at++;
      }
      if (at - group != 3) {
        return CellShape.WORDS;
      }
    }
    if (at == to) {
      return CellShape.BLANK_GROUPS;
    }
    byte decimal = b[at++];
    while (at < to && isDigit(b[at])) {
      at++;
    }
    if (at < to) {
      return CellShape.WORDS;
    }
    return decimal == '.'
        ? CellShape.BLANK_GROUPS_POINT
        : decimal == ',' ? CellShape.BLANK_GROUPS_COMMA : CellShape.WORDS;
  }

  private static boolean same(byte[] b, int sign, int at, int width, int to) {
    for (int i = 0; i < width; i++) {
      if (at + i >= to || b[at + i] != b[sign + i]) {
        return false;
      }
    }
    return true;
  }

  /// Bytes of a blank (also one that does not break, or a narrow one) or an apostrophe; else 0.
  private static int groupSign(byte[] b, int at, int to) {
    if (at >= to) {
      return 0;
    }
    if (b[at] == ' ' || b[at] == '\'') {
      return 1;
    }
    if (is(b, at, to, 0xC2, 0xA0)) {
      return 2;
    }
    boolean narrow = is(b, at, to, 0xE2, 0x80, 0xAF) || is(b, at, to, 0xE2, 0x80, 0x89);
    return narrow || is(b, at, to, 0xE2, 0x80, 0x99) ? 3 : 0;
  }

  /// Bytes of a currency or percent sign or a blank that begins here; 0 if none does.
  static int signAt(byte[] b, int at, int to) {
    if (b[at] == '$' || b[at] == '%' || b[at] == ' ') {
      return 1;
    }
    if (is(b, at, to, 0xC2, 0xA3) || is(b, at, to, 0xC2, 0xA5) || is(b, at, to, 0xC2, 0xA0)) {
      return 2;
    }
    return is(b, at, to, 0xE2, 0x82, 0xAC) || is(b, at, to, 0xE2, 0x80, 0xAF) ? 3 : 0;
  }

  /// The same for one that ends here.
  static int signBefore(byte[] b, int from, int end) {
    for (int width = 1; width <= 3 && end - width >= from; width++) {
      if (signAt(b, end - width, end) == width) {
        return width;
      }
    }
    return 0;
  }

  /// The sign as a character; `before` where it is a blank.
  static char unit(byte[] b, int at, int width, char before) {
    return switch (b[at + width - 1]) {
      case '$' -> '$';
      case '%' -> '%';
      case (byte) 0xA3 -> '£';
      case (byte) 0xA5 -> '¥';
      case (byte) 0xAC -> '€';
      default -> before;
    };
  }

  private static boolean is(byte[] b, int at, int to, int... bytes) {
    if (to - at < bytes.length) {
      return false;
    }
    for (int i = 0; i < bytes.length; i++) {
      if ((b[at + i] & 0xFF) != bytes[i]) {
        return false;
      }
    }
    return true;
  }

  private static boolean isDigit(byte b) {
    return b >= '0' && b <= '9';
  }
}
