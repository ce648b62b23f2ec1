package org.clicktrail.ml.cluster;

import java.util.Arrays;
import java.util.Optional;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.segment.Clusterer;
import org.clicktrail.ml.pool.Pools;
import org.clicktrail.ml.prep.RowSample;
import smile.clustering.HierarchicalClustering;
import smile.clustering.linkage.WardLinkage;

/// Hierarchical clustering by Smile with Ward's linkage. Of more rows than it can take, a sample is
/// clustered and the others go to the group with the nearest centre.
final class WardClusterer implements Clusterer {

  /// All distances between these are held at once (50 MB).
  private static final int MOST_ROWS = 5_000;

  @Override
  public String id() {
    return "hierarchical";
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
    int[] sample = RowSample.of(rows.length, Math.max(k, MOST_ROWS), seed);
    double[][] part = Arrays.stream(sample).mapToObj(row -> rows[row]).toArray(double[][]::new);
    int[] groups = Pools.call(progress, () -> partition(part, k, progress.part(0, 0.9)));
    if (part.length < rows.length) {
      groups =
          Groups.nearest(
              rows, Groups.centres(part, groups), Double.POSITIVE_INFINITY, progress.part(0.9, 1));
    }
    progress.report(1, 1);
    return Groups.bySize(groups);
  }

  private static int[] partition(double[][] rows, int k, Progress progress) {
    return HierarchicalClustering.fit(new Ticking(rows, progress)).partition(k);
  }

  /// Ward's linkage that reports each merger.
  private static final class Ticking extends WardLinkage {
    private final Progress progress;
    private final int total;
    private int done;

    Ticking(double[][] rows, Progress progress) {
      super(rows.length, proximity(rows));
      this.progress = progress;
      total = rows.length - 1;
    }

    @Override
    public void merge(int i, int j) {
      progress.report(done++, total);
      super.merge(i, j);
    }
  }
}
