package org.clicktrail.project;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clicktrail.core.explore.Exploration;
import org.clicktrail.core.feature.FeatureInfo;
import org.clicktrail.core.goal.Goal;
import org.clicktrail.core.goal.Snapshot;
import org.clicktrail.core.job.Problem;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.schema.ImportReport;
import org.clicktrail.core.segment.Clusterer;
import org.clicktrail.core.segment.SegmentSpec;
import org.clicktrail.core.table.Column;
import org.clicktrail.ml.cluster.Clusterers;

/// The ways to segment, and what can be chosen to form segments from.
public final class SegmentChoice {

  /// More segments than this nobody acts on.
  private static final int MOST = 20;

  private SegmentChoice() {}

  /// The recipe of a method.
  ///
  /// @param k 0: as many as the method suggests
  /// @throws ProblemException if there is no such method, if it takes no number, or for a number
  ///   that is neither 0 nor 2 to 20
  public static SegmentSpec of(String method, int k, long seed) throws ProblemException {
    Clusterer clusterer = clusterer(method);
    if (k != 0 && !clusterer.needsK()) {
      throw new ProblemException(
          Problem.Kind.CONTRADICTION, "--segments " + method, "--segments-k");
    }
    if (k != 0 && (k < 2 || k > MOST)) {
      throw new ProblemException(Problem.Kind.UNKNOWN_CHOICE, "--segments-k " + k, "2 to " + MOST);
    }
    return new SegmentSpec(method, k, List.of(), Map.of(), seed);
  }

  /// Columns segments can be formed from: numbers that differ, without the outcome's own and what
  /// is known only later.
  public static List<FeatureInfo> numbers(Run run) {
    if (run.end().isEmpty() || run.goal().isEmpty() || run.report().isEmpty()) {
      return List.of();
    }
    Snapshot end = run.end().get();
    Set<String> excluded =
        excluded(
            run.goal().get(),
            run.report().get(),
            run.exploration().map(Exploration::giveaways).orElse(Set.of()));
    return end.infos().stream()
        .filter(info -> !excluded.contains(info.id()) && !excluded.contains(info.source()))
        .filter(info ->
            end.features().column(info.id()) instanceof Column.Numbers numbers && differ(numbers))
        .toList();
  }

  private static boolean differ(Column.Numbers numbers) {
    return Arrays.stream(numbers.toArray()).filter(Double::isFinite).distinct().limit(2).count()
        > 1;
  }

  /// What is never proposed to form segments from.
  ///
  /// @param giveaways columns that tell the outcome
  static Set<String> excluded(Goal goal, ImportReport report, Collection<String> giveaways) {
    Set<String> excluded = new HashSet<>(goal.ownColumns());
    excluded.addAll(report.knownLater());
    excluded.addAll(giveaways);
    return excluded;
  }

  /// Whether there are columns of words, which form no segments: all methods measure distances, and
  /// words have none.
  public static boolean words(Run run) {
    return run.end().stream()
        .flatMap(end -> end.infos().stream().map(info -> end.features().column(info.id())))
        .anyMatch(Column.Categories.class::isInstance);
  }

  /// @throws ProblemException if there is no such method
  static Clusterer clusterer(String method) throws ProblemException {
    return Clusterers.find(method)
        .orElseThrow(() ->
            new ProblemException(
                Problem.Kind.UNKNOWN_CHOICE,
                method,
                String.join(", ", Clusterers.ALL.stream().map(Clusterer::id).toList())));
  }
}
