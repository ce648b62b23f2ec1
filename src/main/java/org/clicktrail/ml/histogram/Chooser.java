package org.clicktrail.ml.histogram;

import java.util.SplittableRandom;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// Finds how to divide a node.
interface Chooser {

  /// @param order the growing order of rows
  Split best(Node node, int[] order, Targets targets, SplittableRandom random);

  /// Told when a node has been divided and its children will be looked at.
  default void divided(Node node, int[] order, Targets targets) {}

  /// What dividing is worth.
  static double gain(double slope, double weight, Node node, double lambda) {
    double rest = node.slope - slope;
    double left = node.weight - weight;
    return slope * slope / (weight + lambda)
        + rest * rest / (left + lambda)
        - node.slope * node.slope / (node.weight + lambda);
  }

  /// The best split of some columns drawn among all; a column with one value in the node does not
  /// count.
  ///
  /// @param wanted how many columns to look at
  /// @param look the split of a column, null where it has one value
  static Split drawn(
      int width, int wanted, SplittableRandom random, IntFunction<@Nullable Split> look) {
    Split best = Split.NONE;
    int[] columns = columns(width, width, random);
    int looked = 0;
    for (int i = 0; i < columns.length && looked < wanted; i++) {
      Split split = look.apply(columns[i]);
      if (split != null) {
        looked++;
        best = split.gain() > best.gain() ? split : best;
      }
    }
    return best;
  }

  /// A random choice of columns; the first `count` places of the result.
  static int[] columns(int width, int count, SplittableRandom random) {
    int[] all = new int[width];
    for (int i = 0; i < width; i++) {
      all[i] = i;
    }
    for (int i = 0; i < count; i++) {
      int other = i + random.nextInt(width - i);
      int swap = all[i];
      all[i] = all[other];
      all[other] = swap;
    }
    return all;
  }
}
