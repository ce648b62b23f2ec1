/// Clusterers by Smile.
@NullMarked
package org.clicktrail.ml.cluster;

import org.jspecify.annotations.NullMarked;
