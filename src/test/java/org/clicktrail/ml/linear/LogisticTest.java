package org.clicktrail.ml.linear;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.clicktrail.core.job.Progress;
import org.junit.jupiter.api.Test;
import smile.classification.LogisticRegression;

class LogisticTest {

  /// Same loss, same optimizer, other starting point: Smile's own logistic regression.
  @Test
  void findsTheWeightsSmileFinds() {
    SplittableRandom random = new SplittableRandom(1);
    double[][] rows = new double[2_000][5];
    double[] target = new double[rows.length];
    for (int row = 0; row < rows.length; row++) {
      Arrays.setAll(rows[row], _ -> random.nextGaussian());
      double sum = rows[row][0] - 2 * rows[row][1] + 0.5 * rows[row][2] - 1;
      target[row] = random.nextDouble() < 1 / (1 + Math.exp(-sum)) ? 1 : 0;
    }
    double[] ours = LogisticFit.weights(rows, target, 1, Progress.none());
    int[] classes = Arrays.stream(target).mapToInt(value -> (int) value).toArray();
    double[] smiles =
        LogisticRegression.binomial(rows, classes, new LogisticRegression.Options(1, 1e-9, 500))
            .coefficients();
    assertArrayEquals(smiles, ours, 1e-5);
  }

  /// 30 of 100 rows with x = 0 convert and 80 of 100 with x = 1: without penalty the intercept is
  /// log(30/70) and the weight log(80/20) − log(30/70).
  @Test
  void reproducesTheLogOddsOfTwoGroups() {
    double[][] rows = new double[200][1];
    double[] target = new double[200];
    for (int row = 0; row < 100; row++) {
      target[row] = row < 30 ? 1 : 0;
      rows[100 + row][0] = 1;
      target[100 + row] = row < 80 ? 1 : 0;
    }
    double[] weights = LogisticFit.weights(rows, target, 0, Progress.none());
    assertEquals(Math.log(4) - Math.log(3 / 7.0), weights[0], 1e-4);
    assertEquals(Math.log(3 / 7.0), weights[1], 1e-4);
  }

  @Test
  void gradientIsTheSlopeOfTheLoss() {
    double[][] rows = {{1, 2}, {-1, 0.5}, {0, -2}, {3, 1}};
    SumLoss loss =
        new SumLoss(Family.LOGISTIC, rows, new double[] {1, 0, 0, 1}, 0.7, Progress.none());
    double[] at = {0.3, -0.2, 0.1};
    double[] gradient = new double[3];
    loss.g(at, gradient);
    for (int i = 0; i < 3; i++) {
      double[] up = at.clone();
      double[] down = at.clone();
      up[i] += 1e-6;
      down[i] -= 1e-6;
      assertEquals((loss.f(up) - loss.f(down)) / 2e-6, gradient[i], 1e-6);
    }
  }
}
