package org.clicktrail.ml.neural;

import java.util.SplittableRandom;

/// One hidden layer of rectified units and one output, with the moments Adam keeps (Kingma, Ba
/// 2015).
final class Network {

  private static final double FIRST = 0.9;
  private static final double SECOND = 0.999;
  private static final double LITTLE = 1e-8;

  private final int units;
  private final int width;
  private final boolean odds;

  /// Lines of p weights and an intercept, one a unit; then the weights of the output and its
  /// intercept.
  private final double[] weights;

  private final double[] gradient;
  private final double[] first;
  private final double[] second;
  private final double[] reached;
  private int steps;

  /// @param odds whether the output is log-odds of a target 0 or 1; else an amount
  Network(int width, int units, boolean odds, SplittableRandom random) {
    this.width = width;
    this.units = units;
    this.odds = odds;
    weights = new double[units * (width + 1) + units + 1];
    gradient = new double[weights.length];
    first = new double[weights.length];
    second = new double[weights.length];
    reached = new double[units];
    // He and others 2015
    double in = Math.sqrt(2.0 / width);
    for (int unit = 0; unit < units; unit++) {
      for (int i = 0; i < width; i++) {
        weights[unit * (width + 1) + i] = in * random.nextGaussian();
      }
      weights[units * (width + 1) + unit] = Math.sqrt(1.0 / units) * random.nextGaussian();
    }
  }

  void intercept(double value) {
    weights[weights.length - 1] = value;
  }

  double sum(double[] row) {
    double sum = weights[weights.length - 1];
    for (int unit = 0; unit < units; unit++) {
      int at = unit * (width + 1);
      double value = weights[at + width];
      for (int i = 0; i < width; i++) {
        value += weights[at + i] * row[i];
      }
      reached[unit] = Math.max(0, value);
      sum += weights[units * (width + 1) + unit] * reached[unit];
    }
    return sum;
  }

  /// Adds a row to the gradient of the batch.
  void learn(double[] row, double target) {
    double sum = sum(row);
    double error = (odds ? 1 / (1 + Math.exp(-sum)) : sum) - target;
    int out = units * (width + 1);
    gradient[gradient.length - 1] += error;
    for (int unit = 0; unit < units; unit++) {
      if (reached[unit] > 0) {
        gradient[out + unit] += error * reached[unit];
        double back = error * weights[out + unit];
        int at = unit * (width + 1);
        for (int i = 0; i < width; i++) {
          gradient[at + i] += back * row[i];
        }
        gradient[at + width] += back;
      }
    }
  }

  /// Ends a batch of `rows` rows: one step of Adam.
  void step(int rows, double rate, double decay) {
    steps++;
    double pace = rate * Math.sqrt(1 - Math.pow(SECOND, steps)) / (1 - Math.pow(FIRST, steps));
    for (int i = 0; i < weights.length; i++) {
      double slope = gradient[i] / rows + decay * weights[i];
      gradient[i] = 0;
      first[i] = FIRST * first[i] + (1 - FIRST) * slope;
      second[i] = SECOND * second[i] + (1 - SECOND) * slope * slope;
      weights[i] -= pace * first[i] / (Math.sqrt(second[i]) + LITTLE);
    }
  }

  /// Loss of a row: negative log-likelihood or half the squared error.
  double loss(double[] row, double target) {
    double sum = sum(row);
    return odds
        ? Math.max(sum, 0) + Math.log1p(Math.exp(-Math.abs(sum))) - target * sum
        : (sum - target) * (sum - target) / 2;
  }

  double[] weights() {
    return weights.clone();
  }
}
