package org.clicktrail.data.format;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.DateUtil;

/// The text of a number in a workbook: the number itself with all its digits, or the day and time
/// of day it stands for where its format shows one.
final class CellText {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
  private static final DateTimeFormatter MILLIS = DateTimeFormatter.ofPattern("HH:mm:ss.SSS");
  private static final long MILLIS_A_DAY = 86_400_000;

  /// Days before March 1900 are off by one, as Excel takes 1900 for a leap year.
  private static final int LEAP_ERROR = 60;

  private final boolean from1904;
  private final Map<String, Kind> kinds = new HashMap<>();

  private enum Kind {
    NUMBER,
    DAY,
    INSTANT,
    CLOCK
  }

  /// @param from1904 whether days are counted from 1904, as old Macs did
  CellText(boolean from1904) {
    this.from1904 = from1904;
  }

  /// @param index of the format, as the workbook numbers it
  /// @param format as the workbook writes it: `dd.mm.yyyy`
  String of(double value, int index, String format) {
    Kind kind = kinds.computeIfAbsent(index + " " + format, _ -> kind(index, format));
    return switch (kind) {
      case NUMBER -> number(value);
      case CLOCK -> value >= 0 && value < 1 ? time(value).format(TIME) : number(value);
      case DAY, INSTANT -> {
        if (!DateUtil.isValidExcelDate(value) || value >= 2_958_466) {
          yield number(value);
        }
        LocalDateTime instant = instant(value);
        boolean midnight = instant.toLocalTime().equals(LocalTime.MIDNIGHT);
        yield kind == Kind.DAY && midnight
            ? instant.format(DAY)
            : instant.format(DAY) + " " + clock(instant.toLocalTime());
      }
    };
  }

  private static Kind kind(int index, String format) {
    if (!DateUtil.isADateFormat(index, format)) {
      return Kind.NUMBER;
    }
    // Colours, conditions and texts between quotes are no letters of the format.
    String letters =
        format.replaceAll("\"[^\"]*\"|\\\\.|\\[[^hms\\]][^\\]]*\\]", "").toLowerCase(Locale.ROOT);
    boolean day = letters.contains("d") || letters.contains("y");
    boolean clock = letters.contains("h") || letters.contains("s");
    boolean named = index == 14 || index == 15 || index == 16 || index == 17;
    if (named || (day && !clock)) {
      return Kind.DAY;
    }
    if (index == 22 || day) {
      return Kind.INSTANT;
    }
    boolean months = letters.contains("mmm");
    return clock || index == 45 || index == 46 || index == 47
        ? Kind.CLOCK
        : months ? Kind.DAY : Kind.NUMBER;
  }

  /// Exact to the millisecond; a day is a double, so more is noise.
  private LocalDateTime instant(double value) {
    long millis = Math.round(value * MILLIS_A_DAY);
    long days = Math.floorDiv(millis, MILLIS_A_DAY);
    LocalDate first =
        from1904
            ? LocalDate.of(1904, 1, 1)
            : days < LEAP_ERROR ? LocalDate.of(1899, 12, 31) : LocalDate.of(1899, 12, 30);
    return first
        .plusDays(days)
        .atTime(LocalTime.ofNanoOfDay(Math.floorMod(millis, MILLIS_A_DAY) * 1_000_000));
  }

  private static LocalTime time(double value) {
    long millis = Math.min(Math.round(value * MILLIS_A_DAY), MILLIS_A_DAY - 1);
    return LocalTime.ofNanoOfDay(millis * 1_000_000);
  }

  private static String clock(LocalTime time) {
    return time.format(time.get(ChronoField.MILLI_OF_SECOND) == 0 ? TIME : MILLIS);
  }

  /// The shortest text that is this number, without exponent.
  static String number(double value) {
    if (!Double.isFinite(value)) {
      return String.valueOf(value);
    }
    if (value == Math.rint(value) && Math.abs(value) < 1e15) {
      return String.valueOf((long) value);
    }
    return new BigDecimal(String.valueOf(value)).toPlainString();
  }
}
