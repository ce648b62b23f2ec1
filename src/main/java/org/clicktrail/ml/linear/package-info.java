/// Models that are a weighted sum of the columns (logistic, linear, ridge, lasso, elastic net,
/// generalized linear models, linear support vectors), and of their products.
@NullMarked
package org.clicktrail.ml.linear;

import org.jspecify.annotations.NullMarked;
