package org.clicktrail.ml.kernel;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.clicktrail.core.job.Progress;

/// A trained support vector machine with a Gaussian kernel: its rows, their weights, its offset.
final class Machine {

  final double gamma;
  final double[][] vectors;
  final double[] weights;
  final double offset;

  private Machine(double[][] rows, Smo smo, double gamma) {
    this.gamma = gamma;
    int[] kept = IntStream.range(0, rows.length).filter(row -> smo.weight(row) != 0).toArray();
    vectors = Arrays.stream(kept).mapToObj(row -> rows[row]).toArray(double[][]::new);
    weights = Arrays.stream(kept).mapToDouble(smo::weight).toArray();
    offset = smo.offset();
  }

  /// Tells two classes apart.
  ///
  /// @param target 0 or 1
  static Machine classes(
      double[][] rows, double[] target, double cost, double gamma, Progress progress) {
    double[] linear = new double[rows.length];
    Arrays.fill(linear, -1);
    double[] sign = Arrays.stream(target).map(value -> value == 1 ? 1 : -1).toArray();
    Smo smo = new Smo(new KernelRows(rows, gamma), linear, sign, cost);
    smo.solve(progress);
    return new Machine(rows, smo, gamma);
  }

  /// What errors of amounts cost: nothing up to `free`, then `cost` a unit.
  record Tube(double cost, double free) {}

  /// Predicts amounts.
  static Machine amounts(
      double[][] rows, double[] target, Tube tube, double gamma, Progress progress) {
    int n = rows.length;
    double[] linear = new double[2 * n];
    double[] sign = new double[2 * n];
    for (int row = 0; row < n; row++) {
      linear[row] = tube.free() - target[row];
      sign[row] = 1;
      linear[n + row] = tube.free() + target[row];
      sign[n + row] = -1;
    }
    Smo smo = new Smo(new KernelRows(rows, gamma), linear, sign, tube.cost());
    smo.solve(progress);
    return new Machine(rows, smo, gamma);
  }

  double sum(double[] row) {
    double sum = offset;
    for (int i = 0; i < weights.length; i++) {
      double distance = 0;
      for (int j = 0; j < row.length; j++) {
        double difference = row[j] - vectors[i][j];
        distance += difference * difference;
      }
      sum += weights[i] * Math.exp(-gamma * distance);
    }
    return sum;
  }
}
