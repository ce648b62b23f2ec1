package org.clicktrail.core.segment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
/// @param about the segments that names and actions are about; empty: whatever is found
public record SegmentSpec(
    String algorithm,
    int k,
    List<String> columns,
    Map<Integer, String> names,
    long seed,
    Map<Integer, String> actions,
    List<Integer> merged,
    Optional<Basis> about) {
  public SegmentSpec {
    columns = List.copyOf(columns);
    names = Map.copyOf(names);
    actions = Map.copyOf(actions);
    merged = List.copyOf(merged);
  }

  /// Segments as they are found, with the actions proposed.
  public SegmentSpec(
      String algorithm, int k, List<String> columns, Map<Integer, String> names, long seed) {
    this(algorithm, k, columns, names, seed, Map.of(), List.of(), Optional.empty());
  }

  /// Whether both give the same segments before any are merged, whatever they are called.
  public boolean sameSegments(SegmentSpec other) {
    return algorithm.equals(other.algorithm)
        && k == other.k
        && columns.equals(other.columns)
        && seed == other.seed;
  }

  public SegmentSpec withNames(Map<Integer, String> other) {
    return new SegmentSpec(algorithm, k, columns, other, seed, actions, merged, about);
  }

  public SegmentSpec withActions(Map<Integer, String> other) {
    return new SegmentSpec(algorithm, k, columns, names, seed, other, merged, about);
  }

  /// With every segment found as its own.
  SegmentSpec apart() {
    return new SegmentSpec(algorithm, k, columns, names, seed, actions, List.of(), about);
  }

  /// Whether names and actions are about these segments.
  boolean fits(Basis found) {
    return about.map(found::equals).orElse(true);
  }

  /// With names and actions for these segments; those for others are forgotten.
  public SegmentSpec about(Basis found) {
    SegmentSpec kept = fits(found) ? this : withNames(Map.of()).withActions(Map.of());
    return new SegmentSpec(
        algorithm, k, columns, kept.names, seed, kept.actions, merged, Optional.of(found));
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
        before.stream().map(now -> now == second ? first : now > second ? now - 1 : now).toList(),
        about);
  }

  /// Which segments they are, not which sessions are in them: next month there are others.
  ///
  /// @param segments how many were found before any were merged
  /// @param columns they were formed from
  public record Basis(int segments, List<String> columns) {
    public Basis {
      columns = List.copyOf(columns);
    }
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
