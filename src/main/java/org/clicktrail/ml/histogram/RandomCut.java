package org.clicktrail.ml.histogram;

import java.util.SplittableRandom;

/// The best of one random cut in each of some random columns (Geurts, Ernst, Wehenkel 2006). The
/// cut is drawn among the bins between the smallest and the largest of the node.
final class RandomCut implements Chooser {

  private final Binned binned;
  private final Limits limits;

  RandomCut(Binned binned, Limits limits) {
    this.binned = binned;
    this.limits = limits;
  }

  @Override
  public Split best(Node node, int[] order, Targets targets, SplittableRandom random) {
    return Chooser.drawn(
        binned.width(),
        limits.columns(),
        random,
        column -> {
          int low = 255;
          int high = 0;
          byte[] codes = binned.codes(column);
          for (int at = node.from; at < node.to; at++) {
            int code = codes[order[at]] & 0xff;
            low = Math.min(low, code);
            high = Math.max(high, code);
          }
          return low < high ? cut(node, order, targets, column, random.nextInt(low, high)) : null;
        });
  }

  private Split cut(Node node, int[] order, Targets targets, int column, int bin) {
    byte[] codes = binned.codes(column);
    double slope = 0;
    double weight = 0;
    int rows = 0;
    for (int at = node.from; at < node.to; at++) {
      int row = order[at];
      if ((codes[row] & 0xff) <= bin) {
        slope += targets.slope()[row];
        weight += targets.weight()[row];
        rows++;
      }
    }
    if (rows < limits.least() || node.rows() - rows < limits.least()) {
      return Split.NONE;
    }
    return new Split(column, bin, Chooser.gain(slope, weight, node, limits.lambda()));
  }
}
