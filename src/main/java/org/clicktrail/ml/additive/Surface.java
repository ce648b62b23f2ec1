package org.clicktrail.ml.additive;

import java.util.Arrays;

/// A tree of up to four leaves over pairs of codes: one cut of a column, and a cut of the other
/// column on each side.
///
/// @param width codes of the first column
/// @param height codes of the second; a pair has code `first × height + second`
/// @param least rows of the smallest leaf
record Surface(int width, int height, int least) implements Shape {

  @Override
  public double step(Sums sums, double[] entries) {
    Corners upright = new Corners(sums, width, height, false);
    Corners turned = new Corners(sums, height, width, true);
    Leaves first = best(upright);
    Leaves second = best(turned);
    Arrays.fill(entries, 0);
    Leaves better = first.gain >= second.gain ? first : second;
    if (better.cut == 0) {
      return 0;
    }
    Corners corners = first.gain >= second.gain ? upright : turned;
    fill(corners, 0, better.cut, better.low, entries);
    fill(corners, better.cut, corners.wide, better.high, entries);
    return better.gain;
  }

  /// @param cut of the first side; 0: none is good
  /// @param low cut of the other column below it
  /// @param high and above it
  private record Leaves(int cut, int low, int high, double gain) {}

  private Leaves best(Corners corners) {
    Leaves best = new Leaves(0, 0, 0, 0);
    for (int cut = 1; cut < corners.wide; cut++) {
      int low = side(corners, 0, cut);
      int high = side(corners, cut, corners.wide);
      if (low > 0 && high > 0) {
        double gain = gain(corners, 0, cut, low) + gain(corners, cut, corners.wide, high);
        if (gain > best.gain) {
          best = new Leaves(cut, low, high, gain);
        }
      }
    }
    return best;
  }

  /// The best cut of the other column between two places of the first; 0 if none leaves enough
  /// rows.
  private int side(Corners corners, int from, int to) {
    int at = 0;
    double best = 0;
    for (int cut = 1; cut < corners.high; cut++) {
      if (corners.sum(corners.rows, from, to, 0, cut) >= least
          && corners.sum(corners.rows, from, to, cut, corners.high) >= least) {
        double gain = gain(corners, from, to, cut);
        if (gain > best) {
          best = gain;
          at = cut;
        }
      }
    }
    return at;
  }

  private static double gain(Corners corners, int from, int to, int cut) {
    return Sums.gain(
            corners.sum(corners.first, from, to, 0, cut),
            corners.sum(corners.second, from, to, 0, cut))
        + Sums.gain(
            corners.sum(corners.first, from, to, cut, corners.high),
            corners.sum(corners.second, from, to, cut, corners.high));
  }

  private void fill(Corners corners, int from, int to, int cut, double[] entries) {
    fill(corners, new int[] {from, to, 0, cut}, entries);
    fill(corners, new int[] {from, to, cut, corners.high}, entries);
  }

  private void fill(Corners corners, int[] box, double[] entries) {
    double step =
        Sums.step(
            corners.sum(corners.first, box[0], box[1], box[2], box[3]),
            corners.sum(corners.second, box[0], box[1], box[2], box[3]));
    for (int a = box[0]; a < box[1]; a++) {
      for (int b = box[2]; b < box[3]; b++) {
        entries[corners.turned ? b * height + a : a * height + b] = step;
      }
    }
  }

  /// Sums over all pairs of codes below a corner, so that any box takes four looks.
  private static final class Corners {
    final int wide;
    final int high;
    final boolean turned;
    final double[] first;
    final double[] second;
    final double[] rows;

    Corners(Sums sums, int wide, int high, boolean turned) {
      this.wide = wide;
      this.high = high;
      this.turned = turned;
      first = corners(sums.first);
      second = corners(sums.second);
      rows = corners(sums.rows);
    }

    private double[] corners(double[] running) {
      double[] corners = new double[(wide + 1) * (high + 1)];
      for (int a = 0; a < wide; a++) {
        double strip = 0;
        for (int b = 0; b < high; b++) {
          int code = turned ? b * wide + a : a * high + b;
          strip += running[code + 1] - running[code];
          corners[(a + 1) * (high + 1) + b + 1] = corners[a * (high + 1) + b + 1] + strip;
        }
      }
      return corners;
    }

    double sum(double[] of, int from, int to, int low, int top) {
      int line = high + 1;
      return of[to * line + top]
          - of[from * line + top]
          - of[to * line + low]
          + of[from * line + low];
    }
  }
}
