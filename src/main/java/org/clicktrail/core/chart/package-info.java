/// Charts as data: a ChartSpec says what is shown, never how it is drawn.
@NullMarked
package org.clicktrail.core.chart;

import org.jspecify.annotations.NullMarked;
