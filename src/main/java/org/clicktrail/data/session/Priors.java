package org.clicktrail.data.session;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.clicktrail.core.feature.Op;
import org.clicktrail.core.job.Progress;

/// What the earlier sessions of the same customer say, as it was known when a session began: only
/// events before that instant count, also of sessions that go on afterwards.
final class Priors {

  private static final int REPORT_EVERY = 4096;
  private static final double DAY = 86_400e6;

  private final Ends ends;
  private final Changes changes;
  private final double[] sessions;
  private final double[] recency;
  private final double[] conversions;
  private final double[] value;

  private Priors(Ends ends, Changes changes) {
    this.ends = ends;
    this.changes = changes;
    int size = ends.customer().length;
    sessions = nothing(size);
    recency = nothing(size);
    conversions = nothing(size);
    value = nothing(size);
  }

  private static double[] nothing(int size) {
    double[] values = new double[size];
    Arrays.fill(values, Double.NaN);
    return values;
  }

  /// By session number. Sessions without customer or time have NaN everywhere.
  double[] of(Op op) {
    return switch (op) {
      case PRIOR_SESSIONS -> sessions;
      case PRIOR_RECENCY -> recency;
      case PRIOR_CONVERSIONS -> conversions;
      case PRIOR_VALUE -> value;
      default -> throw new IllegalArgumentException(op.name());
    };
  }

  static Priors of(Ends ends, Changes changes, Progress progress) {
    Priors priors = new Priors(ends, changes);
    int[] customers = ends.customer();
    long[] order =
        IntStream.range(0, customers.length)
            .filter(s -> customers[s] >= 0 && ends.start()[s] != Events.NO_TIME)
            .mapToLong(s -> ((long) customers[s] << 32) | s)
            .sorted()
            .toArray();
    int from = 0;
    for (int at = 1; at <= order.length; at++) {
      if (at % REPORT_EVERY == 0) {
        progress.report(at, order.length);
      }
      if (at == order.length || order[at] >>> 32 != order[from] >>> 32) {
        priors.customer(Arrays.stream(order, from, at).mapToInt(key -> (int) key).toArray());
        from = at;
      }
    }
    return priors;
  }

  /// The sessions of one customer.
  private void customer(int[] group) {
    int[] byStart = sorted(Arrays.stream(group), Comparator.comparingLong(s -> ends.start()[s]));
    int[] byTime =
        sorted(
            Arrays.stream(group).flatMap(s -> IntStream.range(changes.from(s), changes.to(s))),
            Comparator.comparingLong(changes::time));
    int started = 0;
    int change = 0;
    double converted = 0;
    double earned = 0;
    for (int session : byStart) {
      long start = ends.start()[session];
      while (ends.start()[byStart[started]] < start) {
        started++;
      }
      while (change < byTime.length && changes.time(byTime[change]) < start) {
        converted += changes.outcome(byTime[change]);
        earned += changes.revenue(byTime[change]);
        change++;
      }
      sessions[session] = started;
      recency[session] =
          started == 0 ? Double.NaN : (start - ends.start()[byStart[started - 1]]) / DAY;
      conversions[session] = converted;
      value[session] = earned;
    }
  }

  private static int[] sorted(IntStream indices, Comparator<Integer> order) {
    return indices.boxed().sorted(order).mapToInt(Integer::intValue).toArray();
  }
}
