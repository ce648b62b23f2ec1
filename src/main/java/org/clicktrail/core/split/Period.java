package org.clicktrail.core.split;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// A stretch of time in words, as coarse as the cut that made it.
final class Period {

  private static final DateTimeFormatter MONTH = format("MMM");
  private static final DateTimeFormatter MONTH_YEAR = format("MMM uuuu");
  private static final DateTimeFormatter DAY = format("d MMM");
  private static final DateTimeFormatter DAY_OF_MONTH = format("d");
  private static final DateTimeFormatter DAY_YEAR = format("d MMM uuuu");
  private static final DateTimeFormatter CLOCK = format("d MMM HH:mm");
  private static final DateTimeFormatter HOUR = format("HH:mm");

  private Period() {}

  /// "Feb–Oct", "Nov 2019 – Mar 2020", "1–20 Oct", "1 Oct 02:10–02:40".
  ///
  /// @param from first session, microseconds since 1970
  /// @param to last session, included
  /// @param oneYear whether the whole file lies in one year, so that years need not be named
  static String words(CalendarCut.Unit unit, long from, long to, YearShown oneYear) {
    LocalDateTime first = CalendarCut.time(from);
    LocalDateTime last = CalendarCut.time(to);
    boolean years = oneYear == YearShown.YES;
    return switch (unit) {
      case MONTH -> {
        DateTimeFormatter form = years ? MONTH_YEAR : MONTH;
        String start = form.format(first);
        String end = form.format(last);
        yield start.equals(end) ? start : start + (years ? " – " : "–") + end;
      }
      case DAY -> {
        DateTimeFormatter form = years ? DAY_YEAR : DAY;
        String end = form.format(last);
        if (first.toLocalDate().equals(last.toLocalDate())) {
          yield end;
        }
        boolean month = first.getYear() == last.getYear() && first.getMonth() == last.getMonth();
        yield month ? DAY_OF_MONTH.format(first) + "–" + end : form.format(first) + " – " + end;
      }
      case HOUR, TEN_MINUTES -> {
        boolean day = first.toLocalDate().equals(last.toLocalDate());
        yield day
            ? CLOCK.format(first) + "–" + HOUR.format(last)
            : CLOCK.format(first) + " – " + CLOCK.format(last);
      }
    };
  }

  /// Whether years are written.
  enum YearShown {
    YES,
    NO
  }

  private static DateTimeFormatter format(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
  }
}
