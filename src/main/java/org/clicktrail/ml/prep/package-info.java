/// Imputation, encoding and scaling, fitted on training rows only.
@NullMarked
package org.clicktrail.ml.prep;

import org.jspecify.annotations.NullMarked;
