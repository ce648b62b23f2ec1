package org.clicktrail.core.leak;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.clicktrail.core.feature.FeatureInfo;
import org.clicktrail.core.goal.Snapshot;
import org.clicktrail.core.stat.Ranking;
import org.clicktrail.core.stat.Sample;
import org.clicktrail.core.table.Column;

/// Numbers that tell the outcome by themselves at the end of the session, such as the amount of an
/// order: whatever is made of them repeats the outcome.
public final class Giveaways {

  private static final double TELLING = 0.98;
  private static final int ROWS = 20_000;
  private static final int FEWEST = 20;

  private Giveaways() {}

  /// Ids of the columns; none without an outcome, or with fewer than twenty sessions of either
  /// kind.
  ///
  /// @param end all sessions at their end; a missing number counts as the smallest
  public static Set<String> of(Snapshot end, long seed) {
    int[] rows =
        Arrays.stream(Sample.rows(end.rows(), ROWS, seed))
            .filter(row -> !end.label().missing(row))
            .toArray();
    double[] label = end.label().rows(rows).toArray();
    double converted = Arrays.stream(label).sum();
    Set<String> found = new HashSet<>();
    for (FeatureInfo info : end.infos()) {
      if (end.features().column(info.id()) instanceof Column.Numbers numbers) {
        double[] values = numbers.rows(rows).toArray();
        for (int at = 0; at < values.length; at++) {
          values[at] = Double.isNaN(values[at]) ? -Double.MAX_VALUE : values[at];
        }
        double auc = Ranking.auc(values, label);
        if (tells(auc, converted, label.length - converted)) {
          found.add(info.id());
        }
      }
    }
    return found;
  }

  /// Whether what ranks so well repeats the outcome, with twenty sessions of either kind to say so.
  public static boolean tells(double auc, double converted, double others) {
    return Math.min(converted, others) >= FEWEST && Math.max(auc, 1 - auc) >= TELLING;
  }
}
