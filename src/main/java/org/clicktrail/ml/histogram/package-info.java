/// Trees grown over binned columns: gradient boosting, extremely randomized trees, AdaBoost, and
/// the two-part model of amounts.
@NullMarked
package org.clicktrail.ml.histogram;

import org.jspecify.annotations.NullMarked;
