package org.clicktrail.core.segment;

import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;

/// A way to find groups in scaled numbers; implemented in ml.cluster.
public interface Clusterer {

  /// `kmeans`, `dbscan`, `hierarchical`, `mixture`.
  String id();

  /// Whether it needs the number of segments.
  boolean needsK();

  /// Finds groups.
  ///
  /// @param rows n × p, scaled, no NaN
  /// @param k number of groups, ignored unless [#needsK()]
  /// @return group of each row, from 0; −1 for none
  int[] fit(double[][] rows, int k, long seed, Progress progress) throws ProblemException;

  /// The same groups with what else the method knows of them.
  default Grouping grouping(double[][] rows, int k, long seed, Progress progress)
      throws ProblemException {
    return Grouping.of(fit(rows, k, seed, progress));
  }
}
