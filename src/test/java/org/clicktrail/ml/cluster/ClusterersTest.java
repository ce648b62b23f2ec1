package org.clicktrail.ml.cluster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.clicktrail.core.job.Outcome;
import org.clicktrail.core.job.Problem;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.segment.Clusterer;
import org.clicktrail.ml.Recorder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What every clusterer must do.
class ClusterersTest {

  static List<Clusterer> all() {
    return Clusterers.ALL;
  }

  /// Three round clouds, far apart, with 50 %, 30 % and 20 % of the rows; row i belongs to
  /// [#cloud].
  private static double[][] clouds(int rows) {
    SplittableRandom random = new SplittableRandom(1);
    double[][] clouds = new double[rows][3];
    for (int row = 0; row < rows; row++) {
      int cloud = cloud(row);
      for (int i = 0; i < 3; i++) {
        clouds[row][i] = (i == cloud ? 12 : 0) + random.nextGaussian();
      }
    }
    return clouds;
  }

  private static int cloud(int row) {
    return row % 10 < 5 ? 0 : row % 10 < 8 ? 1 : 2;
  }

  @Test
  void findsByName() {
    for (String id : List.of("kmeans", "dbscan", "hierarchical", "mixture")) {
      assertEquals(id, Clusterers.find(id).orElseThrow().id());
    }
    assertTrue(Clusterers.find("magic").isEmpty());
  }

  @ParameterizedTest
  @MethodSource("all")
  void findsCloudsLargestFirst(Clusterer clusterer) throws ProblemException {
    for (int rows : new int[] {200, 6_000}) {
      int[] groups = clusterer.fit(clouds(rows), 3, 1, Progress.none());
      long wrong = 0;
      for (int row = 0; row < rows; row++) {
        assertTrue(groups[row] >= -1 && groups[row] < 3);
        wrong += groups[row] == -1 || groups[row] == cloud(row) ? 0 : 1;
      }
      assertEquals(0, wrong, clusterer.id() + " mixes clouds of " + rows + " rows");
      long none = Arrays.stream(groups).filter(group -> group == -1).count();
      assertTrue(none < 0.25 * rows, clusterer.id() + " leaves out " + none);
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void repeatsItselfWithTheSameSeed(Clusterer clusterer) throws ProblemException {
    double[][] rows = clouds(500);
    assertArrayEquals(
        clusterer.fit(rows, 5, 7, Progress.none()), clusterer.fit(rows, 5, 7, Progress.none()));
  }

  @ParameterizedTest
  @MethodSource("all")
  void takesEqualRows(Clusterer clusterer) throws ProblemException {
    double[][] equal = new double[50][2];
    assertArrayEquals(new int[50], clusterer.fit(equal, 3, 1, Progress.none()));
    double[][] two = new double[50][2];
    for (int row = 30; row < 50; row++) {
      two[row][0] = 5;
    }
    int[] groups = clusterer.fit(two, 4, 1, Progress.none());
    Set<Integer> different = new HashSet<>(Arrays.stream(groups).boxed().toList());
    assertEquals(Set.of(0, 1), different, clusterer.id());
    assertEquals(0, groups[0]);
    assertEquals(1, groups[49]);
  }

  @ParameterizedTest
  @MethodSource("all")
  void refusesTooFewRows(Clusterer clusterer) {
    ProblemException thrown =
        assertThrows(
            ProblemException.class, () -> clusterer.fit(new double[2][2], 3, 1, Progress.none()));
    assertEquals(Problem.Kind.TOO_FEW_ROWS, thrown.problem().kind());
  }

  @ParameterizedTest
  @MethodSource("all")
  void refusesGaps(Clusterer clusterer) {
    double[][] rows = clouds(50);
    rows[7][1] = Double.NaN;
    assertThrows(IllegalArgumentException.class, () -> clusterer.fit(rows, 3, 1, Progress.none()));
  }

  @ParameterizedTest
  @MethodSource("all")
  void makesOneGroupIfAsked(Clusterer clusterer) throws ProblemException {
    if (clusterer.needsK()) {
      assertArrayEquals(new int[300], clusterer.fit(clouds(300), 1, 1, Progress.none()));
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void reportsToTheEndAndStopsSoonAfterCancel(Clusterer clusterer) throws ProblemException {
    double[][] rows = clouds(3_000);
    Recorder whole = new Recorder(Integer.MAX_VALUE);
    clusterer.fit(rows, 3, 1, whole);
    assertEquals(1, whole.last());
    assertTrue(whole.reports() > 5);
    for (int cancelAt : new int[] {0, 5}) {
      Recorder cut = new Recorder(cancelAt);
      var outcome = Outcome.of(progress -> clusterer.fit(rows, 3, 1, progress), cut);
      assertInstanceOf(Outcome.Cancelled.class, outcome);
      assertTrue(cut.secondsSinceCancel() < 1, clusterer.id() + " " + cut.secondsSinceCancel());
    }
  }
}
