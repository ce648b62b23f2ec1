package org.clicktrail.ml.cluster;

import java.util.Optional;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.segment.Clusterer;
import org.clicktrail.ml.pool.Pools;
import smile.clustering.CentroidClustering;
import smile.clustering.Clustering;
import smile.clustering.KMeans;
import smile.math.MathEx;

/// k-means by Smile (Lloyd's algorithm from k-means++ starts), the best of several starts.
final class KMeansClusterer implements Clusterer {

  private static final int MOST_STARTS = 10;
  private static final int FEWEST_STARTS = 3;

  /// Above this many rows there are fewer starts.
  private static final int MANY_ROWS = 50_000;

  private static final int MOST_STEPS = 100;
  private static final double TOLERANCE = 1e-4;

  @Override
  public String id() {
    return "kmeans";
  }

  @Override
  public boolean needsK() {
    return true;
  }

  @Override
  public int[] fit(double[][] rows, int k, long seed, Progress progress) throws ProblemException {
    Groups.check(rows, k);
    Optional<int[]> obvious = Groups.obvious(rows, k);
    if (obvious.isPresent()) {
      progress.report(1, 1);
      return obvious.get();
    }
    int starts =
        Math.clamp((long) MOST_STARTS * MANY_ROWS / rows.length, FEWEST_STARTS, MOST_STARTS);
    int[] groups = Pools.call(progress, () -> best(rows, k, seed, starts, progress));
    progress.report(1, 1);
    return Groups.bySize(groups);
  }

  private static int[] best(double[][] rows, int k, long seed, int starts, Progress progress) {
    double least = Double.POSITIVE_INFINITY;
    int[] best = new int[rows.length];
    for (int start = 0; start < starts; start++) {
      progress.report(start, starts);
      MathEx.setSeed(seed + start);
      CentroidClustering<double[], double[]> found =
          KMeans.lloyd(rows, new Clustering.Options(k, MOST_STEPS, TOLERANCE, null));
      if (found.distortion() < least) {
        least = found.distortion();
        best = found.group();
      }
    }
    return best;
  }
}
