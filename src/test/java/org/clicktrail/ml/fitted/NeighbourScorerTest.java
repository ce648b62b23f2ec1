package org.clicktrail.ml.fitted;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import smile.classification.KNN;
import smile.math.MathEx;
import smile.neighbor.LinearSearch;

class NeighbourScorerTest {

  @Test
  void findsTheNeighboursSmileFinds() {
    SplittableRandom random = new SplittableRandom(1);
    int rows = 1_300;
    double[][] points = new double[rows][3];
    double[][] columns = new double[3][rows];
    double[] target = new double[rows];
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < 3; column++) {
        points[row][column] = random.nextGaussian();
        columns[column][row] = points[row][column];
      }
      target[row] = points[row][0] + random.nextGaussian() > 1 ? 1 : 0;
    }
    int[] classes = Arrays.stream(target).mapToInt(value -> (int) value).toArray();
    KNN<double[]> smile =
        new KNN<>(
            LinearSearch.of(points, (double[] a, double[] b) -> MathEx.distance(a, b)),
            classes,
            25);
    NeighbourScorer ours = new NeighbourScorer(25, new boolean[3], columns, target);
    double mean = Arrays.stream(target).average().orElseThrow();
    double[] shares = new double[2];
    for (int i = 0; i < 200; i++) {
      double[] query = {random.nextGaussian(), random.nextGaussian(), random.nextGaussian()};
      smile.predict(query, shares);
      assertEquals(shares[1], (ours.score(query) * 26 - mean) / 25, 1e-9);
    }
  }

  /// From (0, word 0): distances² are 0.5 (other word), 0.49, 4. The two nearest are the second and
  /// the first, one of them a 1; with the mean 2/3 as a third: (1 + 2/3) / 3.
  @Test
  void countsADifferentWordAsHalfASquare() {
    double[][] columns = {{0, 0.7, 2}, {1, 0, 0}};
    NeighbourScorer scorer =
        new NeighbourScorer(2, new boolean[] {false, true}, columns, new double[] {0, 1, 1});
    assertEquals((1 + 2 / 3.0) / 3, scorer.score(new double[] {0, 0}), 1e-12);
  }

  @Test
  void takesTheEarlierOfEquallyDistantRows() {
    double[][] columns = {{1, -1, 1}};
    NeighbourScorer scorer =
        new NeighbourScorer(1, new boolean[1], columns, new double[] {1, 0, 0});
    assertEquals((1 + 1 / 3.0) / 2, scorer.score(new double[] {0}), 1e-12);
  }
}
