package org.clicktrail.ml.additive;

import java.util.Arrays;

/// A tree of up to three leaves over codes in order: the best cut, then the best cut of a side.
///
/// @param least rows of the smallest leaf
record Curve(int least) implements Shape {

  @Override
  public double step(Sums sums, double[] entries) {
    int size = entries.length;
    Cut middle = cut(sums, 0, size);
    if (middle.at == 0) {
      Arrays.fill(entries, 0);
      return 0;
    }
    Cut left = cut(sums, 0, middle.at);
    Cut right = cut(sums, middle.at, size);
    Cut other = left.better > right.better ? left : right;
    int low = other.at == 0 ? middle.at : Math.min(middle.at, other.at);
    int high = other.at == 0 ? middle.at : Math.max(middle.at, other.at);
    Arrays.fill(entries, 0, low, step(sums, 0, low));
    Arrays.fill(entries, low, high, step(sums, low, high));
    Arrays.fill(entries, high, size, step(sums, high, size));
    return gain(sums, 0, low) + gain(sums, low, high) + gain(sums, high, size);
  }

  /// @param at first code of the second side; 0: no cut is good
  /// @param better what the cut gains
  private record Cut(int at, double better) {}

  private Cut cut(Sums sums, int from, int to) {
    int at = 0;
    double best = gain(sums, from, to);
    double whole = best;
    for (int cut = from + 1; cut < to; cut++) {
      if (sums.rows[cut] - sums.rows[from] >= least && sums.rows[to] - sums.rows[cut] >= least) {
        double gain = gain(sums, from, cut) + gain(sums, cut, to);
        if (gain > best) {
          best = gain;
          at = cut;
        }
      }
    }
    return new Cut(at, best - whole);
  }

  private static double gain(Sums sums, int from, int to) {
    return from == to
        ? 0
        : Sums.gain(sums.first[to] - sums.first[from], sums.second[to] - sums.second[from]);
  }

  private static double step(Sums sums, int from, int to) {
    return Sums.step(sums.first[to] - sums.first[from], sums.second[to] - sums.second[from]);
  }
}
