package org.clicktrail.ml.additive;

/// What one boosting step may add to a term: a tiny tree over its codes.
interface Shape {

  /// Finds the step that lessens the loss most.
  ///
  /// @param entries receives the step of each code; 0 everywhere where no cut keeps enough rows
  /// @return the gain: what the loss falls by, times two
  double step(Sums sums, double[] entries);
}
