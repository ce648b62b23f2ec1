package org.clicktrail.ml.cluster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.clicktrail.core.job.Progress;
import org.junit.jupiter.api.Test;

class RadiusTest {

  /// The farthest value, 100, is left out; of the line from 0 to 10 the others are 0.2, 0.38, 0.57
  /// and 0.4 of its height below.
  @Test
  void kneeIsFarthestBelowTheLine() {
    assertEquals(0.3, Radius.knee(new double[] {0, 0.1, 0.2, 0.3, 4, 10, 100}), 1e-12);
  }

  @Test
  void kneeOfALineIsItsStart() {
    assertEquals(7, Radius.knee(new double[] {7, 7, 7}));
    assertEquals(7, Radius.knee(new double[] {7}));
  }

  /// Rows 0, 1, 2 … 9: the third nearest (the row itself is the first) is 1 away, at both ends 2.
  @Test
  void measuresTheKthNeighbour() {
    double[][] rows = new double[10][1];
    int[] all = new int[10];
    for (int row = 0; row < 10; row++) {
      rows[row][0] = row;
      all[row] = row;
    }
    assertEquals(1, Radius.suggested(rows, all, 3, Progress.none()), 1e-12);
  }

  @Test
  void numbersGroupsBySize() {
    assertArrayEquals(
        new int[] {1, 0, 0, -1, 2, 1, 0}, Groups.bySize(new int[] {5, 9, 9, -3, 1, 5, 9}));
  }

  @Test
  void nearestKeepsWithinReach() {
    double[][] points = {{0, 0}, {10, 0}};
    double[][] rows = {{1, 0}, {5, 0}, {9.5, 1}};
    assertArrayEquals(new int[] {0, 0, 1}, Groups.nearest(rows, points, 100, Progress.none()));
    assertArrayEquals(new int[] {0, -1, 1}, Groups.nearest(rows, points, 2, Progress.none()));
  }

  @Test
  void centresAreMeans() {
    double[][] centres =
        Groups.centres(new double[][] {{0, 2}, {4, 4}, {9, 9}}, new int[] {0, 0, -1});
    assertArrayEquals(new double[] {2, 3}, centres[0]);
    assertEquals(1, centres.length);
  }
}
