package org.clicktrail.data.session;

import java.util.Arrays;
import java.util.Comparator;
import org.clicktrail.core.feature.Op;

/// What the earlier sessions of the same customer say, as it was known when a session began.
final class Priors {

  private static final double DAY = 86_400e6;

  private final double[] sessions;
  private final double[] recency;
  private final double[] conversions;
  private final double[] value;

  private Priors(int size) {
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

  /// @param ends all sessions
  /// @param decidedEarly whether [Ends#decided()] says when the outcome happened; otherwise it is
  ///   known when the session is over
  static Priors of(Ends ends, boolean decidedEarly) {
    int[] customers = ends.customer();
    Priors priors = new Priors(customers.length);
    long[] order = new long[customers.length];
    int known = 0;
    for (int session = 0; session < customers.length; session++) {
      if (customers[session] >= 0 && ends.start()[session] != Events.NO_TIME) {
        order[known++] = ((long) customers[session] << 32) | session;
      }
    }
    Arrays.sort(order, 0, known);
    int from = 0;
    for (int at = 1; at <= known; at++) {
      if (at == known || order[at] >>> 32 != order[from] >>> 32) {
        Integer[] group = new Integer[at - from];
        for (int i = from; i < at; i++) {
          group[i - from] = (int) order[i];
        }
        priors.customer(group, ends, decidedEarly);
        from = at;
      }
    }
    return priors;
  }

  /// The sessions of one customer.
  private void customer(Integer[] group, Ends ends, boolean decidedEarly) {
    Integer[] byStart = group.clone();
    Arrays.sort(byStart, Comparator.comparingLong(s -> ends.start()[s]));
    Integer[] byEnd = group.clone();
    Arrays.sort(byEnd, Comparator.comparingLong(s -> ends.end()[s]));
    long[] decided =
        Arrays.stream(group)
            .filter(s -> ends.label()[s] == 1)
            .mapToLong(s -> decidedEarly ? ends.decided()[s] : ends.end()[s])
            .filter(time -> time != Events.NO_TIME)
            .sorted()
            .toArray();
    int started = 0;
    int ended = 0;
    int converted = 0;
    double earned = 0;
    for (int session : byStart) {
      long start = ends.start()[session];
      while (ends.start()[byStart[started]] < start) {
        started++;
      }
      while (ended < byEnd.length && ends.end()[byEnd[ended]] < start) {
        earned += ends.revenue()[byEnd[ended]];
        ended++;
      }
      while (converted < decided.length && decided[converted] < start) {
        converted++;
      }
      sessions[session] = started;
      conversions[session] = converted;
      value[session] = earned;
      recency[session] = ended == 0 ? Double.NaN : (start - ends.end()[byEnd[ended - 1]]) / DAY;
    }
  }
}
