package org.clicktrail.data.read;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/// Tells the shape of a cell from its bytes. Fast for digits, careful for the rest.
final class ShapeReader {

  private static final Set<String> ABSENT =
      Set.of(
          "na", "n/a", "#n/a", "nan", "null", "<null>", "none", "nil", "\\n", "-", "--", "?", ".",
          "(null)");
  private static final Set<String> YES_NO =
      Set.of("true", "false", "yes", "no", "y", "n", "t", "f");
  private static final Set<String> MONTHS =
      Set.of(
          "jan",
          "feb",
          "mar",
          "apr",
          "may",
          "jun",
          "jul",
          "aug",
          "sep",
          "sept",
          "oct",
          "nov",
          "dec",
          "january",
          "february",
          "march",
          "april",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december");

  private static final int SHORT_WORD = 9;

  /// With a plus before them, so many digits are a telephone number.
  private static final int PHONE_DIGITS = 8;

  /// Value of the last cell if it was WHOLE with at most 18 digits; else meaningless.
  private long whole;

  private int digits;
  private boolean leadingZero;
  private boolean decorated;

  long whole() {
    return whole;
  }

  /// Digits of the last WHOLE cell.
  int digits() {
    return digits;
  }

  /// Whether the last WHOLE cell would lose its first sign as a number ("007", "+4930…").
  boolean leadingZero() {
    return leadingZero;
  }

  /// Whether a currency or percent sign stood around the last number.
  boolean decorated() {
    return decorated;
  }

  /// The shape of `b[from, to)`, blanks around it already cut off.
  CellShape shape(byte[] b, int from, int to) {
    decorated = false;
    if (from == to) {
      return CellShape.EMPTY;
    }
    int start = b[from] == '-' || b[from] == '+' ? from + 1 : from;
    if (onlyDigits(b, start, to)) {
      whole = b[from] == '-' ? -whole : whole;
      leadingZero |= b[from] == '+' && digits >= PHONE_DIGITS;
      return CellShape.WHOLE;
    }
    byte first = b[from];
    boolean digitSoon =
        isDigit(first) || (start < to && (isDigit(b[start]) || b[start] == '.' || b[start] == ','));
    if (digitSoon) {
      CellShape number = number(b, start, to);
      if (number != CellShape.WORDS) {
        return number;
      }
    }
    CellShape other = withoutSigns(b, from, to);
    if (other != CellShape.WORDS) {
      return other;
    }
    return to - from <= SHORT_WORD ? word(b, from, to) : longer(b, from, to);
  }

  private boolean onlyDigits(byte[] b, int from, int to) {
    if (from == to) {
      return false;
    }
    long value = 0;
    for (int at = from; at < to; at++) {
      int digit = b[at] - '0';
      if (digit < 0 || digit > 9) {
        return false;
      }
      value = value * 10 + digit;
    }
    whole = value;
    digits = to - from;
    leadingZero = digits > 1 && b[from] == '0';
    return true;
  }

  /// A number with separators, without sign. WORDS if it is none.
  private static CellShape number(byte[] b, int from, int to) {
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

  /// A number between currency or percent signs and blanks; WORDS if it is none.
  private CellShape withoutSigns(byte[] b, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && isSign(b, start)) {
      start++;
    }
    while (start < end && isSign(b, end - 1)) {
      end--;
    }
    boolean sign = start > from || end < to;
    if (!sign || start == end || !(isDigit(b[start]) || b[start] == '-')) {
      return CellShape.WORDS;
    }
    int digitsFrom = b[start] == '-' ? start + 1 : start;
    CellShape inner = onlyDigits(b, digitsFrom, end) ? CellShape.WHOLE : number(b, digitsFrom, end);
    decorated = inner != CellShape.WORDS;
    return inner;
  }

  /// $, %, blanks, and the bytes of €, £ and the no-break space in UTF-8.
  private static boolean isSign(byte[] b, int at) {
    return switch (b[at]) {
      case '$', '%', ' ' -> true;
      case (byte) 0xE2, (byte) 0x82, (byte) 0xAC, (byte) 0xC2, (byte) 0xA3, (byte) 0xA0 -> true;
      default -> false;
    };
  }

  private static CellShape word(byte[] b, int from, int to) {
    String word = new String(b, from, to - from, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
    if (YES_NO.contains(word)) {
      return CellShape.YES_NO;
    }
    if (ABSENT.contains(word)) {
      return CellShape.ABSENT_WORD;
    }
    if (MONTHS.contains(word)) {
      return CellShape.MONTH;
    }
    return longer(b, from, to);
  }

  private static CellShape longer(byte[] b, int from, int to) {
    boolean digit = false;
    boolean other = false;
    for (int at = from; at < to; at++) {
      if (b[at] == ' ') {
        return CellShape.WORDS;
      }
      digit |= isDigit(b[at]);
      other |= !isDigit(b[at]);
    }
    return digit && other ? CellShape.CODE : CellShape.WORDS;
  }

  private static boolean isDigit(byte b) {
    return b >= '0' && b <= '9';
  }
}
