package org.clicktrail.core.explore;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import org.clicktrail.core.explore.Forecast.Step;
import org.clicktrail.core.table.Column;

/// The periods of one length that a column of times covers in full, without gaps: what a forecast
/// can be made from.
final class History {

  /// A period counts as covered if no more than this part of it is missing at its end or start.
  private static final int TOLERANCE = 12;

  private final Step step;
  private final LocalDateTime first;
  private final int length;
  private final int[] byRow;
  private final Ends ends;

  /// What the file covers only in part.
  ///
  /// @param incomplete periods at both ends
  /// @param begun whether the last of them comes after the full ones
  private record Ends(int incomplete, boolean begun) {}

  private History(Step step, LocalDateTime first, int length, int[] byRow, Ends ends) {
    this.step = step;
    this.first = first;
    this.length = length;
    this.byRow = byRow;
    this.ends = ends;
  }

  /// @param times at least one known
  /// @param last time the file tells of, in micros: a session may go on after the last one started
  static History of(Column.Times times, long last, Step step) {
    long[] known =
        LongStream.range(0, times.size())
            .filter(row -> !times.missing((int) row))
            .map(row -> times.micros((int) row))
            .toArray();
    LocalDateTime from = at(LongStream.of(known).min().orElseThrow());
    LocalDateTime to = covered(known, last);
    LocalDateTime start = step.unit.floor(from);
    LocalDateTime end = step.unit.floor(to);
    int incomplete = 0;
    boolean begun = false;
    if (from.isAfter(start.plus(slack(start, step)))) {
      start = next(start, step, 1);
      incomplete++;
    }
    LocalDateTime after = next(end, step, 1);
    if (!to.isBefore(after.minus(slack(end, step)))) {
      end = after;
    } else if (to.isAfter(end)) {
      begun = true;
      incomplete++;
    }
    int length = (int) Math.max(0, between(start, end, step));
    int[] byRow = new int[times.size()];
    for (int row = 0; row < byRow.length; row++) {
      long at =
          times.missing(row) ? -1 : between(start, step.unit.floor(at(times.micros(row))), step);
      byRow[row] = at >= 0 && (at < length || (at == length && begun)) ? (int) at : -1;
    }
    return new History(step, start, length, byRow, new Ends(incomplete, begun));
  }

  /// Until when the file covers: its last time, and the day or month that stands for where times
  /// are only days or months.
  private static LocalDateTime covered(long[] known, long latest) {
    LocalDateTime last = at(LongStream.of(known).reduce(latest, Math::max));
    if (LongStream.of(known)
        .allMatch(micros -> Periods.Unit.MONTH.floor(at(micros)).equals(at(micros)))) {
      return last.plusMonths(1);
    }
    boolean days = LongStream.of(known).allMatch(micros -> micros % 86_400_000_000L == 0);
    return days ? last.plusDays(1) : last;
  }

  private static java.time.Duration slack(LocalDateTime start, Step step) {
    return java.time.Duration.between(start, next(start, step, 1)).dividedBy(TOLERANCE);
  }

  private static LocalDateTime next(LocalDateTime start, Step step, long by) {
    return start.plus(by, chrono(step));
  }

  private static long between(LocalDateTime start, LocalDateTime end, Step step) {
    return chrono(step).between(start, end);
  }

  private static ChronoUnit chrono(Step step) {
    return switch (step) {
      case DAY -> ChronoUnit.DAYS;
      case WEEK -> ChronoUnit.WEEKS;
      case MONTH -> ChronoUnit.MONTHS;
    };
  }

  private static LocalDateTime at(long micros) {
    return LocalDateTime.ofInstant(Instant.EPOCH.plus(micros, ChronoUnit.MICROS), ZoneOffset.UTC);
  }

  Step step() {
    return step;
  }

  /// Number of full periods.
  int length() {
    return length;
  }

  /// Periods at the ends that are covered only in part.
  int incomplete() {
    return ends.incomplete();
  }

  /// Whether the file breaks off in a period after the full ones.
  boolean begun() {
    return ends.begun();
  }

  /// Number of the period of a row, [#length] for the one the file breaks off in; −1 outside.
  int of(int row) {
    return byRow[row];
  }

  /// Share of the periods in which something happened; 0 without periods.
  double filled() {
    boolean[] seen = new boolean[length];
    for (int period : byRow) {
      if (period >= 0 && period < length) {
        seen[period] = true;
      }
    }
    int n = 0;
    for (boolean one : seen) {
      n += one ? 1 : 0;
    }
    return length == 0 ? 0 : (double) n / length;
  }

  /// "2 Oct" for each period, `ahead` of them after the last; with the year where there are two.
  List<String> labels(int ahead) {
    LocalDateTime last = next(first, step, length + (long) ahead - 1);
    boolean oneYear = first.getYear() == last.getYear();
    String pattern = step == Step.MONTH ? "MMM" : "d MMM";
    DateTimeFormatter format =
        DateTimeFormatter.ofPattern(oneYear ? pattern : pattern + " uuuu", Locale.ENGLISH);
    List<String> labels = new ArrayList<>();
    for (int period = 0; period < length + ahead; period++) {
      labels.add(format.format(next(first, step, period)));
    }
    return labels;
  }
}
