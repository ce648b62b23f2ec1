/// Support vector machines with a Gaussian kernel.
@NullMarked
package org.clicktrail.ml.kernel;

import org.jspecify.annotations.NullMarked;
