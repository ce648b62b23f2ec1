package org.clicktrail.core.segment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// How to segment.
///
/// @param algorithm `kmeans`, `dbscan`, `hierarchical`, `mixture`
/// @param k number of segments; 0: suggested by the method's criterion, else by silhouette
/// @param columns features used; empty: chosen automatically
/// @param names names given by the user, by segment number from 0
/// @param seed of all randomness
/// @param actions what to do, as the user wrote it, by segment number from 0
/// @param merged segment number of each segment found, by its number as found; without gaps from 0;
///   empty: each is its own
public record SegmentSpec(
    String algorithm,
    int k,
    List<String> columns,
    Map<Integer, String> names,
    long seed,
    Map<Integer, String> actions,
    List<Integer> merged) {
  public SegmentSpec {
    columns = List.copyOf(columns);
    names = Map.copyOf(names);
    actions = Map.copyOf(actions);
    merged = List.copyOf(merged);
  }

  /// Segments as they are found, with the actions proposed.
  public SegmentSpec(
      String algorithm, int k, List<String> columns, Map<Integer, String> names, long seed) {
    this(algorithm, k, columns, names, seed, Map.of(), List.of());
  }

  /// Whether both give the same segments before any are merged, whatever they are called.
  public boolean sameSegments(SegmentSpec other) {
    return algorithm.equals(other.algorithm)
        && k == other.k
        && columns.equals(other.columns)
        && seed == other.seed;
  }

  public SegmentSpec withNames(Map<Integer, String> other) {
    return new SegmentSpec(algorithm, k, columns, other, seed, actions, merged);
  }

  public SegmentSpec withActions(Map<Integer, String> other) {
    return new SegmentSpec(algorithm, k, columns, names, seed, other, merged);
  }

  /// With two segments as one, numbered as the first of them; those behind move up. What was
  /// written about the two is forgotten, because it is about other sessions now.
  ///
  /// @param one number as it is now
  /// @param other number as it is now, not the same
  /// @param found how many were found before any were merged
  public SegmentSpec merging(int one, int other, int found) {
    int first = Math.min(one, other);
    int second = Math.max(one, other);
    List<Integer> before = merged.isEmpty() ? IntStream.range(0, found).boxed().toList() : merged;
    return new SegmentSpec(
        algorithm,
        k,
        columns,
        renumbered(names, first, second),
        seed,
        renumbered(actions, first, second),
        before.stream().map(now -> now == second ? first : now > second ? now - 1 : now).toList());
  }

  private static Map<Integer, String> renumbered(
      Map<Integer, String> words, int first, int second) {
    Map<Integer, String> kept = new HashMap<>();
    words.forEach((number, text) -> {
      if (number != first && number != second) {
        kept.put(number > second ? number - 1 : number, text);
      }
    });
    return kept;
  }
}
