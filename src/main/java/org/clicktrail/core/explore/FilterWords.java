package org.clicktrail.core.explore;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clicktrail.core.explore.Filter.Between;
import org.clicktrail.core.explore.Filter.Condition;
import org.clicktrail.core.explore.Filter.Converts;
import org.clicktrail.core.explore.Filter.During;
import org.clicktrail.core.explore.Filter.OneOf;
import org.clicktrail.core.feature.FeatureInfo;
import org.clicktrail.core.goal.Snapshot;
import org.clicktrail.core.job.Problem;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;

/// Conditions of a [Filter] as they are written, kept and told.
///
/// Written: `country=DE|AT`, `clicks=3..8`, `clicks=3..`, `start=2019-10-01..2019-10-31`,
/// `outcome=yes`. A sign that would be misread is written as in a URL (`%7C` for `|`).
public final class FilterWords {

  /// Subject of a time range: the session's begin.
  public static final String START = "start";

  /// Subject of converting or not.
  public static final String OUTCOME = "outcome";

  private static final String SPECIAL = "%;|=&>?";
  private static final String EXAMPLE =
      "country=DE|AT, clicks=3..8, start=2019-10-01..2019-10-31, outcome=yes";
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("d MMM uuuu HH:mm", Locale.ENGLISH);

  private FilterWords() {}

  // Kept

  /// Conditions joined by `;`, read again by [#of].
  static String id(Filter filter) {
    return filter.conditions().stream().map(FilterWords::id).collect(Collectors.joining(";"));
  }

  /// A condition as it is written.
  public static String id(Condition condition) {
    return switch (condition) {
      case OneOf(String column, List<String> words) ->
          column(column) + "=" + words.stream().map(FilterWords::cell).collect(joining());
      case Between(String column, double low, double high) ->
          column(column) + "=" + number(low) + ".." + number(high);
      case During(LocalDateTime from, LocalDateTime before) ->
          midnight(from, before)
              ? START + "=" + from.toLocalDate() + ".." + before.minusDays(1).toLocalDate()
              : START + "=" + from + ".." + before;
      case Converts(boolean yes) -> OUTCOME + "=" + (yes ? "yes" : "no");
    };
  }

  private static java.util.stream.Collector<CharSequence, ?, String> joining() {
    return Collectors.joining("|");
  }

  private static String number(double value) {
    return Double.isInfinite(value) ? "" : Double.toString(value);
  }

  /// A column called as a subject is told from it by its first letter in code.
  private static String column(String name) {
    String written = escaped(name);
    return name.equals(START) || name.equals(OUTCOME)
        ? String.format("%%%02X", (int) name.charAt(0)) + written.substring(1)
        : written;
  }

  private static String cell(String word) {
    return escaped(word).replace("..", "%2E%2E");
  }

  static String escaped(String text) {
    StringBuilder written = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char sign = text.charAt(i);
      written.append(
          SPECIAL.indexOf(sign) >= 0 ? String.format("%%%02X", (int) sign) : String.valueOf(sign));
    }
    return written.toString();
  }

  static String plain(String written) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < written.length(); i++) {
      boolean code =
          written.charAt(i) == '%'
              && i + 2 < written.length()
              && written.substring(i + 1, i + 3).matches("[0-9A-Fa-f]{2}");
      if (code) {
        text.append((char) Integer.parseInt(written.substring(i + 1, i + 3), 16));
        i += 2;
      } else {
        text.append(written.charAt(i));
      }
    }
    return text.toString();
  }

  /// Reads what [#id] wrote, or an analyst typed.
  ///
  /// @throws ProblemException if a condition is not written as above
  public static Filter of(String written) throws ProblemException {
    Filter filter = Filter.none();
    for (String part : List.of(written.split(";", -1))) {
      if (!part.isBlank()) {
        filter = filter.with(condition(part.strip()));
      }
    }
    return filter;
  }

  /// One condition.
  ///
  /// @throws ProblemException if it is not written as above
  public static Condition condition(String written) throws ProblemException {
    int equals = written.indexOf('=');
    String cells = written.substring(equals + 1);
    if (equals <= 0 || cells.isEmpty()) {
      throw wrong(written);
    }
    String subject = written.substring(0, equals).strip();
    int dots = cells.indexOf("..");
    if (subject.equals(OUTCOME)) {
      if (!cells.equals("yes") && !cells.equals("no")) {
        throw wrong(written);
      }
      return new Converts(cells.equals("yes"));
    }
    try {
      if (subject.equals(START)) {
        return dots < 0
            ? during(cells, cells)
            : during(cells.substring(0, dots), cells.substring(dots + 2));
      }
      String column = plain(subject);
      if (dots >= 0) {
        return new Between(
            column,
            number(cells.substring(0, dots), Double.NEGATIVE_INFINITY),
            number(cells.substring(dots + 2), Double.POSITIVE_INFINITY));
      }
      List<String> words = new ArrayList<>();
      for (String word : cells.split("\\|", -1)) {
        words.add(plain(word));
      }
      return new OneOf(column, words);
    } catch (DateTimeParseException | NumberFormatException e) {
      throw new ProblemException(Problem.of(Problem.Kind.NOT_UNDERSTOOD, written, EXAMPLE), e);
    }
  }

  private static ProblemException wrong(String written) {
    return new ProblemException(Problem.Kind.NOT_UNDERSTOOD, written, EXAMPLE);
  }

  private static double number(String text, double none) {
    return text.isBlank() ? none : Double.parseDouble(text.strip());
  }

  /// Days include the last one, times exclude it.
  private static Condition during(String from, String to) {
    LocalDateTime start = from.contains("T") ? LocalDateTime.parse(from) : day(from);
    LocalDateTime before = to.contains("T") ? LocalDateTime.parse(to) : day(to).plusDays(1);
    return new During(start, before);
  }

  private static LocalDateTime day(String text) {
    return LocalDate.parse(text.strip()).atStartOfDay();
  }

  // Told

  /// The condition as the user reads it: "Visitor type: New", "Clicks: 3 to 8", "1 Mar 2008 to 31
  /// Mar 2008", "Converted".
  public static String words(Condition condition, Snapshot end) {
    return switch (condition) {
      case OneOf(String column, List<String> words) ->
          Messages.text(
              "explore.filter.is",
              label(column, end),
              String.join(Messages.text("explore.filter.or"), words));
      case Between(String column, double low, double high) -> between(column, low, high, end);
      case During(LocalDateTime from, LocalDateTime before) -> during(from, before);
      case Converts(boolean yes) ->
          Messages.text(yes ? "explore.group.converted" : "explore.group.others");
    };
  }

  private static Optional<FeatureInfo> info(String column, Snapshot end) {
    return end.infos().stream().filter(info -> info.id().equals(column)).findFirst();
  }

  private static String label(String column, Snapshot end) {
    return info(column, end).map(FeatureInfo::label).orElse(column);
  }

  private static String between(String column, double low, double high, Snapshot end) {
    String unit = info(column, end).map(FeatureInfo::unit).orElse("");
    String label = label(column, end);
    if (Double.isInfinite(high)) {
      return Messages.text("explore.filter.from", label, Formats.amount(low, unit));
    }
    if (Double.isInfinite(low)) {
      return Messages.text("explore.filter.up_to", label, Formats.amount(high, unit));
    }
    return low == high
        ? Messages.text("explore.filter.is", label, Formats.amount(low, unit))
        : Messages.text(
            "explore.filter.is",
            label,
            Formats.range(Formats.amount(low, unit), Formats.amount(high, unit)));
  }

  private static boolean midnight(LocalDateTime from, LocalDateTime before) {
    return from.toLocalTime().equals(LocalTime.MIDNIGHT)
        && before.toLocalTime().equals(LocalTime.MIDNIGHT);
  }

  private static String during(LocalDateTime from, LocalDateTime before) {
    if (!midnight(from, before)) {
      return Formats.range(MINUTE.format(from), MINUTE.format(before));
    }
    LocalDateTime last = before.minusDays(1);
    return from.equals(last) ? DAY.format(from) : Formats.range(DAY.format(from), DAY.format(last));
  }
}
