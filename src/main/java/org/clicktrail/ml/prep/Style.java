package org.clicktrail.ml.prep;

/// How a kind of model wants its numbers.
public enum Style {
  /// Words one number each, everything with mean 0 and standard deviation 1 in training: for
  /// weighted sums.
  STANDARD,
  /// Words as codes ordered by their mean target in training, numbers as they are: for trees.
  ORDERED,
  /// Words as codes, most frequent first, numbers as they are.
  CODES
}
