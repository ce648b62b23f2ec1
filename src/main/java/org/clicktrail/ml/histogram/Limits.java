package org.clicktrail.ml.histogram;

/// How far a tree may grow.
///
/// @param depth splits on the way to a leaf
/// @param leaves at most
/// @param least rows of a leaf
/// @param lambda added to the weight of a leaf, which draws its value towards 0
/// @param columns looked at for a split, drawn anew for each; at least 1
record Limits(int depth, int leaves, int least, double lambda, int columns) {}
