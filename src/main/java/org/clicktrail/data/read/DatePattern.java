package org.clicktrail.data.read;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How a day or an instant is written: the order of its parts and what stands between them.
///
/// @param order of year, month and day
/// @param between what separates them
/// @param time what stands between day and clock, the clock with what follows; "" if only a day. In
///   the signs of [#signature]
record DatePattern(Order order, String between, String time) {

  /// Order of the parts of a day.
  enum Order {
    YMD,
    /// Day and month as numbers; which comes first is seen from the whole column.
    DAY_OR_MONTH,
    /// As before, with a year of two digits.
    DAY_OR_MONTH_SHORT,
    /// 1 Feb 2020
    DAY_WORD_YEAR,
    /// Feb 1, 2020
    WORD_DAY_YEAR
  }

  private static final String CLOCK =
      "(?<time>[ T]+9:9(?::9(?:\\.f)?)?(?: ?P)?(?:Z| UTC| GMT| ?[+-](?:9:?9|y))?)?";
  private static final Pattern YMD = Pattern.compile("y(?<sep>[-/.])9\\k<sep>9" + CLOCK);
  private static final Pattern NUMBERS =
      Pattern.compile("9(?<sep>[-/.])9\\k<sep>(?<year>[y9])" + CLOCK);

  /// Web servers write `17/May/2015:10:05:03 +0000`.
  private static final Pattern DAY_WORD =
      Pattern.compile(
          "9(?<sep>[- /])(?<word>[MN])\\k<sep>y" + CLOCK.replace("[ T]+", "(?:[ T]+|:)"));

  private static final Pattern WORD_DAY = Pattern.compile("(?<word>[MN]) 9(?<sep>,? )y" + CLOCK);

  private static final Set<String> SHORT_MONTHS =
      Set.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final Set<String> LONG_MONTHS =
      Set.of(
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

  /// The text with one or two digits as `9`, four as `y`, parts of a second as `f`, a short or long
  /// name of a month as `M` or `N`, AM and PM as `P`.
  static String signature(byte[] b, int from, int to) {
    StringBuilder out = new StringBuilder(to - from);
    int at = from;
    while (at < to) {
      int start = at;
      if (isDigit(b[at])) {
        while (at < to && isDigit(b[at])) {
          at++;
        }
        boolean fraction = start > from && b[start - 1] == '.' && out.indexOf(":") >= 0;
        int run = at - start;
        out.append(fraction ? 'f' : run <= 2 ? '9' : run == 4 ? 'y' : '#');
      } else if (isLetter(b[at])) {
        while (at < to && isLetter(b[at])) {
          at++;
        }
        out.append(word(new String(b, start, at - start, StandardCharsets.US_ASCII)));
      } else {
        out.append((char) (b[at] & 0xFF));
        at++;
      }
    }
    return out.toString();
  }

  private static String word(String letters) {
    String lower = letters.toLowerCase(Locale.ROOT);
    if (SHORT_MONTHS.contains(lower)) {
      return "M";
    }
    if (LONG_MONTHS.contains(lower)) {
      return "N";
    }
    return lower.equals("am") || lower.equals("pm") ? "P" : letters;
  }

  /// The pattern behind a signature, if it is a day or an instant.
  static Optional<DatePattern> of(String signature) {
    Matcher ymd = YMD.matcher(signature);
    if (ymd.matches()) {
      return Optional.of(new DatePattern(Order.YMD, ymd.group("sep"), time(ymd)));
    }
    Matcher numbers = NUMBERS.matcher(signature);
    if (numbers.matches()) {
      boolean full = numbers.group("year").equals("y");
      Order order = full ? Order.DAY_OR_MONTH : Order.DAY_OR_MONTH_SHORT;
      return Optional.of(new DatePattern(order, numbers.group("sep"), time(numbers)));
    }
    Matcher dayWord = DAY_WORD.matcher(signature);
    if (dayWord.matches()) {
      String between = dayWord.group("word") + dayWord.group("sep");
      return Optional.of(new DatePattern(Order.DAY_WORD_YEAR, between, time(dayWord)));
    }
    Matcher wordDay = WORD_DAY.matcher(signature);
    if (wordDay.matches()) {
      String between = wordDay.group("word") + wordDay.group("sep");
      return Optional.of(new DatePattern(Order.WORD_DAY_YEAR, between, time(wordDay)));
    }
    return Optional.empty();
  }

  private static String time(Matcher matcher) {
    String time = matcher.group("time");
    return time == null ? "" : time;
  }

  boolean hasClock() {
    return !time.isEmpty();
  }

  /// Whether the text says which day and month are meant only by their order.
  boolean ambiguous() {
    return order == Order.DAY_OR_MONTH || order == Order.DAY_OR_MONTH_SHORT;
  }

  boolean twelveHours() {
    return time.contains("P");
  }

  /// Whether a distance from UTC is part of the text.
  boolean hasOffset() {
    return time.indexOf('+') >= 0 || time.indexOf('-') >= 0;
  }

  /// Whether the database reads it without being told the pattern, and fast.
  boolean iso() {
    return order == Order.YMD
        && between.equals("-")
        && !twelveHours()
        && !hasOffset()
        && !time.startsWith("  ");
  }

  /// As the database's `strptime` wants it.
  ///
  /// @param monthFirst for ambiguous patterns
  List<String> formats(boolean monthFirst) {
    List<String> days =
        switch (order) {
          case YMD -> List.of("%Y" + between + "%m" + between + "%d");
          case DAY_OR_MONTH, DAY_OR_MONTH_SHORT -> {
            String year = order == Order.DAY_OR_MONTH ? "%Y" : "%y";
            yield List.of(
                monthFirst
                    ? "%m" + between + "%d" + between + year
                    : "%d" + between + "%m" + between + year);
          }
          case DAY_WORD_YEAR -> {
            String sep = between.substring(1);
            yield List.of("%d" + sep + month() + sep + "%Y");
          }
          case WORD_DAY_YEAR -> List.of(month() + " %d" + between.substring(1) + "%Y");
        };
    List<String> all = new ArrayList<>();
    for (String day : days) {
      all.add(day + clock());
    }
    return all;
  }

  private String month() {
    return between.startsWith("M") ? "%b" : "%B";
  }

  private String clock() {
    boolean twelve = twelveHours();
    return time.replace("9:9:9", twelve ? "%I:%M:%S" : "%H:%M:%S")
        .replaceFirst("^([ T]+)9:9", twelve ? "$1%I:%M" : "$1%H:%M")
        .replace(".f", ".%f")
        .replace("P", "%p")
        .replaceFirst("[+-](9:?9|y)$", "%z");
  }

  private static boolean isDigit(byte b) {
    return b >= '0' && b <= '9';
  }

  private static boolean isLetter(byte b) {
    return (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z');
  }
}
