package org.clicktrail.data.session;

import java.util.Arrays;

/// When outcome and revenue of a session changed while its events passed by, session by session.
final class Changes {

  private final int[] from;
  private long[] times = new long[256];
  private double[] outcome = new double[256];
  private double[] revenue = new double[256];
  private int size;
  private double lastOutcome;
  private double lastRevenue;

  Changes(int sessions) {
    from = new int[sessions + 1];
  }

  /// The next session begins; sessions come in the order of their numbers.
  void start(int session) {
    from[session] = size;
    from[session + 1] = size;
    lastOutcome = 0;
    lastRevenue = 0;
  }

  /// After an event of the session.
  ///
  /// @param time microseconds since 1970; a change at an unknown time is dated to the next event
  ///   that has one
  /// @param outcomeNow 1 or 0
  /// @param revenueNow NaN counts as 0
  void see(int session, long time, double outcomeNow, double revenueNow) {
    double earned = Double.isNaN(revenueNow) ? 0 : revenueNow;
    if (time == Events.NO_TIME || (outcomeNow == lastOutcome && earned == lastRevenue)) {
      return;
    }
    if (size == times.length) {
      times = Arrays.copyOf(times, size * 2);
      outcome = Arrays.copyOf(outcome, size * 2);
      revenue = Arrays.copyOf(revenue, size * 2);
    }
    times[size] = time;
    outcome[size] = outcomeNow - lastOutcome;
    revenue[size] = earned - lastRevenue;
    size++;
    from[session + 1] = size;
    lastOutcome = outcomeNow;
    lastRevenue = earned;
  }

  /// First change of a session.
  int from(int session) {
    return from[session];
  }

  /// After its last change.
  int to(int session) {
    return from[session + 1];
  }

  long time(int change) {
    return times[change];
  }

  /// +1 or −1, or 0 if only the revenue changed.
  double outcome(int change) {
    return outcome[change];
  }

  double revenue(int change) {
    return revenue[change];
  }
}
