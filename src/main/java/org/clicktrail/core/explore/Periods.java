package org.clicktrail.core.explore;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.clicktrail.core.table.Column;

/// The calendar periods of a column of times, in the unit that gives a readable number of them.
/// Periods in which nothing happened are left out.
public final class Periods {

  /// Calendar units in which a trend or a split is told. Source of the order: ARCHITECTURE.md §3.
  public enum Unit {
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

    /// Where the period after the one that begins then begins.
    LocalDateTime next(LocalDateTime start) {
      return switch (this) {
        case YEAR -> start.plusYears(1);
        case QUARTER -> start.plusMonths(3);
        case MONTH -> start.plusMonths(1);
        case WEEK -> start.plusWeeks(1);
        case DAY -> start.plusDays(1);
        case HOUR -> start.plusHours(1);
        case TEN_MINUTES -> start.plusMinutes(10);
      };
    }
  }

  private final List<String> labels;
  private final List<Filter.During> times;
  private final int[] byRow;

  private Periods(List<String> labels, List<Filter.During> times, int[] byRow) {
    this.labels = labels;
    this.times = times;
    this.byRow = byRow;
  }

  public static Periods of(Column.Times times) {
    long first = Long.MAX_VALUE;
    long last = Long.MIN_VALUE;
    for (int row = 0; row < times.size(); row++) {
      if (!times.missing(row)) {
        first = Math.min(first, times.micros(row));
        last = Math.max(last, times.micros(row));
      }
    }
    int[] byRow = new int[times.size()];
    Arrays.fill(byRow, -1);
    if (first > last) {
      return new Periods(List.of(), List.of(), byRow);
    }
    Unit unit = unit(at(first), at(last));
    List<LocalDateTime> starts = sort(times, unit, byRow);
    DateTimeFormatter format = format(unit, at(first), at(last));
    return new Periods(
        starts.stream().map(format::format).toList(),
        starts.stream().map(start -> new Filter.During(start, unit.next(start))).toList(),
        byRow);
  }

  /// Numbers the periods of the rows in the order of time. Rows mostly come in that order too: the
  /// calendar is asked only where a row leaves the period of the row before.
  ///
  /// @return where the periods begin
  private static List<LocalDateTime> sort(Column.Times times, Unit unit, int[] byRow) {
    Map<LocalDateTime, Integer> found = new LinkedHashMap<>();
    long from = 0;
    long to = 0;
    int current = -1;
    for (int row = 0; row < byRow.length; row++) {
      if (times.missing(row)) {
        continue;
      }
      long time = times.micros(row);
      if (time < from || time >= to) {
        LocalDateTime start = unit.floor(at(time));
        from = micros(start);
        to = micros(unit.next(start));
        current = found.computeIfAbsent(start, _ -> found.size());
      }
      byRow[row] = current;
    }
    List<LocalDateTime> starts = found.keySet().stream().sorted().toList();
    int[] places = new int[starts.size()];
    for (int place = 0; place < places.length; place++) {
      places[found.getOrDefault(starts.get(place), 0)] = place;
    }
    for (int row = 0; row < byRow.length; row++) {
      byRow[row] = byRow[row] < 0 ? -1 : places[byRow[row]];
    }
    return starts;
  }

  private static long micros(LocalDateTime time) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, time.toInstant(ZoneOffset.UTC));
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

  /// "Mar", "2 Oct", "14:10", earliest first.
  public List<String> labels() {
    return labels;
  }

  /// The time a period covers.
  Filter.During when(int period) {
    return times.get(period);
  }

  /// Number of the period of a row; −1 where the time is missing.
  public int of(int row) {
    return byRow[row];
  }
}
