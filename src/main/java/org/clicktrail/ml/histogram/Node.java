package org.clicktrail.ml.histogram;

/// A node of a tree that grows: rows `from` to `to` of the growing order, and their sums.
final class Node {

  final int from;
  final int to;
  final int depth;

  /// Sum of slopes.
  final double slope;

  /// Sum of weights (second derivatives).
  final double weight;

  Split split = Split.NONE;

  /// Sums by bin of all columns, kept for the children; empty where not needed.
  double[] sums = {};

  /// The children; both the node itself as long as it is a leaf.
  Node first = this;

  Node second = this;
  double value;

  Node(int from, int to, int depth, double slope, double weight) {
    this.from = from;
    this.to = to;
    this.depth = depth;
    this.slope = slope;
    this.weight = weight;
  }

  int rows() {
    return to - from;
  }

  boolean isLeaf() {
    return first == this;
  }
}
