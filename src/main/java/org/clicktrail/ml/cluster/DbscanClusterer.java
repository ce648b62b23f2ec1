package org.clicktrail.ml.cluster;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.segment.Clusterer;
import org.clicktrail.ml.pool.Pools;
import org.clicktrail.ml.prep.RowSample;
import smile.clustering.Clustering;
import smile.clustering.DBSCAN;

/// DBSCAN by Smile: groups are dense regions, rows between them belong to none.
///
/// A region is dense with 2 rows a column (Sander and others 1998), but at least 0.5 % of the rows,
/// 5 to 50, within the radius that [Radius] suggests. Groups of less than 1 % of the rows are none.
/// Of more rows than it can take, a sample is clustered; another row belongs to the group of the
/// nearest dense row within the radius.
final class DbscanClusterer implements Clusterer {

  private static final int MOST_ROWS = 5_000;
  private static final int MOST_MEASURED = 1_000;
  private static final int FEWEST = 5;
  private static final double LEAST_SHARE = 0.01;

  @Override
  public String id() {
    return "dbscan";
  }

  @Override
  public boolean needsK() {
    return false;
  }

  @Override
  public int[] fit(double[][] rows, int k, long seed, Progress progress) throws ProblemException {
    Groups.check(rows, FEWEST);
    int[] sample = RowSample.of(rows.length, MOST_ROWS, seed);
    double[][] part = Arrays.stream(sample).mapToObj(row -> rows[row]).toArray(double[][]::new);
    int enough =
        Math.clamp(
            Math.max(2L * part[0].length, part.length / 200), FEWEST, Math.min(50, part.length));
    int[] measured = RowSample.of(part.length, MOST_MEASURED, seed);
    int[] groups =
        Pools.call(
            progress,
            () -> {
              double radius = Radius.suggested(part, measured, enough, progress.part(0, 0.2));
              int[] found = dbscan(part, enough, radius, progress.part(0.2, 0.8));
              return part.length == rows.length
                  ? found
                  : all(rows, part, found, enough, radius, progress.part(0.8, 1));
            });
    progress.report(1, 1);
    return withoutTiny(Groups.bySize(groups));
  }

  private static int[] withoutTiny(int[] groups) {
    int[] sizes = new int[groups.length];
    Arrays.stream(groups).filter(group -> group >= 0).forEach(group -> sizes[group]++);
    return Arrays.stream(groups)
        .map(group -> group >= 0 && sizes[group] >= LEAST_SHARE * groups.length ? group : -1)
        .toArray();
  }

  private static int[] dbscan(double[][] rows, int dense, double radius, Progress progress) {
    int[] groups = DBSCAN.fit(rows, new Neighbourhood(rows, progress), dense, radius).group();
    return Arrays.stream(groups).map(g -> g == Clustering.OUTLIER ? -1 : g).toArray();
  }

  private static int[] all(
      double[][] rows, double[][] part, int[] found, int dense, double radius, Progress progress) {
    Neighbourhood neighbourhood = new Neighbourhood(part, progress);
    int[] cores = coreRows(part, found, neighbourhood, dense, radius);
    double[][] points = Arrays.stream(cores).mapToObj(i -> part[i]).toArray(double[][]::new);
    return Arrays.stream(Groups.nearest(rows, points, radius, progress))
        .map(core -> core < 0 ? -1 : found[cores[core]])
        .toArray();
  }

  private static int[] coreRows(
      double[][] part, int[] found, Neighbourhood neighbourhood, int dense, double radius) {
    return IntStream.range(0, part.length)
        .filter(row -> found[row] >= 0 && neighbourhood.dense(part[row], radius, dense))
        .toArray();
  }
}
