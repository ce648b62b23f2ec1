package org.clicktrail.project;

import java.util.List;
import java.util.Map;
import org.clicktrail.core.job.Problem;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.segment.Clusterer;
import org.clicktrail.core.segment.SegmentSpec;
import org.clicktrail.ml.cluster.Clusterers;

/// The ways to segment, as the command line offers them.
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
