package org.clicktrail.ml.fitted;

import java.util.Arrays;
import org.clicktrail.ml.file.BrokenException;

/// Collects the nodes of trees, each in preorder: a node, all below its first child, all below its
/// second.
public final class TreeScorerBuilder {

  private final int width;
  private int trees;
  private int size;
  private int[] feature = new int[256];
  private double[] value = new double[256];
  private int[] cover = new int[256];

  /// @param width numbers of a prepared row
  public TreeScorerBuilder(int width) {
    this.width = width;
  }

  /// Starts the next tree.
  public void tree() {
    trees++;
  }

  /// A node that sends rows with `number ≤ threshold` to its first child.
  ///
  /// @param cover training rows that came through, more than 0
  public void split(int number, double threshold, int cover) {
    node(number, threshold, cover);
  }

  public void leaf(double output, int cover) {
    node(Nodes.LEAF, output, cover);
  }

  /// Adds all trees of another builder behind these.
  public void add(TreeScorerBuilder other) {
    for (int i = 0; i < other.size; i++) {
      node(other.feature[i], other.value[i], other.cover[i]);
    }
    trees += other.trees;
  }

  private void node(int number, double threshold, int rows) {
    if (size == feature.length) {
      feature = Arrays.copyOf(feature, 2 * size);
      value = Arrays.copyOf(value, 2 * size);
      cover = Arrays.copyOf(cover, 2 * size);
    }
    feature[size] = number;
    value[size] = threshold;
    cover[size] = rows;
    size++;
  }

  /// A model that predicts `bias + scale × sum of leaves`, through the link.
  ///
  /// @throws IllegalStateException if the nodes are not whole trees
  public TreeScorer scorer(Link link, double bias, double scale) {
    try {
      Nodes nodes =
          new Nodes(
              width,
              trees,
              Arrays.copyOf(feature, size),
              Arrays.copyOf(value, size),
              Arrays.copyOf(cover, size));
      return new TreeScorer(link, bias, scale, nodes);
    } catch (BrokenException e) {
      throw new IllegalStateException(e);
    }
  }
}
