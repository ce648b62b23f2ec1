package org.clicktrail.core.explore;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.clicktrail.core.explore.Exploration.TrendPoint;
import org.clicktrail.core.goal.Snapshot;
import org.clicktrail.core.stat.Interval;
import org.clicktrail.core.table.Column;

/// Conversion over time, in the calendar unit that gives a readable number of periods.
final class Trend {

  /// Calendar units, in which a trend or a split is told. Source of the order: ARCHITECTURE.md §3.
  enum Unit {
    YEAR,
    QUARTER,
    MONTH,
    WEEK,
    DAY,
    HOUR,
    TEN_MINUTES;

    LocalDateTime floor(LocalDateTime time) {
      LocalDateTime day = time.truncatedTo(ChronoUnit.DAYS);
      return switch (this) {
        case YEAR -> day.withDayOfYear(1);
        case QUARTER -> day.with(IsoFields.DAY_OF_QUARTER, 1);
        case MONTH -> day.withDayOfMonth(1);
        case WEEK -> day.minusDays(day.getDayOfWeek().getValue() - 1L);
        case DAY -> day;
        case HOUR -> time.truncatedTo(ChronoUnit.HOURS);
        case TEN_MINUTES ->
            time.truncatedTo(ChronoUnit.HOURS).plusMinutes(time.getMinute() / 10 * 10L);
      };
    }
  }

  private Trend() {}

  /// Periods without a session are left out; empty without time, or if all is one period.
  static List<TrendPoint> of(Snapshot end) {
    if (end.start().isEmpty()) {
      return List.of();
    }
    Column.Times start = end.start().get();
    long first = Long.MAX_VALUE;
    long last = Long.MIN_VALUE;
    for (int row = 0; row < start.size(); row++) {
      if (!start.missing(row)) {
        first = Math.min(first, start.micros(row));
        last = Math.max(last, start.micros(row));
      }
    }
    if (first >= last) {
      return List.of();
    }
    Unit unit = unit(at(first), at(last));
    Map<LocalDateTime, Period> periods = new TreeMap<>();
    for (int row = 0; row < start.size(); row++) {
      if (!start.missing(row)) {
        Period period =
            periods.computeIfAbsent(unit.floor(at(start.micros(row))), _ -> new Period());
        period.add(
            end.label().number(row),
            end.revenue().isPresent() ? end.revenue().get().number(row) : Double.NaN);
      }
    }
    DateTimeFormatter format = format(unit, at(first), at(last));
    List<TrendPoint> points = new ArrayList<>();
    periods.forEach((time, period) -> points.add(period.point(format.format(time))));
    return points.size() < 2 ? List.of() : List.copyOf(points);
  }

  /// Month from three months on, else day, hour, ten minutes; coarser beyond 31 periods.
  static Unit unit(LocalDateTime first, LocalDateTime last) {
    long months = ChronoUnit.MONTHS.between(Unit.MONTH.floor(first), Unit.MONTH.floor(last)) + 1;
    if (months >= 3) {
      return months <= 31 ? Unit.MONTH : months <= 93 ? Unit.QUARTER : Unit.YEAR;
    }
    long days = ChronoUnit.DAYS.between(Unit.DAY.floor(first), Unit.DAY.floor(last)) + 1;
    if (days >= 3) {
      return days <= 31 ? Unit.DAY : Unit.WEEK;
    }
    return ChronoUnit.MINUTES.between(first, last) > 300 ? Unit.HOUR : Unit.TEN_MINUTES;
  }

  private static DateTimeFormatter format(Unit unit, LocalDateTime first, LocalDateTime last) {
    boolean oneYear = first.getYear() == last.getYear();
    boolean oneDay = first.toLocalDate().equals(last.toLocalDate());
    String pattern =
        switch (unit) {
          case YEAR -> "uuuu";
          case QUARTER -> "'Q'q uuuu";
          case MONTH -> oneYear ? "MMM" : "MMM uuuu";
          case WEEK, DAY -> oneYear ? "d MMM" : "d MMM uuuu";
          case HOUR, TEN_MINUTES -> oneDay ? "HH:mm" : "d MMM HH:mm";
        };
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
  }

  private static LocalDateTime at(long micros) {
    return LocalDateTime.ofInstant(Instant.EPOCH.plus(micros, ChronoUnit.MICROS), ZoneOffset.UTC);
  }

  private static final class Period {
    private long sessions;
    private double known;
    private double converted;
    private double revenue = Double.NaN;

    void add(double label, double amount) {
      sessions++;
      known += Double.isNaN(label) ? 0 : 1;
      converted += label > 0.5 ? 1 : 0;
      if (!Double.isNaN(amount)) {
        revenue = Double.isNaN(revenue) ? amount : revenue + amount;
      }
    }

    TrendPoint point(String label) {
      return new TrendPoint(label, sessions, Interval.wilson(converted, known), revenue);
    }
  }
}
