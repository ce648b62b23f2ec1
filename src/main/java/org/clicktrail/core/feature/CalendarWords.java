package org.clicktrail.core.feature;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

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

  /// Letters by which a shortened name is known: "Jun", "Sept", "Mon".
  private static final int FEWEST = 3;

  private CalendarWords() {}

  /// The order of the calendar for words that are weekdays, months or seasons, written in full or
  /// shortened; empty unless at least two are of the same kind and at most one is none (a missing
  /// cell, the rest), which comes last.
  public static Optional<Comparator<String>> order(Collection<String> words) {
    return Stream.of(WEEKDAYS, MONTHS, SEASONS)
        .filter(calendar -> {
          long known =
              words.stream().filter(word -> place(word, calendar) < calendar.size()).count();
          return known >= 2 && known >= words.size() - 1;
        })
        .findFirst()
        .map(calendar -> Comparator.comparingInt(word -> place(word, calendar)));
  }

  /// Whether a word is of the calendar that the others are of: "September" beside "June" and
  /// "July".
  public static boolean continues(Collection<String> words, String word) {
    return Stream.of(WEEKDAYS, MONTHS, SEASONS)
        .filter(calendar -> place(word, calendar) < calendar.size())
        .anyMatch(
            calendar -> words.stream().anyMatch(other -> place(other, calendar) < calendar.size()));
  }

  /// Its place in the calendar; behind all others for a word that is not of it.
  private static int place(String word, List<String> calendar) {
    String lower = word.toLowerCase(Locale.ROOT);
    return (int)
        calendar.stream()
            .takeWhile(
                name -> lower.length() < FEWEST || !name.toLowerCase(Locale.ROOT).startsWith(lower))
            .count();
  }

  static List<String> levels(Op op) {
    return switch (op) {
      case WEEKDAY -> WEEKDAYS;
      case MONTH -> MONTHS;
      case SEASON -> SEASONS;
      default -> List.of();
    };
  }
}
