package org.clicktrail.ml.histogram;

/// How a node could be divided: rows with code ≤ bin in a column go to the first child.
///
/// @param gain by how much the loss falls; 0: no split
record Split(int column, int bin, double gain) {

  static final Split NONE = new Split(0, 0, 0);
}
