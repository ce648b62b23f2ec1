package org.clicktrail.core.explore;

import java.util.ArrayList;
import java.util.List;
import org.clicktrail.core.goal.Snapshot;
import org.clicktrail.core.stat.Interval;
import org.clicktrail.core.table.Column;
import org.clicktrail.core.text.Noun;

/// Sessions and conversion by the weekday and hour of their start, by the clock of the file.
///
/// @param precision how exactly the file tells the start
/// @param days seven lists, Monday first: 24 cells with [Precision#HOURS], one with
///   [Precision#DAYS]; empty with [Precision#NONE]
public record WeekHours(Precision precision, List<List<Cell>> days) {

  /// Microseconds of an hour and of a day; 1 January 1970 was a Thursday.
  private static final long HOUR = 3_600_000_000L;

  private static final int HOURS = 24;
  private static final long DAY = HOURS * HOUR;
  private static final int WEEK = 7;
  private static final int THURSDAY = 3;

  public WeekHours {
    days = days.stream().map(List::copyOf).toList();
  }

  /// What can be told of the start of a session.
  public enum Precision {
    HOURS,
    /// Every session starts at midnight: days without a clock.
    DAYS,
    /// No time at all, months only, or customers, who have no start.
    NONE
  }

  /// @param n sessions that start then
  /// @param rate conversion among them; NaN without an outcome or without sessions
  public record Cell(long n, Interval rate) {}

  static WeekHours none() {
    return new WeekHours(Precision.NONE, List.of());
  }

  static WeekHours of(Snapshot end) {
    if (end.start().isEmpty() || end.noun() == Noun.CUSTOMER) {
      return none();
    }
    Column.Times start = end.start().get();
    Precision precision = precision(start);
    if (precision == Precision.NONE) {
      return none();
    }
    int cells = precision == Precision.HOURS ? HOURS : 1;
    long[] n = new long[WEEK * cells];
    double[] known = new double[n.length];
    double[] converted = new double[n.length];
    for (int row = 0; row < start.size(); row++) {
      if (!start.missing(row)) {
        int at = cell(start.micros(row), cells);
        n[at]++;
        known[at] += end.label().missing(row) ? 0 : 1;
        converted[at] += end.label().number(row) > 0.5 ? 1 : 0;
      }
    }
    List<List<Cell>> days = new ArrayList<>();
    for (int day = 0; day < WEEK; day++) {
      List<Cell> line = new ArrayList<>();
      for (int at = day * cells; at < (day + 1) * cells; at++) {
        line.add(new Cell(n[at], Interval.wilson(converted[at], known[at])));
      }
      days.add(line);
    }
    return new WeekHours(precision, days);
  }

  private static int cell(long micros, int cells) {
    int day = (int) Math.floorMod(Math.floorDiv(micros, DAY) + THURSDAY, (long) WEEK);
    int hour = cells == 1 ? 0 : (int) (Math.floorMod(micros, DAY) / HOUR);
    return day * cells + hour;
  }

  /// A file of months has every start on the first of one; a file of days every start at midnight.
  private static Precision precision(Column.Times start) {
    boolean any = false;
    boolean clock = false;
    boolean days = false;
    for (int row = 0; row < start.size() && !clock; row++) {
      if (!start.missing(row)) {
        any = true;
        clock = Math.floorMod(start.micros(row), DAY) != 0;
        days |= !firstOfMonth(start.micros(row));
      }
    }
    return clock ? Precision.HOURS : any && days ? Precision.DAYS : Precision.NONE;
  }

  private static boolean firstOfMonth(long micros) {
    return java.time.LocalDate.ofEpochDay(Math.floorDiv(micros, DAY)).getDayOfMonth() == 1;
  }
}
