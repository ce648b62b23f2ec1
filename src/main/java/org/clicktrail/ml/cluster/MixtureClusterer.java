package org.clicktrail.ml.cluster;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.segment.Clusterer;
import org.clicktrail.core.segment.Grouping;
import org.clicktrail.core.segment.Shape;
import org.clicktrail.ml.pool.Pools;
import org.clicktrail.ml.prep.RowSample;

/// Gaussian mixture: groups are clouds of normal form, each as wide and as slanted as its rows are;
/// a row belongs to the cloud most likely to have made it. Of more rows than it can take, a sample
/// is fitted. The number of clouds is judged by the Bayesian information criterion.
final class MixtureClusterer implements Clusterer {

  private static final int MOST_ROWS = 5_000;

  private final KMeansClusterer starts = new KMeansClusterer();

  @Override
  public String id() {
    return "mixture";
  }

  @Override
  public boolean needsK() {
    return true;
  }

  @Override
  public int[] fit(double[][] rows, int k, long seed, Progress progress) throws ProblemException {
    return grouping(rows, k, seed, progress).groups().toArray();
  }

  @Override
  public Grouping grouping(double[][] rows, int k, long seed, Progress progress)
      throws ProblemException {
    Groups.check(rows, k);
    Optional<int[]> obvious = Groups.obvious(rows, k);
    if (obvious.isPresent()) {
      progress.report(1, 1);
      return Grouping.of(obvious.get());
    }
    int[] sample = RowSample.of(rows.length, Math.max(k, MOST_ROWS), seed);
    double[][] part = Arrays.stream(sample).mapToObj(row -> rows[row]).toArray(double[][]::new);
    int[] start = starts.fit(part, k, seed, progress.part(0, 0.2));
    Mixture mixture =
        Pools.call(progress, () -> Mixture.fitted(part, start, progress.part(0.2, 0.95)));
    List<Shape> shapes = mixture.shapes();
    int[] raw =
        IntStream.range(0, rows.length)
            .map(row -> {
              if (row % 1_024 == 0) {
                progress.part(0.95, 1).report(row, rows.length);
              }
              return Shape.likeliest(shapes, rows[row]);
            })
            .toArray();
    int[] groups = Groups.bySize(raw);
    Shape[] ordered = new Shape[Arrays.stream(groups).max().orElse(0) + 1];
    for (int row = 0; row < groups.length; row++) {
      ordered[groups[row]] = shapes.get(raw[row]);
    }
    progress.report(1, 1);
    return Grouping.of(groups, mixture.bic(), List.of(ordered));
  }
}
