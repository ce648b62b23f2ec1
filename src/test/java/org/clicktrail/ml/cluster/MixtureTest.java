package org.clicktrail.ml.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.segment.Grouping;
import org.clicktrail.core.segment.Shape;
import org.junit.jupiter.api.Test;

class MixtureTest {

  private static final int N = 300;

  /// Three clouds, one slanted, one round, one tall; the same numbers as in the numpy script: two
  /// sequences of golden-ratio steps through Box and Muller.
  private static double[][] rows() {
    double[][] rows = new double[N][];
    for (int row = 0; row < N; row++) {
      double u = (row + 1) * 0.6180339887498949 % 1;
      double v = (row + 1) * 0.7548776662466927 % 1;
      double radius = Math.sqrt(-2 * Math.log(u));
      double a = radius * Math.cos(2 * Math.PI * v);
      double b = radius * Math.sin(2 * Math.PI * v);
      rows[row] =
          switch (row % 3) {
            case 0 -> new double[] {a, 0.8 * a + 0.6 * b};
            case 1 -> new double[] {3 + 0.5 * a, 0.5 * b};
            default -> new double[] {-1 + 0.3 * a, 4 + b};
          };
    }
    return rows;
  }

  private static Mixture mixture(int[] start) {
    return Mixture.fitted(rows(), start, Progress.none());
  }

  // numpy and scipy.stats.multivariate_normal, EM from the same start until the log-likelihood
  // gains less than 1e-9, covariances + 0.01 I: −866.54230767, BIC 1830.04891742; with two clouds
  // (the first two as one) BIC 1986.42800813
  @Test
  void agreesWithScipy() {
    Mixture three = mixture(IntStream.range(0, N).map(row -> row % 3).toArray());
    assertEquals(-866.54230767, three.logLikelihood(), 0.01);
    assertEquals(1830.04891742, three.bic(), 0.02);
    Shape slanted = three.shapes().getFirst();
    assertEquals(0.33420524, slanted.weight(), 1e-3);
    assertEquals(-0.0341395, slanted.centre().getFirst(), 1e-3);
    // covariance 0.7596391 = L₂₁ L₁₁
    assertEquals(
        0.7596391, slanted.lower().get(1).getFirst() * slanted.lower().getFirst().getFirst(), 2e-3);
    Mixture two = mixture(IntStream.range(0, N).map(row -> row % 3 == 2 ? 1 : 0).toArray());
    assertEquals(1986.42800813, two.bic(), 0.02);
  }

  @Test
  void threeCloudsHaveTheBestCriterion() throws ProblemException {
    MixtureClusterer clusterer = new MixtureClusterer();
    double[] bic = new double[6];
    for (int k = 2; k < bic.length; k++) {
      bic[k] = clusterer.grouping(rows(), k, 1, Progress.none()).criterion();
    }
    for (int k = 2; k < bic.length; k++) {
      assertTrue(bic[3] <= bic[k], "BIC " + bic[3] + " of three, " + bic[k] + " of " + k);
    }
  }

  @Test
  void shapesGiveEveryRowItsGroup() throws ProblemException {
    Grouping found = new MixtureClusterer().grouping(rows(), 3, 1, Progress.none());
    for (int row = 0; row < N; row++) {
      assertEquals(found.groups().of(row), Shape.likeliest(found.shapes(), rows()[row]));
    }
  }

  // a log-density of a standard normal in one direction: log 0.5 − log(2π)/2 − ½ · 4 = −3.6121
  @Test
  void densityOfAKnownShape() {
    Shape shape = Shape.of(0.5, new double[] {1}, new double[][] {{1}});
    assertEquals(-3.612085713764618, shape.logDensity(new double[] {3}), 1e-12);
    Shape again = Shape.of(shape.weight(), shape.centre(), shape.lower());
    assertEquals(shape.logDensity(new double[] {7}), again.logDensity(new double[] {7}));
    assertEquals(0, Shape.likeliest(List.of(shape, again), new double[] {0}));
  }
}
