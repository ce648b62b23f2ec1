/// Counting: one rule, naive Bayes.
@NullMarked
package org.clicktrail.ml.bayes;

import org.jspecify.annotations.NullMarked;
