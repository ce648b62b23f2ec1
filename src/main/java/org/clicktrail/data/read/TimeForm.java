package org.clicktrail.data.read;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Instants in one form with two digits for day, month and hour, in whole seconds.
final class TimeForm implements CellForm {

  private static final int DATE = 10;
  private static final int MINUTES = 16;

  private final AbsentWords absent;
  private final int year;
  private final int month;
  private final int day;
  private final byte between;
  private final byte lead;
  private final boolean seconds;
  private final boolean parts;
  private final byte[] zone;

  /// @param order y, m and d in their order
  /// @param between what separates them
  /// @param clock what follows the date, in the signs of [DatePattern#signature]
  TimeForm(AbsentWords absent, String order, char between, String clock) {
    this.absent = absent;
    this.year = order.startsWith("y") ? 0 : 6;
    this.month = place(order, 'm');
    this.day = place(order, 'd');
    this.between = (byte) between;
    this.lead = (byte) clock.charAt(0);
    this.seconds = clock.startsWith("9:9:9", 1);
    String rest = clock.substring(seconds ? 6 : 4);
    this.parts = rest.startsWith(".f");
    this.zone = rest.substring(parts ? 2 : 0).getBytes(StandardCharsets.US_ASCII);
  }

  /// Whether clocks written so can be read.
  static boolean reads(String clock) {
    return clock.matches("[ T]9:9(:9(\\.f)?)?(Z| UTC| GMT)?");
  }

  private static int place(String order, char part) {
    int at = order.indexOf(part);
    return order.startsWith("y") ? 2 + 3 * at : 3 * at;
  }

  @Override
  public int put(byte[] b, int from, int to, byte[] out, int at) throws OddCellException {
    int clock = seconds ? MINUTES + 3 : MINUTES;
    if (to - from < clock + zone.length || !digit(b[from])) {
      return missing(b, from, to, at);
    }
    int end = parts ? behindZeros(b, from + clock, to - zone.length) : from + clock;
    boolean form =
        end + zone.length == to
            && Arrays.equals(b, end, to, zone, 0, zone.length)
            && b[from + DATE] == lead
            && b[from + 13] == ':'
            && (!seconds || b[from + MINUTES] == ':')
            && separated(b, from);
    if (!form) {
      return missing(b, from, to, at);
    }
    copy(b, from + year, out, at, 4);
    out[at + 4] = '-';
    copy(b, from + month, out, at + 5, 2);
    out[at + 7] = '-';
    copy(b, from + day, out, at + 8, 2);
    out[at + DATE] = ' ';
    copy(b, from + DATE + 1, out, at + DATE + 1, 2);
    out[at + 13] = ':';
    copy(b, from + 14, out, at + 14, 2);
    out[at + MINUTES] = ':';
    if (seconds) {
      copy(b, from + MINUTES + 1, out, at + MINUTES + 1, 2);
    } else {
      out[at + MINUTES + 1] = '0';
      out[at + MINUTES + 2] = '0';
    }
    return at + MINUTES + 3;
  }

  private static boolean digit(byte b) {
    return b >= '0' && b <= '9';
  }

  private boolean separated(byte[] b, int from) {
    int second = year == 0 ? 7 : 5;
    int first = year == 0 ? 4 : 2;
    return b[from + first] == between && b[from + second] == between;
  }

  /// Behind a point and zeros; a part of a second is not plain.
  private static int behindZeros(byte[] b, int from, int to) throws OddCellException {
    int at = from + 1;
    while (at < to && b[at] == '0') {
      at++;
    }
    if (at == from + 1 || at < to || b[from] != '.') {
      throw new OddCellException("time");
    }
    return at;
  }

  private static void copy(byte[] b, int from, byte[] out, int at, int digits)
      throws OddCellException {
    for (int i = 0; i < digits; i++) {
      if (!digit(b[from + i])) {
        throw new OddCellException("time");
      }
      out[at + i] = b[from + i];
    }
  }

  private int missing(byte[] b, int from, int to, int at) throws OddCellException {
    if (!absent.is(b, from, to)) {
      throw new OddCellException("time");
    }
    return at;
  }
}
