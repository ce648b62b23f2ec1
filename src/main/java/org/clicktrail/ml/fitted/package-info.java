/// Fitted models as records of arrays: scoring, attribution and their file format.
@NullMarked
package org.clicktrail.ml.fitted;

import org.jspecify.annotations.NullMarked;
