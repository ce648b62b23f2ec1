package org.clicktrail.core.explore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.clicktrail.core.stat.Interval;
import org.clicktrail.core.stat.Sample;

/// Counts a [Funnel] session by session.
final class FunnelTally {

  private static final double MICROS = 1e6;

  private final List<String> words;
  private final int[] steps;
  private final long[] reached;
  private final double[][] seconds;
  private final int[] timed;
  private long sessions;
  private long withLast;

  /// @param words of the steps, as the user reads them
  /// @param codes of the steps; −1 for a word that no event has
  FunnelTally(List<String> words, int[] codes) {
    this.words = words;
    this.steps = codes.clone();
    this.reached = new long[codes.length];
    this.seconds = new double[codes.length][16];
    this.timed = new int[codes.length];
  }

  /// As for [Trails.Walker#walk].
  void see(int[] codes, long[] times, int events) {
    sessions++;
    int next = 0;
    long before = Trails.NO_TIME;
    boolean last = false;
    for (int event = 0; event < events; event++) {
      last |= codes[event] >= 0 && codes[event] == steps[steps.length - 1];
      if (next < steps.length && codes[event] >= 0 && codes[event] == steps[next]) {
        reached[next]++;
        if (next > 0 && before != Trails.NO_TIME && times[event] != Trails.NO_TIME) {
          keep(next, (times[event] - before) / MICROS);
        }
        before = times[event];
        next++;
      }
    }
    withLast += last ? 1 : 0;
  }

  private void keep(int step, double value) {
    if (timed[step] == seconds[step].length) {
      seconds[step] = Arrays.copyOf(seconds[step], timed[step] * 2);
    }
    seconds[step][timed[step]++] = value;
  }

  Funnel funnel() {
    List<Funnel.Step> found = new ArrayList<>();
    for (int step = 0; step < steps.length; step++) {
      double n = (double) reached[step];
      found.add(
          new Funnel.Step(
              words.get(step),
              reached[step],
              Interval.wilson(n, (double) reached[0]),
              Interval.wilson(n, (double) (step == 0 ? sessions : reached[step - 1])),
              median(step)));
    }
    return new Funnel(found, sessions, withLast - reached[steps.length - 1]);
  }

  private double median(int step) {
    double[] sorted = Arrays.copyOf(seconds[step], timed[step]);
    Arrays.sort(sorted);
    return Sample.quantile(sorted, 0.5);
  }
}
