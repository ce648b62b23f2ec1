package org.clicktrail.ml.tune;

import org.clicktrail.core.learn.Params;

/// Settings that were tried.
///
/// @param loss on the inner folds; infinite if they could not be learned with
/// @param share of the rows that took part
record Trial(Params params, double loss, double share) {}
