package org.clicktrail.ml.neural;

import java.util.SplittableRandom;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.stat.Sample;

/// Trains one network on most of the rows and stops when the rest is no longer predicted better.
final class MlpFit {

  private static final double HELD = 0.15;
  private static final int BATCH = 64;
  private static final int PATIENCE = 4;

  private final double[][] rows;
  private final double[] target;
  private final Settings settings;

  /// @param rounds through all rows at most
  /// @param decay of the weights
  record Settings(int units, int rounds, double rate, double decay, boolean odds) {}

  MlpFit(double[][] rows, double[] target, Settings settings) {
    this.rows = rows;
    this.target = target;
    this.settings = settings;
  }

  /// @param intercept of the output at the start
  /// @return weights as in [Network]
  double[] weights(double intercept, long seed, Progress progress) {
    SplittableRandom random = new SplittableRandom(seed);
    int[] order = new int[rows.length];
    for (int row = 0; row < order.length; row++) {
      order[row] = row;
    }
    Sample.shuffle(order, random);
    int held = (int) (HELD * rows.length);
    int[] out = java.util.Arrays.copyOf(order, held);
    int[] in = java.util.Arrays.copyOfRange(order, held, order.length);
    Network network = new Network(rows[0].length, settings.units(), settings.odds(), random);
    network.intercept(intercept);
    double[] best = network.weights();
    double least = Double.POSITIVE_INFINITY;
    int since = 0;
    for (int round = 0; round < settings.rounds() && since < PATIENCE; round++) {
      Sample.shuffle(in, random);
      round(network, in, progress.part(share(round), share(round + 1)));
      double loss = loss(network, held > 0 ? out : in);
      since++;
      if (loss < least) {
        least = loss;
        since = 0;
        best = network.weights();
      }
    }
    return best;
  }

  private double share(int round) {
    return (double) round / settings.rounds();
  }

  private void round(Network network, int[] in, Progress progress) {
    for (int start = 0; start < in.length; start += BATCH) {
      progress.report(start, in.length);
      int end = Math.min(start + BATCH, in.length);
      for (int at = start; at < end; at++) {
        network.learn(rows[in[at]], target[in[at]]);
      }
      network.step(end - start, settings.rate(), settings.decay());
    }
  }

  private double loss(Network network, int[] which) {
    double loss = 0;
    for (int row : which) {
      loss += network.loss(rows[row], target[row]);
    }
    return loss;
  }
}
