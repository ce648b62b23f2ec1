package org.clicktrail.ml.histogram;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// The best cut of all columns, by sums over bins. Of two sisters only the smaller one is counted;
/// the other is the difference to their parent (Ke and others 2017).
final class BestCut implements Chooser {

  /// Slope, weight and count of a bin.
  private static final int CELL = 3;

  /// With fewer cells to look at, other threads cost more than they bring.
  private static final int WORTH_FORKING = 100_000;

  private final Binned binned;
  private final Limits limits;
  private final int[] start;

  BestCut(Binned binned, Limits limits) {
    this.binned = binned;
    this.limits = limits;
    start = new int[binned.width() + 1];
    for (int column = 0; column < binned.width(); column++) {
      start[column + 1] = start[column] + CELL * binned.bins(column);
    }
  }

  @Override
  public Split best(Node node, int[] order, Targets targets, SplittableRandom random) {
    if (node.sums.length == 0) {
      count(node, order, targets);
    }
    Split best = Split.NONE;
    int[] columns = Chooser.columns(binned.width(), limits.columns(), random);
    Arrays.sort(columns, 0, limits.columns());
    for (int i = 0; i < limits.columns(); i++) {
      Split split = best(node, columns[i]);
      best = split.gain() > best.gain() ? split : best;
    }
    return best;
  }

  @Override
  public void divided(Node node, int[] order, Targets targets) {
    boolean firstSmaller = node.first.rows() <= node.second.rows();
    Node smaller = firstSmaller ? node.first : node.second;
    Node larger = firstSmaller ? node.second : node.first;
    count(smaller, order, targets);
    double[] rest = node.sums;
    for (int i = 0; i < rest.length; i++) {
      rest[i] -= smaller.sums[i];
    }
    larger.sums = rest;
    node.sums = new double[0];
  }

  private void count(Node node, int[] order, Targets targets) {
    double[] sums = new double[start[binned.width()]];
    IntStream columns = IntStream.range(0, binned.width());
    if ((long) node.rows() * binned.width() > WORTH_FORKING) {
      columns = columns.parallel();
    }
    columns.forEach(column -> count(node, order, targets, column, sums));
    node.sums = sums;
  }

  private void count(Node node, int[] order, Targets targets, int column, double[] sums) {
    byte[] codes = binned.codes(column);
    double[] slope = targets.slope();
    double[] weight = targets.weight();
    int base = start[column];
    for (int i = node.from; i < node.to; i++) {
      int row = order[i];
      int at = base + CELL * (codes[row] & 0xff);
      sums[at] += slope[row];
      sums[at + 1] += weight[row];
      sums[at + 2]++;
    }
  }

  private Split best(Node node, int column) {
    double slope = 0;
    double weight = 0;
    double rows = 0;
    double gain = 0;
    int bin = -1;
    int last = binned.bins(column) - 1;
    for (int code = 0, at = start[column]; code < last; code++, at += CELL) {
      slope += node.sums[at];
      weight += node.sums[at + 1];
      rows += node.sums[at + 2];
      if (node.rows() - rows < limits.least()) {
        break;
      }
      if (rows >= limits.least() && node.sums[at + 2] > 0) {
        double now = Chooser.gain(slope, weight, node, limits.lambda());
        if (now > gain) {
          gain = now;
          bin = code;
        }
      }
    }
    return bin < 0 ? Split.NONE : new Split(column, bin, gain);
  }
}
