package org.clicktrail.ml.fitted;

import java.util.Arrays;
import org.clicktrail.ml.file.ArrayReader;
import org.clicktrail.ml.file.ArrayWriter;
import org.clicktrail.ml.file.BrokenException;

/// The nodes of all trees of a model, each tree in preorder, one tree behind the other.
final class Nodes {

  static final int LEAF = -1;
  private static final int DEEPEST = 512;

  final int width;
  final int[] roots;

  /// Number of the prepared row a node asks for; [#LEAF] for leaves.
  final int[] feature;

  /// Threshold of an inner node; value of a leaf.
  final double[] value;

  /// The child for numbers above the threshold; the other child is the next node.
  final int[] above;

  /// Training rows that came through.
  final int[] cover;

  final int depth;

  /// @param width numbers of a prepared row
  /// @param trees how many trees
  /// @throws BrokenException if these are not trees in preorder
  Nodes(int width, int trees, int[] feature, double[] value, int[] cover) throws BrokenException {
    this.width = width;
    this.feature = feature;
    this.value = value;
    this.cover = cover;
    above = new int[feature.length];
    roots = new int[trees];
    int at = 0;
    int deepest = 0;
    int[] open = new int[DEEPEST];
    for (int tree = 0; tree < trees; tree++) {
      roots[tree] = at;
      int depth = 0;
      do {
        if (at >= feature.length || depth >= DEEPEST) {
          throw new BrokenException("a tree has no end");
        }
        check(at);
        if (feature[at] == LEAF) {
          while (depth > 0 && above[open[depth - 1]] != 0) {
            depth--;
          }
          if (depth > 0) {
            above[open[depth - 1]] = at + 1;
          }
        } else {
          open[depth++] = at;
          deepest = Math.max(deepest, depth);
        }
        at++;
      } while (depth > 0);
    }
    if (at != feature.length) {
      throw new BrokenException("nodes without a tree");
    }
    this.depth = deepest;
    checkCovers();
  }

  private void check(int node) throws BrokenException {
    if (feature[node] < LEAF || feature[node] >= width || cover[node] <= 0) {
      throw new BrokenException("a tree asks for a column that is not there");
    }
  }

  private void checkCovers() throws BrokenException {
    for (int node = 0; node < feature.length; node++) {
      if (feature[node] != LEAF && (long) cover[node + 1] + cover[above[node]] != cover[node]) {
        throw new BrokenException("rows of a tree are lost");
      }
    }
  }

  /// Sum over all trees of the leaf reached.
  double sum(double[] row) {
    double sum = 0;
    for (int root : roots) {
      sum += leaf(root, row);
    }
    return sum;
  }

  /// [#sum] of many rows, added up in the same order.
  double[] sums(double[][] rows) {
    double[] sums = new double[rows.length];
    for (int root : roots) {
      for (int i = 0; i < rows.length; i++) {
        sums[i] += leaf(root, rows[i]);
      }
    }
    return sums;
  }

  private double leaf(int root, double[] row) {
    int node = root;
    while (feature[node] != LEAF) {
      node = row[feature[node]] <= value[node] ? node + 1 : above[node];
    }
    return value[node];
  }

  /// Mean of [#sum] over the training rows.
  double expected() {
    double[] means = means();
    return Arrays.stream(roots).mapToDouble(root -> means[root]).sum();
  }

  /// Mean of the leaves below every node over the training rows that came through it.
  double[] means() {
    double[] mean = new double[feature.length];
    for (int node = feature.length - 1; node >= 0; node--) {
      mean[node] =
          feature[node] == LEAF
              ? value[node]
              : (cover[node + 1] * mean[node + 1] + cover[above[node]] * mean[above[node]])
                  / cover[node];
    }
    return mean;
  }

  void write(ArrayWriter out) {
    out.whole(roots.length);
    out.whole(feature.length);
    for (int node = 0; node < feature.length; node++) {
      out.small(feature[node] + 1);
      out.number(value[node]);
      out.small(cover[node]);
    }
  }

  static Nodes read(ArrayReader in, int width) throws BrokenException {
    int trees = in.count(1);
    int count = in.count(1 + Double.BYTES + 1);
    int[] feature = new int[count];
    double[] value = new double[count];
    int[] cover = new int[count];
    for (int node = 0; node < count; node++) {
      feature[node] = in.small() - 1;
      value[node] = in.number();
      cover[node] = in.small();
    }
    return new Nodes(width, trees, feature, value, cover);
  }
}
