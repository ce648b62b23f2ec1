/// What the file shows before any model: tiles, trend, distributions, rates, correlation.
@NullMarked
package org.clicktrail.core.explore;

import org.jspecify.annotations.NullMarked;
