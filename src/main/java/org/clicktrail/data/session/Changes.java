package org.clicktrail.data.session;

import java.util.Arrays;

/// When outcome and revenue of a session changed while its events passed by, session by session.
final class Changes {

  private final int[] from;
  private final int[] to;
  private long[] times = new long[256];
  private double[] outcome = new double[256];
  private double[] revenue = new double[256];
  private int size;
  private double lastOutcome;
  private double lastRevenue;

  Changes(int sessions) {
    from = new int[sessions];
    to = new int[sessions];
  }

  /// The next session begins.
  void start(int session) {
    from[session] = size;
    to[session] = size;
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
    add(time, outcomeNow - lastOutcome, earned - lastRevenue);
    to[session] = size;
    lastOutcome = outcomeNow;
    lastRevenue = earned;
  }

  private void add(long time, double outcomeChange, double revenueChange) {
    if (size == times.length) {
      times = Arrays.copyOf(times, size * 2);
      outcome = Arrays.copyOf(outcome, size * 2);
      revenue = Arrays.copyOf(revenue, size * 2);
    }
    times[size] = time;
    outcome[size] = outcomeChange;
    revenue[size] = revenueChange;
    size++;
  }

  /// Adds the sessions of another list.
  ///
  /// @param numbers here of its sessions
  void add(Changes other, int[] numbers) {
    for (int session = 0; session < numbers.length; session++) {
      from[numbers[session]] = size;
      for (int change = other.from[session]; change < other.to[session]; change++) {
        add(other.times[change], other.outcome[change], other.revenue[change]);
      }
      to[numbers[session]] = size;
    }
  }

  /// First change of a session.
  int from(int session) {
    return from[session];
  }

  /// After its last change.
  int to(int session) {
    return to[session];
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
