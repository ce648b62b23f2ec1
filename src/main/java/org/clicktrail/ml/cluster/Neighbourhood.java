package org.clicktrail.ml.cluster;

import java.util.List;
import org.clicktrail.core.job.Progress;
import smile.neighbor.Neighbor;
import smile.neighbor.RNNSearch;

/// All rows within a radius, by looking at every row; reports progress, so that DBSCAN can be
/// watched and stopped.
final class Neighbourhood implements RNNSearch<double[], double[]> {

  private final double[][] rows;
  private final Progress progress;
  private int searches;

  Neighbourhood(double[][] rows, Progress progress) {
    this.rows = rows;
    this.progress = progress;
  }

  /// The row itself is among its neighbours.
  @Override
  public void search(double[] query, double radius, List<Neighbor<double[], double[]>> neighbours) {
    progress.report(Math.min(searches++, rows.length), rows.length);
    double limit = radius * radius;
    for (int row = 0; row < rows.length; row++) {
      double distance = Groups.squaredDistance(query, rows[row]);
      if (distance <= limit) {
        neighbours.add(Neighbor.of(rows[row], row, Math.sqrt(distance)));
      }
    }
  }

  /// Whether a row has at least `fewest` rows within the radius, itself included.
  boolean dense(double[] query, double radius, int fewest) {
    double limit = radius * radius;
    int count = 0;
    for (int row = 0; row < rows.length && count < fewest; row++) {
      count += Groups.squaredDistance(query, rows[row]) <= limit ? 1 : 0;
    }
    return count >= fewest;
  }
}
