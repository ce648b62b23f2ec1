/// Naive Bayes.
@NullMarked
package org.clicktrail.ml.bayes;

import org.jspecify.annotations.NullMarked;
