/// Boosted additive models: a curve for each column and a few surfaces for pairs of columns.
@NullMarked
package org.clicktrail.ml.additive;

import org.jspecify.annotations.NullMarked;
