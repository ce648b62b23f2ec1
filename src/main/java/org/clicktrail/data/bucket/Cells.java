package org.clicktrail.data.bucket;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;

/// Reads plain cells. One object per thread: the last day is kept.
public final class Cells {

  /// Time of an empty cell.
  public static final long NO_TIME = Long.MIN_VALUE;

  private static final int DATE = 10;
  private static final int CLOCK = 19;
  private static final byte[] ZONE = " UTC".getBytes(StandardCharsets.US_ASCII);
  private static final long EXACT = 1L << 53;
  private static final double[] POWERS = {
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
  };

  private static final long POINTS = '.' * Bits.ONES;
  private static final long MIDNIGHT = 0x30303A30303A3030L;

  /// The last day seen: its first eight bytes, its last eight bytes, and when it began.
  private long dayStart;

  private long dayEnd;
  private long dayMicros;

  /// A number: digits with a minus before or not and with a point among them or not, at most 2^53
  /// without the point. Correctly rounded, as both parts are exact.
  ///
  /// @param b has room for [Bits#ROOM] bytes behind `to`
  /// @throws OddFileException if it is written in another way
  public static double number(byte[] b, int from, int to) throws OddFileException {
    int length = to - from;
    if (length <= Long.BYTES) {
      int point = Bits.find(Bits.load(b, from), POINTS);
      long digits =
          point >= length
              ? Bits.digits(b, from, to)
              : point > 0 && point + 1 < length ? Bits.decimal(b, from, length, point) : -1;
      if (digits >= 0) {
        return point >= length ? digits : digits / POWERS[length - 1 - point];
      }
    }
    return longNumber(b, from, to);
  }

  private static double longNumber(byte[] b, int from, int to) throws OddFileException {
    boolean minus = b[from] == '-';
    int at = minus ? from + 1 : from;
    long digits = 0;
    int point = -1;
    int start = at;
    for (; at < to; at++) {
      int digit = b[at] - '0';
      if (digit >= 0 && digit <= 9 && digits < EXACT / 10) {
        digits = digits * 10 + digit;
      } else if (b[at] == '.' && point < 0 && at > start && at + 1 < to) {
        point = at;
      } else {
        throw new OddFileException("number");
      }
    }
    int decimals = point < 0 ? 0 : to - point - 1;
    if (at == start || decimals >= POWERS.length || (minus && digits == 0)) {
      throw new OddFileException("number");
    }
    double value = digits / POWERS[decimals];
    return minus ? -value : value;
  }

  /// @throws OddFileException unless it is a whole number as Java writes it
  static void whole(byte[] b, int from, int to) throws OddFileException {
    int start = b[from] == '-' ? from + 1 : from;
    boolean plain = to > start && to - start <= 18 && (b[start] != '0' || to - from == 1);
    for (int at = start; at < to; at++) {
      plain &= b[at] >= '0' && b[at] <= '9';
    }
    if (!plain) {
      throw new OddFileException("whole number");
    }
  }

  /// Microseconds since 1970; whole seconds.
  ///
  /// @param b has room for [Bits#ROOM] bytes behind `to`
  /// @throws OddFileException if it is written in another way
  public long time(byte[] b, int from, int to) throws OddFileException {
    boolean zone =
        to - from == CLOCK + ZONE.length
            && Arrays.equals(b, from + CLOCK, to, ZONE, 0, ZONE.length);
    if ((to - from != CLOCK && !zone) || b[from + 10] != ' ') {
      throw new OddFileException("time");
    }
    long start = Bits.load(b, from);
    long end = Bits.load(b, from + DATE - Long.BYTES);
    if (start != dayStart || end != dayEnd) {
      dayMicros = date(b, from);
      dayStart = start;
      dayEnd = end;
    }
    long clock = Bits.load(b, from + DATE + 1) ^ MIDNIGHT;
    int hour = two(clock);
    int minute = two(clock >>> 24);
    int second = two(clock >>> 48);
    if (((clock + 0x7676767676767676L | clock) & Bits.HIGH) != 0
        || hour > 23
        || minute > 59
        || second > 59) {
      throw new OddFileException("time");
    }
    return dayMicros + ((hour * 60L + minute) * 60 + second) * 1_000_000;
  }

  private static long date(byte[] b, int from) throws OddFileException {
    try {
      String text = new String(b, from, DATE, StandardCharsets.ISO_8859_1);
      return LocalDate.parse(text).toEpochDay() * 86_400_000_000L;
    } catch (DateTimeException _) {
      throw new OddFileException("date");
    }
  }

  private static int two(long digits) {
    return (int) (digits & 0xFF) * 10 + (int) (digits >>> 8 & 0xFF);
  }
}
