package org.clicktrail.data.session;

/// Number of events, first and latest time, pauses.
final class TimeTally implements Tally {

  private static final double MICROS = 1e6;

  private int events;
  private long first;
  private long latest;
  private double longestPause;
  private double latestPause;

  @Override
  public void start() {
    events = 0;
    first = Events.NO_TIME;
    latest = Events.NO_TIME;
    longestPause = Double.NaN;
    latestPause = Double.NaN;
  }

  @Override
  public void add(Events part, int from, int to) {
    events += to - from;
    for (int row = from; row < to; row++) {
      add(part.times()[row]);
    }
  }

  private void add(long time) {
    if (time == Events.NO_TIME) {
      return;
    }
    if (first == Events.NO_TIME) {
      first = time;
    } else {
      latestPause = (time - latest) / MICROS;
      longestPause = longestPause >= latestPause ? longestPause : latestPause;
    }
    latest = time;
  }

  int events() {
    return events;
  }

  /// Microseconds since 1970, [Events#NO_TIME] if unknown.
  long first() {
    return first;
  }

  /// Seconds; NaN without times.
  double duration() {
    return first == Events.NO_TIME ? Double.NaN : (latest - first) / MICROS;
  }

  /// Seconds; NaN with fewer than two events.
  double longestPause() {
    return longestPause;
  }

  /// Seconds; NaN with fewer than two events.
  double latestPause() {
    return latestPause;
  }
}
