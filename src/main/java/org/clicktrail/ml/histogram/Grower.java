package org.clicktrail.ml.histogram;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.clicktrail.ml.fitted.TreeScorerBuilder;

/// Grows one tree: the leaf whose split gains most is divided next, until nothing gains or a limit
/// is reached.
final class Grower {

  /// Gains below this share of what there is to gain are rounding.
  private static final double LEAST_GAIN = 1e-10;

  private final Binned binned;
  private final Limits limits;
  private final Chooser chooser;
  private final ToDoubleFunction<Node> value;

  /// @param value of a leaf
  Grower(Binned binned, Limits limits, Chooser chooser, ToDoubleFunction<Node> value) {
    this.binned = binned;
    this.limits = limits;
    this.chooser = chooser;
    this.value = value;
  }

  /// @param order row numbers to learn from; put into another order here
  /// @return the root
  Node tree(int[] order, Targets targets, SplittableRandom random) {
    PriorityQueue<Node> open =
        new PriorityQueue<>(
            Comparator.comparingDouble((Node node) -> -node.split.gain())
                .thenComparingInt(node -> node.from));
    Node root = node(order, 0, order.length, 0, targets);
    offer(root, open, order, targets, random);
    int leaves = 1;
    while (!open.isEmpty() && leaves < limits.leaves()) {
      Node node = open.remove();
      int middle = parted(order, node);
      node.first = node(order, node.from, middle, node.depth + 1, targets);
      node.second = node(order, middle, node.to, node.depth + 1, targets);
      leaves++;
      if (node.depth + 1 < limits.depth() && leaves < limits.leaves()) {
        chooser.divided(node, order, targets);
        offer(node.first, open, order, targets, random);
        offer(node.second, open, order, targets, random);
      }
      node.sums = new double[0];
    }
    return root;
  }

  private Node node(int[] order, int from, int to, int depth, Targets targets) {
    double slope = 0;
    double weight = 0;
    for (int i = from; i < to; i++) {
      slope += targets.slope()[order[i]];
      weight += targets.weight()[order[i]];
    }
    Node node = new Node(from, to, depth, slope, weight);
    node.value = value.applyAsDouble(node);
    return node;
  }

  private void offer(
      Node node, PriorityQueue<Node> open, int[] order, Targets targets, SplittableRandom random) {
    if (node.rows() >= 2 * limits.least()) {
      node.split = chooser.best(node, order, targets, random);
      double whole = node.slope * node.slope / (node.weight + limits.lambda());
      if (node.split.gain() > LEAST_GAIN * Math.max(1e-300, whole)) {
        open.add(node);
      }
    }
  }

  /// Puts the rows of the first child before those of the second.
  private int parted(int[] order, Node node) {
    byte[] codes = binned.codes(node.split.column());
    int bin = node.split.bin();
    int low = node.from;
    int high = node.to - 1;
    while (low <= high) {
      if ((codes[order[low]] & 0xff) <= bin) {
        low++;
      } else {
        int swap = order[low];
        order[low] = order[high];
        order[high--] = swap;
      }
    }
    return low;
  }

  /// The leaf a row falls into.
  Node leaf(Node root, int row) {
    Node node = root;
    while (!node.isLeaf()) {
      Split split = node.split;
      node = binned.code(split.column(), row) <= split.bin() ? node.first : node.second;
    }
    return node;
  }

  /// Adds a tree to a model.
  void write(Node root, TreeScorerBuilder to) {
    to.tree();
    writeNode(root, to);
  }

  private void writeNode(Node node, TreeScorerBuilder to) {
    if (node.isLeaf()) {
      to.leaf(node.value, node.rows());
    } else {
      Split split = node.split;
      to.split(split.column(), binned.edge(split.column(), split.bin()), node.rows());
      writeNode(node.first, to);
      writeNode(node.second, to);
    }
  }
}
