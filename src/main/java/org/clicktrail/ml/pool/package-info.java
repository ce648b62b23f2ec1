/// The one place of machine learning with threads.
@NullMarked
package org.clicktrail.ml.pool;

import org.jspecify.annotations.NullMarked;
