package org.clicktrail.core.recommend;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.clicktrail.core.recommend.Recommendations.Rule;
import org.clicktrail.core.stat.Interval;

/// Counts which things were looked at in the same session, and finds those that go together more
/// often than chance makes them (association rules; Agrawal, Imieliński and Swami 1993).
public final class CoViews {

  /// Things counted: the most frequent ones.
  public static final int MOST_THINGS = 1_000;

  /// A session with more different things is no visit of a person.
  static final int MOST_A_SESSION = 100;

  /// Fewest sessions that show a pair.
  public static final int LEAST_TOGETHER = 10;

  /// Standard errors by which a share must exceed the usual one: of a million pairs by chance, five
  /// hundred get this far, before [#LEAST_TOGETHER] is asked for.
  private static final double CLEAR = 3.29;

  private static final int MOST_RULES = 5;

  private final long[] single;

  /// Lower triangle: sessions with both.
  private final int[][] pairs;

  private long sessions;

  /// @param things how many there are; those from [#MOST_THINGS] on are not counted
  public CoViews(int things) {
    int n = Math.min(things, MOST_THINGS);
    single = new long[n];
    pairs = new int[n][];
    for (int i = 0; i < n; i++) {
      pairs[i] = new int[i];
    }
  }

  /// One session; left out if it holds more than [#MOST_A_SESSION] things.
  ///
  /// @param things different numbers from 0, the most frequent thing first
  public void see(List<Integer> things) {
    if (things.size() > MOST_A_SESSION) {
      return;
    }
    sessions++;
    for (int i = 0; i < things.size(); i++) {
      int a = things.get(i);
      if (a < single.length) {
        single[a]++;
        for (int j = 0; j < i; j++) {
          int b = things.get(j);
          if (b < single.length) {
            pairs[Math.max(a, b)][Math.min(a, b)]++;
          }
        }
      }
    }
  }

  /// Sessions counted.
  public long sessions() {
    return sessions;
  }

  /// The thing looked at in most sessions; 0 without sessions.
  public int mostSeen() {
    int most = 0;
    for (int i = 1; i < single.length; i++) {
      most = single[i] > single[most] ? i : most;
    }
    return most;
  }

  /// For each thing at most five others, strongest first.
  ///
  /// @param names by number
  public List<Rule> rules(List<String> names) {
    List<Rule> rules = new ArrayList<>();
    for (int seen = 0; seen < single.length; seen++) {
      List<Rule> own = new ArrayList<>();
      for (int next = 0; next < single.length; next++) {
        long both = seen == next ? 0 : pairs[Math.max(seen, next)][Math.min(seen, next)];
        if (both >= LEAST_TOGETHER && clear(both, single[seen], single[next])) {
          own.add(
              new Rule(
                  names.get(seen),
                  names.get(next),
                  single[seen],
                  Interval.wilson((double) both, (double) single[seen]),
                  (double) single[next] / sessions));
        }
      }
      own.sort(Comparator.comparingDouble(Rule::strength).reversed());
      rules.addAll(own.subList(0, Math.min(MOST_RULES, own.size())));
    }
    return rules;
  }

  /// Whether the share exceeds the usual one by more than chance (score test of a share).
  private boolean clear(long both, long of, long others) {
    double usual = (double) others / sessions;
    double error = Math.sqrt(usual * (1 - usual) / of);
    return (double) both / of > usual + CLEAR * error;
  }
}
