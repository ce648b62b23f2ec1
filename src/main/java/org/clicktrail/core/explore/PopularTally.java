package org.clicktrail.core.explore;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.clicktrail.core.explore.Exploration.LevelRate;
import org.clicktrail.core.goal.Snapshot;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.stat.Interval;

/// Counts the sessions that saw a word, [Popular], session by session.
final class PopularTally {

  private final double[] label;
  private final boolean[] kept;
  private final int[] last;
  private final long[] seen;
  private final long[] known;
  private final long[] converted;

  /// @param label of each session, NaN where unknown
  /// @param kept sessions looked at
  private PopularTally(double[] label, boolean[] kept, int words) {
    this.label = label;
    this.kept = kept;
    last = new int[words];
    Arrays.fill(last, -1);
    seen = new long[words];
    known = new long[words];
    converted = new long[words];
  }

  /// One pass over the events a column.
  ///
  /// @param end all sessions at their end, in the order of the trails
  /// @param kept sessions looked at, by number
  static List<Popular> of(Trails trails, Snapshot end, boolean[] kept, Progress progress)
      throws ProblemException {
    List<Trails.Shelf> shelves = trails.shelves();
    double[] label = end.label().toArray();
    Popular[] found = new Popular[shelves.size()];
    for (int i = 0; i < found.length; i++) {
      Trails.Told column = shelves.get(i).column();
      PopularTally tally = new PopularTally(label, kept, column.words());
      Progress part = progress.part((double) i / found.length, (i + 1.0) / found.length);
      trails.walk(column, (session, codes, _, events) -> tally.see(session, codes, events), part);
      found[i] = tally.popular(shelves.get(i), trails.words(column, part));
    }
    return List.of(found);
  }

  private void see(int session, int[] codes, int events) {
    if (!kept[session]) {
      return;
    }
    for (int event = 0; event < events; event++) {
      int code = codes[event];
      if (code >= 0 && last[code] != session) {
        last[code] = session;
        seen[code]++;
        known[code] += Double.isNaN(label[session]) ? 0 : 1;
        converted[code] += label[session] > 0.5 ? 1 : 0;
      }
    }
  }

  private Popular popular(Trails.Shelf shelf, List<String> words) {
    List<LevelRate> levels =
        IntStream.range(0, seen.length)
            .filter(code -> seen[code] > 0)
            .boxed()
            .sorted(Comparator.comparingLong(code -> -seen[code]))
            .limit(Popular.SHOWN)
            .map(code ->
                new LevelRate(
                    words.get(code),
                    seen[code],
                    Interval.wilson((double) converted[code], (double) known[code])))
            .toList();
    long sessions = IntStream.range(0, kept.length).filter(session -> kept[session]).count();
    long different = Arrays.stream(seen).filter(n -> n > 0).count();
    return new Popular(
        shelf.column().column(),
        shelf.column().label(),
        shelf.product(),
        different,
        sessions,
        levels);
  }
}
