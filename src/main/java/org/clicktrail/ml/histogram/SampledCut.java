package org.clicktrail.ml.histogram;

import java.util.Arrays;
import java.util.SplittableRandom;

/// The best cut of a few columns drawn anew for each node (Breiman 2001): only these are counted.
/// One for each tree.
final class SampledCut implements Chooser {

  private static final int BINS = 256;

  private final Binned binned;
  private final Limits limits;
  private final double[] slope = new double[BINS];
  private final double[] weight = new double[BINS];
  private final int[] rows = new int[BINS];

  SampledCut(Binned binned, Limits limits) {
    this.binned = binned;
    this.limits = limits;
  }

  @Override
  public Split best(Node node, int[] order, Targets targets, SplittableRandom random) {
    return Chooser.drawn(
        binned.width(),
        limits.columns(),
        random,
        column -> count(node, order, targets, column) ? best(node, column) : null);
  }

  /// Whether there is more than one bin.
  private boolean count(Node node, int[] order, Targets targets, int column) {
    int bins = binned.bins(column);
    Arrays.fill(slope, 0, bins, 0);
    Arrays.fill(weight, 0, bins, 0);
    Arrays.fill(rows, 0, bins, 0);
    byte[] codes = binned.codes(column);
    double[] slopes = targets.slope();
    double[] weights = targets.weight();
    for (int i = node.from; i < node.to; i++) {
      int row = order[i];
      int code = codes[row] & 0xff;
      slope[code] += slopes[row];
      weight[code] += weights[row];
      rows[code]++;
    }
    return rows[codes[order[node.from]] & 0xff] < node.rows();
  }

  private Split best(Node node, int column) {
    double left = 0;
    double heavy = 0;
    int many = 0;
    double gain = 0;
    int bin = -1;
    int last = binned.bins(column) - 1;
    for (int code = 0; code < last && node.rows() - many >= limits.least(); code++) {
      if (rows[code] > 0) {
        left += slope[code];
        heavy += weight[code];
        many += rows[code];
        if (many >= limits.least() && node.rows() - many >= limits.least()) {
          double now = Chooser.gain(left, heavy, node, limits.lambda());
          if (now > gain) {
            gain = now;
            bin = code;
          }
        }
      }
    }
    return bin < 0 ? Split.NONE : new Split(column, bin, gain);
  }
}
