package org.clicktrail.ml.tree;

/// Smile looks for thresholds only at so many ranks of a column; the number is a property of the
/// process.
final class Bins {

  private static final String PROPERTY = "smile.regression_tree.bins";

  private Bins() {}

  /// Makes sure the number is ours. Always the same number, so that concurrent fits agree.
  static void set() {
    System.setProperty(PROPERTY, "1000");
  }
}
