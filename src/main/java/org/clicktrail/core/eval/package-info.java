/// Curves, metrics, intervals, calibration, ties between models. Home of Hipparchus.
@NullMarked
package org.clicktrail.core.eval;

import org.jspecify.annotations.NullMarked;
