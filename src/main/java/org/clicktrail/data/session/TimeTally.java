package org.clicktrail.data.session;

/// Number of events, first and latest time, pauses.
final class TimeTally implements Tally {

  private static final double MICROS = 1e6;
  private static final long DAY = 86_400_000_000L;

  private int events;
  private long first;
  private long latest;

  /// Seconds; NaN with fewer than two events, as the next.
  private double longestPause;

  private double latestPause;
  private int days;

  @Override
  public void start() {
    events = 0;
    first = Events.NO_TIME;
    latest = Events.NO_TIME;
    longestPause = Double.NaN;
    latestPause = Double.NaN;
    days = 0;
  }

  @Override
  public void add(Events part, int from, int to) {
    events += to - from;
    for (int row = from; row < to; row++) {
      add(part.times()[row]);
    }
  }

  @Override
  public void pass(Events events, Runs runs, Reading[][] wanted) {
    int at = 0;
    for (int run = 0; run < runs.size(); run++) {
      if (runs.begins(run)) {
        start();
      }
      add(events, at, runs.end(run));
      at = runs.end(run);
      if (runs.draft(run) >= 0) {
        for (Reading reading : wanted[runs.draft(run)]) {
          reading.put(runs.row(run), value(reading));
        }
      }
    }
  }

  @Override
  public double value(Reading reading) {
    return switch (reading.op()) {
      case COUNT, RECENT -> events;
      case SINGLE -> events == 1 ? 1 : 0;
      case DURATION -> duration();
      case MAX_GAP -> longestPause;
      case LAST_GAP -> latestPause;
      case HOUR, WEEKDAY, WEEKEND, MONTH, SEASON -> reading.calendar(first);
      default -> throw reading.unknown();
    };
  }

  private void add(long time) {
    if (time == Events.NO_TIME) {
      return;
    }
    if (first == Events.NO_TIME) {
      first = time;
      days = 1;
    } else {
      days += Math.floorDiv(time, DAY) == Math.floorDiv(latest, DAY) ? 0 : 1;
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

  /// Microseconds since 1970, [Events#NO_TIME] if unknown.
  long latest() {
    return latest;
  }

  /// Days (of the time of the file) with an event.
  int days() {
    return days;
  }

  /// Days from one day with an event to the next on average; NaN with fewer than two.
  double meanPause() {
    return days < 2
        ? Double.NaN
        : (double) (Math.floorDiv(latest, DAY) - Math.floorDiv(first, DAY)) / (days - 1);
  }

  /// Seconds; NaN without times.
  private double duration() {
    return first == Events.NO_TIME ? Double.NaN : (latest - first) / MICROS;
  }
}
