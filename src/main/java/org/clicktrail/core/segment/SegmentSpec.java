package org.clicktrail.core.segment;

import java.util.List;
import java.util.Map;

/// How to segment.
///
/// @param algorithm `kmeans`, `dbscan`, `hierarchical`, `mixture`
/// @param k number of segments; 0: suggested by the method's criterion, else by silhouette
/// @param columns features used; empty: chosen automatically
/// @param names names given by the user, by segment number from 0
/// @param seed of all randomness
public record SegmentSpec(
    String algorithm, int k, List<String> columns, Map<Integer, String> names, long seed) {
  public SegmentSpec {
    columns = List.copyOf(columns);
    names = Map.copyOf(names);
  }

  /// Whether both give the same segments, whatever they are called.
  public boolean sameSegments(SegmentSpec other) {
    return algorithm.equals(other.algorithm)
        && k == other.k
        && columns.equals(other.columns)
        && seed == other.seed;
  }
}
