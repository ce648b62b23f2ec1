package org.clicktrail.core.segment;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Chooses among the numbers of segments that were tried.
final class NumberOfSegments {

  /// A suggested number of segments should leave no more than this in the largest one.
  private static final double LOPSIDED = 0.8;

  /// And none of less: a handful of rows is a finding of its own, no group to address.
  private static final double LEAST = 0.01;

  private static final double TOLD = 0.01;

  private NumberOfSegments() {}

  /// The wanted number, else the one with the best criterion of the method, else the one with the
  /// highest silhouette among those that do more than split off some rows, if there is one: two
  /// segments often separate best by doing only that. [#equal] then asks which others do as well.
  static int chosen(List<Grouping> tried, double[] silhouettes, int wanted, int from, int to) {
    if (wanted > 0 && from > 0) {
      return wanted > to ? tried.size() - 1 : Math.max(0, wanted - from);
    }
    if (tried.stream().allMatch(one -> Double.isFinite(one.criterion()))) {
      return IntStream.range(0, tried.size())
          .boxed()
          .min(Comparator.comparingDouble(i -> tried.get(i).criterion()))
          .orElse(0);
    }
    Comparator<Integer> bySilhouette =
        Comparator.comparingDouble(i -> Double.isNaN(silhouettes[i]) ? -1 : silhouettes[i]);
    return IntStream.range(0, tried.size())
        .boxed()
        .max(
            Comparator.comparing((Integer i) -> balanced(tried.get(i).groups().toArray()))
                .thenComparing(bySilhouette)
                .thenComparing(Comparator.reverseOrder()))
        .orElse(0);
  }

  /// The numbers that separate as well as the best one as far as can be told: within one standard
  /// error (Breiman, Friedman, Olshen and Stone 1984, for trees), or nearer than the two decimals a
  /// silhouette is told with. The fewest come first: every further segment is one more to address.
  ///
  /// @param best index of the best one
  /// @param error standard error of its silhouette
  /// @return their indices, with that of the best
  static List<Integer> equal(List<Grouping> tried, double[] silhouettes, int best, double error) {
    boolean balanced = balanced(tried.get(best).groups().toArray());
    return IntStream.range(0, tried.size())
        .filter(i -> i == best || silhouettes[i] >= silhouettes[best] - Math.max(error, TOLD))
        .filter(i -> balanced(tried.get(i).groups().toArray()) == balanced)
        .boxed()
        .toList();
  }

  /// Whether there is more than one large segment, and none of a handful.
  static boolean balanced(int[] segments) {
    long smallest = Arrays.stream(sizes(segments)).skip(1).min().orElse(0);
    return largest(segments) <= LOPSIDED && smallest >= LEAST * segments.length;
  }

  /// Share of the largest segment.
  static double largest(int[] segments) {
    return (double) Arrays.stream(sizes(segments)).max().orElse(0) / segments.length;
  }

  /// Rows without a segment first.
  private static long[] sizes(int[] segments) {
    long[] n = new long[Segmenter.groups(segments) + 1];
    Arrays.stream(segments).forEach(segment -> n[segment + 1]++);
    return n;
  }
}
