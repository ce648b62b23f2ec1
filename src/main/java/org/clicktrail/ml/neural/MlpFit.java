package org.clicktrail.ml.neural;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.split.Groups;
import org.clicktrail.core.stat.Sample;

/// Trains one network on most of the rows and stops when the rest is no longer predicted better.
final class MlpFit {

  private static final double HELD = 0.15;
  private static final int BATCH = 64;
  private static final int PATIENCE = 4;

  private final double[][] rows;
  private final double[] target;
  private final int[] groups;
  private final Settings settings;

  /// @param rounds through all rows at most
  /// @param decay of the weights
  record Settings(int units, int rounds, double rate, double decay, boolean odds) {}

  /// @param groups a group number for each row: none is torn apart
  MlpFit(double[][] rows, double[] target, int[] groups, Settings settings) {
    this.rows = rows;
    this.target = target;
    this.groups = groups;
    this.settings = settings;
  }

  /// @param intercept of the output at the start
  /// @return weights as in [Network]
  double[] weights(double intercept, long seed, Progress progress) {
    SplittableRandom random = new SplittableRandom(seed);
    int[] order = IntStream.range(0, Groups.count(groups)).toArray();
    Sample.shuffle(order, random);
    int most = (int) (HELD * order.length);
    int[] out = members(Arrays.copyOf(order, most));
    int[] in = members(Arrays.copyOfRange(order, most, order.length));
    Network network = new Network(rows[0].length, settings.units(), settings.odds(), random);
    network.intercept(intercept);
    double[] best = network.weights();
    double least = Double.POSITIVE_INFINITY;
    int since = 0;
    for (int round = 0; round < settings.rounds() && since < PATIENCE; round++) {
      Sample.shuffle(in, random);
      round(network, in, progress.part(share(round), share(round + 1)));
      double loss = loss(network, out.length > 0 ? out : in);
      since++;
      if (loss < least) {
        least = loss;
        since = 0;
        best = network.weights();
      }
    }
    return best;
  }

  /// The rows of some groups, group by group.
  private int[] members(int[] chosen) {
    int[] place = new int[Groups.count(groups)];
    Arrays.fill(place, -1);
    for (int i = 0; i < chosen.length; i++) {
      place[chosen[i]] = i;
    }
    int[] end = new int[chosen.length + 1];
    for (int group : groups) {
      if (place[group] >= 0) {
        end[place[group] + 1]++;
      }
    }
    Arrays.parallelPrefix(end, Integer::sum);
    int[] members = new int[end[chosen.length]];
    for (int row = 0; row < groups.length; row++) {
      if (place[groups[row]] >= 0) {
        members[end[place[groups[row]]]++] = row;
      }
    }
    return members;
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
