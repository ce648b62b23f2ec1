package org.clicktrail.ml.histogram;

/// What a tree is fitted to: first and second derivative of the loss of each row. A leaf with sums
/// S and W has value `−S / (W + lambda)`; for a mean, slopes are minus weight times target. The
/// arrays are shared with whoever changes them from tree to tree.
final class Targets {

  private final double[] slope;
  private final double[] weight;

  Targets(double[] slope, double[] weight) {
    this.slope = slope;
    this.weight = weight;
  }

  double[] slope() {
    return slope;
  }

  double[] weight() {
    return weight;
  }
}
