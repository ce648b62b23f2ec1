package org.clicktrail.ml.cluster;

import java.util.Arrays;
import org.clicktrail.core.job.Progress;
import smile.sort.QuickSelect;

/// Suggests the radius of DBSCAN: the knee of the sorted distances to the k-th neighbour (Ester,
/// Kriegel, Sander, Xu 1996).
final class Radius {

  /// The farthest rows say nothing of the knee.
  private static final double USUAL = 0.98;

  /// Where every row has k equal ones, only equal rows belong together.
  private static final double LEAST = 1e-9;

  private Radius() {}

  /// @param rows at least k
  /// @param some the rows whose distance is measured
  /// @param k neighbours, the row itself included
  /// @return more than 0
  static double suggested(double[][] rows, int[] some, int k, Progress progress) {
    double[] distances = new double[some.length];
    double[] squares = new double[rows.length];
    for (int i = 0; i < some.length; i++) {
      progress.report(i, some.length);
      double[] from = rows[some[i]];
      Arrays.setAll(squares, row -> Groups.squaredDistance(from, rows[row]));
      distances[i] = Math.sqrt(QuickSelect.select(squares, k - 1));
    }
    Arrays.sort(distances);
    double knee = knee(distances);
    return knee > 0
        ? knee
        : Arrays.stream(distances).filter(distance -> distance > 0).findFirst().orElse(LEAST);
  }

  /// The value farthest below the straight line from the first to the last usual value.
  ///
  /// @param sorted ascending, at least one
  static double knee(double[] sorted) {
    int last = (int) (USUAL * (sorted.length - 1));
    double rise = sorted[last] - sorted[0];
    double farthest = -1;
    double knee = sorted[last];
    for (int i = 0; i <= last && rise > 0; i++) {
      double below = (double) i / last - (sorted[i] - sorted[0]) / rise;
      if (below > farthest) {
        farthest = below;
        knee = sorted[i];
      }
    }
    return knee;
  }
}
