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
  private char unit;

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

  /// The currency or percent sign at the last number; 0 if there was none.
  char unit() {
    return unit;
  }

  /// The shape of `b[from, to)`, blanks around it already cut off.
  CellShape shape(byte[] b, int from, int to) {
    decorated = false;
    unit = 0;
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
      CellShape number = Numerals.shape(b, start, to);
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

  /// A number between currency or percent signs and blanks; WORDS if it is none.
  private CellShape withoutSigns(byte[] b, int from, int to) {
    boolean minus = b[from] == '-';
    int start = minus ? from + 1 : from;
    int end = to;
    for (int step = 1; step > 0 && start < end; start += step) {
      step = Numerals.signAt(b, start, end);
      unit = step > 0 ? Numerals.unit(b, start, step, unit) : unit;
    }
    for (int step = 1; step > 0 && start < end; end -= step) {
      step = Numerals.signBefore(b, start, end);
      unit = step > 0 ? Numerals.unit(b, end - step, step, unit) : unit;
    }
    boolean signs = start > (minus ? from + 1 : from) || end < to;
    boolean inside = start < end && b[start] == '-' && !minus;
    int digitsFrom = inside ? start + 1 : start;
    if (!signs || digitsFrom >= end || !isDigit(b[digitsFrom])) {
      return CellShape.WORDS;
    }
    CellShape inner =
        onlyDigits(b, digitsFrom, end) ? CellShape.WHOLE : Numerals.shape(b, digitsFrom, end);
    if (inner == CellShape.WHOLE && (minus || inside)) {
      whole = -whole;
    }
    decorated = inner != CellShape.WORDS;
    return inner;
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
