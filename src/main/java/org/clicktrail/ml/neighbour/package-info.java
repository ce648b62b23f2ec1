/// k nearest neighbours.
@NullMarked
package org.clicktrail.ml.neighbour;

import org.jspecify.annotations.NullMarked;
