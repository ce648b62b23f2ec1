package org.clicktrail.core.feature;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// The words of calendar features, in calendar order.
public final class CalendarWords {

  /// Monday first, as [DayOfWeek].
  public static final List<String> WEEKDAYS =
      Arrays.stream(DayOfWeek.values())
          .map(day -> day.getDisplayName(TextStyle.FULL, Locale.ENGLISH))
          .toList();

  /// January first, as [Month].
  public static final List<String> MONTHS =
      Arrays.stream(Month.values())
          .map(month -> month.getDisplayName(TextStyle.FULL, Locale.ENGLISH))
          .toList();

  /// December to February first.
  public static final List<String> SEASONS = List.of("Winter", "Spring", "Summer", "Autumn");

  private CalendarWords() {}

  static List<String> levels(Op op) {
    return switch (op) {
      case WEEKDAY -> WEEKDAYS;
      case MONTH -> MONTHS;
      case SEASON -> SEASONS;
      default -> List.of();
    };
  }
}
