package org.clicktrail.core.eval;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.stat.Interval;

/// Bootstrap by group: whole groups (customers) are drawn with replacement, within each fold, as
/// often as there are; a group in several folds (rows divided several times, customers in several
/// test periods) is drawn once for all. Resample b of a seed is always the same, so that models are
/// compared on the same draws.
public final class Resamples {

  /// Rows drawn in all; more rows get fewer resamples, between 200 and 1,000.
  private static final long BUDGET = 10_000_000;

  private static final int LEAST = 200;
  private static final int MOST = 1_000;

  /// Share of resamples in which a value may be undefined before no interval is given.
  private static final double MOST_UNDEFINED = 0.05;

  private final int[] groups;
  private final int[][] groupsOfFold;
  private final int groupCount;
  private final int count;
  private final long seed;
  private final Progress progress;

  /// Resamples nobody waits for.
  public Resamples(int[] groups, int[] fold, long seed) {
    this(groups, fold, seed, Progress.none());
  }

  /// @param groups group number from 0 of each row
  /// @param fold of each row
  /// @param progress hears of every resample, from many threads, and may end them
  public Resamples(int[] groups, int[] fold, long seed, Progress progress) {
    this(groups, fold, seed, progress, MOST);
  }

  /// Fewer resamples, where many ranges are needed: at least 200.
  static Resamples few(Scores scores, int[] groups, long seed, Progress progress) {
    return new Resamples(groups, scores.fold(), seed, progress, LEAST);
  }

  private Resamples(int[] groups, int[] fold, long seed, Progress progress, int most) {
    this.groups = groups;
    this.seed = seed;
    this.progress = progress;
    groupCount = Arrays.stream(groups).max().orElse(-1) + 1;
    int folds = Arrays.stream(fold).max().orElse(-1) + 1;
    BitSet seen = new BitSet();
    groupsOfFold = new int[folds][];
    for (int f = 0; f < folds; f++) {
      int part = f;
      groupsOfFold[f] =
          IntStream.range(0, groups.length)
              .filter(row -> fold[row] == part && !seen.get(groups[row]))
              .map(row -> groups[row])
              .distinct()
              .toArray();
      IntStream.of(groupsOfFold[f]).forEach(seen::set);
    }
    count = Math.clamp(BUDGET / Math.max(1, groups.length), LEAST, most);
  }

  /// Applies a statistic to every resample, given how often each row was drawn.
  ///
  /// @return one value a resample
  /// @throws CancellationException if the progress ends it; within the time of one resample
  public <T> List<T> apply(Function<int[], T> statistic) {
    AtomicInteger done = new AtomicInteger();
    return IntStream.range(0, count)
        .parallel()
        .mapToObj(resample -> {
          progress.report(done.getAndIncrement(), count);
          return statistic.apply(weights(resample));
        })
        .toList();
  }

  private int[] weights(int resample) {
    SplittableRandom random = new SplittableRandom(seed * 1_000_003 + resample);
    int[] drawn = new int[groupCount];
    for (int[] ofFold : groupsOfFold) {
      for (int draw = 0; draw < ofFold.length; draw++) {
        drawn[ofFold[random.nextInt(ofFold.length)]]++;
      }
    }
    int[] weights = new int[groups.length];
    for (int row = 0; row < weights.length; row++) {
      weights[row] = drawn[groups[row]];
    }
    return weights;
  }

  /// The 2.5th and 97.5th percentile of a statistic around its value; undefined resamples are left
  /// out, NaN bounds if they are more than 5 %.
  public static Interval percentile(double value, double[] resampled) {
    double[] defined = Arrays.stream(resampled).filter(Double::isFinite).sorted().toArray();
    if (Double.isNaN(value) || defined.length < resampled.length * (1 - MOST_UNDEFINED)) {
      return Interval.unknown(value);
    }
    return new Interval(value, quantile(defined, 0.025), quantile(defined, 0.975));
  }

  /// Like [#percentile], shifted so that the mean of the resamples lies on the value, at least 0:
  /// for statistics that resampling makes larger, such as the calibration error.
  static Interval centred(double value, double[] resampled) {
    Interval raw = percentile(value, resampled);
    double shift =
        value - Arrays.stream(resampled).filter(Double::isFinite).average().orElse(value);
    return new Interval(
        value,
        Math.max(0, Math.min(value, raw.low() + shift)),
        Math.max(value, raw.high() + shift));
  }

  /// Quantile of sorted values, linear between them (type 7 of Hyndman and Fan 1996, R's default).
  static double quantile(double[] sorted, double share) {
    if (sorted.length == 0) {
      return Double.NaN;
    }
    double at = share * (sorted.length - 1);
    int low = (int) Math.floor(at);
    int high = Math.min(low + 1, sorted.length - 1);
    return sorted[low] + (at - low) * (sorted[high] - sorted[low]);
  }
}
