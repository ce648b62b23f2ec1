package org.clicktrail.ml.linear;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.job.TestProgress;
import org.clicktrail.core.learn.Model;
import org.clicktrail.core.learn.Params;
import org.clicktrail.core.learn.Task;
import org.clicktrail.core.learn.TrainingSet;
import org.clicktrail.core.table.Columns;
import org.clicktrail.core.table.Table;
import org.clicktrail.ml.Learners;
import org.clicktrail.ml.Samples;
import org.junit.jupiter.api.Test;

class LeastSquaresTest {

  /// y = 3 + 2x, exactly.
  private static final TrainingSet LINE =
      new TrainingSet(
          Table.of(Columns.numbers("x", 0, 1, 2, 3, 4, 5, 6, 7, 8, 9)),
          List.of(Samples.info("x", false)),
          Columns.numbers("y", 3, 5, 7, 9, 11, 13, 15, 17, 19, 21));

  private static double[] predicted(String id, Params params, double... x) throws ProblemException {
    Model model =
        Learners.find(id, Task.REVENUE).orElseThrow().train(LINE, params, 1, Progress.none());
    return model.predict(Table.of(Columns.numbers("x", x)));
  }

  @Test
  void linearFindsALine() throws ProblemException {
    assertArrayEquals(
        new double[] {3, 14, -17, 203},
        predicted("linear", Params.defaults(), 0, 5.5, -10, 100),
        1e-9);
  }

  /// Standardised, the sum of squares of x is n = 10: the slope 2 shrinks to 2 × 10 / (10 + 10).
  @Test
  void ridgeShrinksTowardsTheMean() throws ProblemException {
    assertArrayEquals(
        new double[] {12, 12 - 4.5},
        predicted("ridge", new Params(Map.of("penalty", "10")), 4.5, 0),
        1e-9);
  }

  @Test
  void ridgeChoosesLittlePenaltyWhereThereIsNoNoise() throws ProblemException {
    assertArrayEquals(new double[] {3, 21}, predicted("ridge", Params.defaults(), 0, 9), 0.01);
  }

  /// R: solve(matrix(c(4,2,2,3),2), c(1,2)) is −0.125, 0.75; its inverse has the trace 7/8.
  @Test
  void choleskySolves() {
    Cholesky cholesky = new Cholesky(new double[][] {{4, 2}, {2, 3}}, 0);
    assertArrayEquals(new double[] {-0.125, 0.75}, cholesky.solved(new double[] {1, 2}), 1e-12);
    assertEquals(7 / 8.0, cholesky.inverseTrace(), 1e-12);
  }

  /// The second column is twice the first: it gets weight 0, the first explains all it can.
  @Test
  void choleskyLeavesOutWhatIsDetermined() {
    Cholesky cholesky = new Cholesky(new double[][] {{4, 8, 1}, {8, 16, 2}, {1, 2, 3}}, 0);
    double[] weights = cholesky.solved(new double[] {4, 8, 1});
    assertArrayEquals(new double[] {1, 0, 0}, weights, 1e-12);
  }

  @Test
  void gramReportsWhileItCounts() {
    int[] reports = {0};
    Progress progress = TestProgress.each(_ -> reports[0]++);
    Gram gram = new Gram(new double[5_000][2], new double[5_000], progress);
    assertEquals(0, gram.total);
    assertTrue(reports[0] >= 4);
  }
}
