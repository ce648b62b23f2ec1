package org.clicktrail.ml.tree;

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
  void add(Node root) {
    builder.tree();
    addNode(root);
  }

  private void addNode(Node node) {
    switch (node) {
      case InternalNode inner -> {
        builder.split(inner.feature(), threshold(inner), cover(inner));
        addNode(inner.trueChild());
        addNode(inner.falseChild());
      }
      case RegressionNode leaf -> builder.leaf(leaf.output(), leaf.size());
      default -> throw new IllegalArgumentException("node " + node.getClass());
    }
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
