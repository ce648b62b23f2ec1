package org.clicktrail.data.read;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.clicktrail.core.schema.ColumnType;
import org.clicktrail.core.text.Messages;

/// Whole numbers that are points in time: seconds, milliseconds or microseconds since 1970, or days
/// as 20191031. Only where the name of the column says so or the user does.
final class EpochTimes {

  private static final Pattern NAMED =
      Pattern.compile(".*(time|tstamp|date|_at$|^ts$|_ts$|epoch|day).*");

  /// 2001-09-09 and 2096-10-02 in seconds: between them, a whole number is a plausible instant.
  private static final long FROM = 1_000_000_000L;

  private static final long TO = 4_000_000_000L;

  private EpochTimes() {}

  static Optional<Decision> of(String name, ColumnStats stats, boolean wanted) {
    long filled = stats.filled() - stats.count(CellShape.ABSENT_WORD);
    if (!(wanted || NAMED.matcher(name.toLowerCase(Locale.ROOT)).matches())) {
      return Optional.empty();
    }
    if (filled > 0 && stats.count(CellShape.POINT) == filled && seconds(stats)) {
      String sql = "make_timestamp(cast(round(try_cast({} as double) * 1000000) as bigint))";
      return Optional.of(decision(ColumnType.INSTANT, "s", sql, stats));
    }
    long whole = stats.count(CellShape.WHOLE);
    if (whole == 0 || whole != filled) {
      return Optional.empty();
    }
    long min = stats.min();
    long max = stats.max();
    if (min >= 1900_01_01 && max <= 2099_12_31 && min <= max) {
      return Optional.of(decision(ColumnType.DATE, "ymd", "try_strptime({},'%Y%m%d')", stats));
    }
    if (between(min, max, 1)) {
      return Optional.of(decision(ColumnType.INSTANT, "s", scaled(1_000_000), stats));
    }
    if (between(min, max, 1000)) {
      return Optional.of(decision(ColumnType.INSTANT, "ms", scaled(1000), stats));
    }
    if (between(min, max, 1_000_000)) {
      return Optional.of(decision(ColumnType.INSTANT, "us", scaled(1), stats));
    }
    return Optional.empty();
  }

  private static boolean fits(double seconds) {
    return seconds >= FROM && seconds <= TO;
  }

  /// Seconds with parts of a second, by the first different cells.
  private static boolean seconds(ColumnStats stats) {
    return stats.words().stream()
        .allMatch(word -> word.matches("\\d{10}\\.\\d+") && fits(Double.parseDouble(word)));
  }

  private static boolean between(long min, long max, long unit) {
    return min >= FROM * unit && max <= TO * unit;
  }

  private static String scaled(long micros) {
    return "make_timestamp(try_cast({} as bigint) * " + micros + ")";
  }

  private static Decision decision(ColumnType type, String key, String sql, ColumnStats stats) {
    return new Decision(
        type,
        Messages.text("import.why.epoch." + key),
        sql,
        "TIMESTAMP",
        "",
        true,
        stats.count(CellShape.ABSENT_WORD));
  }
}
