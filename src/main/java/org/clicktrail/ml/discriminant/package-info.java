/// Discriminant analysis: each class a normal distribution.
@NullMarked
package org.clicktrail.ml.discriminant;

import org.jspecify.annotations.NullMarked;
