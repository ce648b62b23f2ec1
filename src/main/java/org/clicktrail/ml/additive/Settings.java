package org.clicktrail.ml.additive;

/// How an additive model is boosted.
///
/// @param rounds at most
/// @param rate share of a step that is taken
/// @param least rows of the smallest leaf
/// @param bags models that are averaged
/// @param pairs of columns at most
record Settings(int rounds, double rate, int least, int bags, int pairs) {}
