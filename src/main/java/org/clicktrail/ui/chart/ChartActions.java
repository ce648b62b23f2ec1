package org.clicktrail.ui.chart;

import org.clicktrail.core.chart.ChartSpec;

/// What the tools of a chart do; the screen that shows the chart decides.
public interface ChartActions {

  void addToStory(ChartSpec spec);

  void savePicture(ChartSpec spec);

  void saveData(ChartSpec spec);

  /// Puts the picture on the clipboard.
  default void copy(ChartSpec spec) {
    ChartClipboard.copy(spec);
  }
}
