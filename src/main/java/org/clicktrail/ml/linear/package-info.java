/// Logistic, linear and ridge regression.
@NullMarked
package org.clicktrail.ml.linear;

import org.jspecify.annotations.NullMarked;
