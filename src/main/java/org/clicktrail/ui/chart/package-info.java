/// A ChartSpec on screen. Home of JFreeChart-FX.
@NullMarked
package org.clicktrail.ui.chart;

import org.jspecify.annotations.NullMarked;
