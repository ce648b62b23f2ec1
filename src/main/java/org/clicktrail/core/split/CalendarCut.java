package org.clicktrail.core.split;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;

/// The calendar boundary nearest to a wanted share of the sessions.
///
/// @param boundary first microsecond since 1970 of the test period
/// @param unit of the calendar the boundary belongs to
/// @param share of the sessions before the boundary
/// @param wanted share
record CalendarCut(long boundary, Unit unit, double share, double wanted) {

  /// Share of the sessions a model learns from.
  static final double WANTED = 0.7;

  /// How far from the wanted share a coarse unit may lie before a finer one is tried.
  static final double TOLERANCE = 0.15;

  private static final int LEAST_MONTHS = 3;

  /// Calendar units, coarsest first.
  enum Unit {
    MONTH,
    DAY,
    HOUR,
    TEN_MINUTES;

    /// Start of the unit a point in time lies in, both in microseconds since 1970.
    long floor(long micros) {
      return switch (this) {
        case MONTH -> micros(time(micros).truncatedTo(ChronoUnit.DAYS).withDayOfMonth(1));
        case DAY -> micros - Math.floorMod(micros, 86_400_000_000L);
        case HOUR -> micros - Math.floorMod(micros, 3_600_000_000L);
        case TEN_MINUTES -> micros - Math.floorMod(micros, 600_000_000L);
      };
    }
  }

  /// The cut of these points in time: the coarsest unit that comes near the share, months only if
  /// there are three; empty if all lie in the same ten minutes.
  static Optional<CalendarCut> of(long[] micros, double wanted, double tolerance) {
    long[] sorted = micros.clone();
    Arrays.sort(sorted);
    Optional<CalendarCut> nearest = Optional.empty();
    for (Unit unit : Unit.values()) {
      Optional<CalendarCut> cut = of(sorted, unit, wanted);
      if (cut.isPresent() && cut.get().distance() <= tolerance) {
        return cut;
      }
      if (cut.isPresent()
          && (nearest.isEmpty() || cut.get().distance() < nearest.get().distance())) {
        nearest = cut;
      }
    }
    return nearest;
  }

  private static Optional<CalendarCut> of(long[] sorted, Unit unit, double wanted) {
    Optional<CalendarCut> nearest = Optional.empty();
    int units = sorted.length == 0 ? 0 : 1;
    for (int i = 1; i < sorted.length; i++) {
      if (sorted[i] == sorted[i - 1]) {
        continue;
      }
      long floor = unit.floor(sorted[i]);
      if (floor <= sorted[i - 1]) {
        continue;
      }
      units++;
      CalendarCut cut = new CalendarCut(floor, unit, (double) i / sorted.length, wanted);
      if (nearest.isEmpty() || cut.distance() < nearest.get().distance()) {
        nearest = Optional.of(cut);
      }
    }
    return unit == Unit.MONTH && units < LEAST_MONTHS ? Optional.empty() : nearest;
  }

  private double distance() {
    return Math.abs(share - wanted);
  }

  static LocalDateTime time(long micros) {
    return LocalDateTime.ofEpochSecond(
        Math.floorDiv(micros, 1_000_000L),
        (int) Math.floorMod(micros, 1_000_000L) * 1000,
        ZoneOffset.UTC);
  }

  private static long micros(LocalDateTime time) {
    return time.toEpochSecond(ZoneOffset.UTC) * 1_000_000L;
  }
}
