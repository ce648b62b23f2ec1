/// A ChartSpec as JFreeChart: pixels, SVG, PDF.
@NullMarked
package org.clicktrail.render.chart;

import org.jspecify.annotations.NullMarked;
