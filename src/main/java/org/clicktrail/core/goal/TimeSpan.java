package org.clicktrail.core.goal;

/// The time a log of customers covers.
///
/// @param first microseconds since 1970 of the first event
/// @param end first microsecond after it: behind the last event, or behind its day where the log
///   has days only
public record TimeSpan(long first, long end) {

  private static final long MINUTE = 60_000_000L;
  private static final long DAY = 86_400_000_000L;

  /// @param clock whether events have a time of day
  public static TimeSpan of(long first, long last, boolean clock) {
    return new TimeSpan(first, clock ? last + 1 : Math.floorDiv(last, DAY) * DAY + DAY);
  }

  /// When customers would be scored now: the first midnight (or minute) after the last event.
  public long now(Horizon horizon) {
    long step = step(horizon);
    return Math.ceilDiv(end, step) * step;
  }

  /// Midnight, or the full minute, at or before a time.
  static long floor(long micros, Horizon horizon) {
    long step = step(horizon);
    return Math.floorDiv(micros, step) * step;
  }

  /// Shorter than four weeks: too short to see who comes back.
  boolean isShort() {
    return (end - first) / DAY < 28;
  }

  private static long step(Horizon horizon) {
    return horizon.wholeDays() ? DAY : MINUTE;
  }

  /// A month for logs of four months and more, a week for four weeks, a day for four days, else a
  /// quarter of the log, at least a minute.
  public Horizon usualHorizon() {
    long days = (end - first) / DAY;
    if (days >= 120) {
      return Horizon.days(30);
    }
    if (!isShort()) {
      return Horizon.days(7);
    }
    return days >= 4
        ? Horizon.days(1)
        : new Horizon((int) Math.max(1, (end - first) / (4 * MINUTE)), Horizon.Unit.MINUTES);
  }
}
