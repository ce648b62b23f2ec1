package org.clicktrail.ml.linear;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.clicktrail.core.job.Progress;
import org.clicktrail.ml.prep.Shuffle;

/// Weights of a linear support vector machine by dual coordinate descent (Hsieh and others 2008;
/// the algorithm of LIBLINEAR): squared hinge loss, L2 penalty, the intercept as one more column.
final class LinearMachine {

  private static final int MOST_ROUNDS = 300;
  private static final double TOLERANCE = 1e-3;

  /// Rows between two reports.
  private static final int STEP = 4_096;

  private LinearMachine() {}

  /// @param target 0 or 1
  /// @return p weights, then the intercept
  static double[] weights(
      double[][] rows, double[] target, double cost, long seed, Progress progress) {
    double diagonal = 1 / (2 * cost);
    double[] weights = new double[rows[0].length + 1];
    double[] alpha = new double[rows.length];
    double[] square = new double[rows.length];
    for (int row = 0; row < rows.length; row++) {
      square[row] = diagonal + 1;
      for (double value : rows[row]) {
        square[row] += value * value;
      }
    }
    int[] order = IntStream.range(0, rows.length).toArray();
    SplittableRandom random = new SplittableRandom(seed);
    for (int round = 0; round < MOST_ROUNDS; round++) {
      Shuffle.shuffle(order, random);
      double most = 0;
      for (int at = 0; at < order.length; at++) {
        if (at % STEP == 0) {
          progress.report(round, round + 20L);
        }
        int row = order[at];
        double side = target[row] == 1 ? 1 : -1;
        double slope = side * sum(weights, rows[row]) - 1 + diagonal * alpha[row];
        double pull = alpha[row] == 0 ? Math.min(slope, 0) : slope;
        most = Math.max(most, Math.abs(pull));
        if (pull != 0) {
          double next = Math.max(alpha[row] - slope / square[row], 0);
          move(weights, rows[row], (next - alpha[row]) * side);
          alpha[row] = next;
        }
      }
      if (most < TOLERANCE) {
        break;
      }
    }
    return weights;
  }

  private static void move(double[] weights, double[] row, double by) {
    for (int i = 0; i < row.length; i++) {
      weights[i] += by * row[i];
    }
    weights[row.length] += by;
  }

  /// @param weights as [#weights] gives them
  static double sum(double[] weights, double[] row) {
    double sum = weights[row.length];
    for (int i = 0; i < row.length; i++) {
      sum += weights[i] * row[i];
    }
    return sum;
  }
}
