package org.clicktrail.ml.tree;

import java.util.List;
import org.clicktrail.ml.fitted.TreeScorerBuilder;
import smile.data.Tuple;
import smile.model.cart.InternalNode;
import smile.model.cart.Node;
import smile.model.cart.RegressionNode;

/// Copies Smile's trees into flat arrays.
///
/// Smile keeps the threshold of a node to itself, but answers which way a row goes. The threshold
/// is the largest number that goes to the first child: found exactly, first among the training
/// values, then between two of them.
final class Flattening {

  private final double[][] values;
  private final double[] probe;
  private final Tuple tuple;
  private final TreeScorerBuilder builder;

  Flattening(Frame frame) {
    values = frame.values();
    probe = new double[frame.width()];
    tuple = Tuple.of(frame.schema(), probe);
    builder = new TreeScorerBuilder(frame.width());
  }

  TreeScorerBuilder builder() {
    return builder;
  }

  /// Adds a tree.
  ///
  /// @param shrinkage rows by which every node is drawn towards the one above it; 0: none
  void add(Node root, double shrinkage) {
    builder.tree();
    add(root, sum(root) / cover(root), shrinkage);
  }

  /// Hierarchical shrinkage (Agarwal and others 2022): from the root on, the distance of the mean
  /// of a node from that of the node above counts less, the fewer rows the node above has: `mean of
  /// root + Σ (mean of child − mean of parent) / (1 + shrinkage / rows of parent)`.
  ///
  /// @param value of the node, shrunk
  private void add(Node node, double value, double shrinkage) {
    switch (node) {
      case InternalNode inner -> {
        int rows = cover(inner);
        double mean = sum(inner) / rows;
        builder.split(inner.feature(), threshold(inner), rows);
        for (Node child : List.of(inner.trueChild(), inner.falseChild())) {
          double apart = sum(child) / cover(child) - mean;
          add(child, value + apart / (1 + shrinkage / rows), shrinkage);
        }
      }
      case RegressionNode leaf -> builder.leaf(value, leaf.size());
      default -> throw new IllegalArgumentException("node " + node.getClass());
    }
  }

  private static double sum(Node node) {
    return switch (node) {
      case InternalNode inner -> sum(inner.trueChild()) + sum(inner.falseChild());
      case RegressionNode leaf -> leaf.output() * leaf.size();
      default -> throw new IllegalArgumentException("node " + node.getClass());
    };
  }

  private static int cover(Node node) {
    return node instanceof InternalNode inner
        ? cover(inner.trueChild()) + cover(inner.falseChild())
        : node.size();
  }

  private double threshold(InternalNode node) {
    double[] sorted = values[node.feature()];
    int low = 0;
    int high = sorted.length - 1;
    while (high - low > 1) {
      int middle = (low + high) >>> 1;
      if (first(node, sorted[middle])) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return between(node, sorted[low], sorted[high]);
  }

  private double between(InternalNode node, double goes, double stays) {
    double low = goes;
    double high = stays;
    double half = (low + high) / 2;
    if (first(node, half) && !first(node, Math.nextUp(half))) {
      return half;
    }
    while (Math.nextUp(low) < high) {
      double middle = low + (high - low) / 2;
      if (middle <= low || middle >= high) {
        middle = Math.nextUp(low);
      }
      if (first(node, middle)) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private boolean first(InternalNode node, double value) {
    probe[node.feature()] = value;
    return node.branch(tuple);
  }
}
