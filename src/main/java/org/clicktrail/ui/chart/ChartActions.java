package org.clicktrail.ui.chart;

import java.util.List;
import org.clicktrail.core.chart.ChartSpec;

/// What the tools of a chart do; the screen that shows the chart decides.
public interface ChartActions {

  void addToStory(ChartSpec spec);

  void savePicture(ChartSpec spec);

  void saveData(ChartSpec spec);

  /// Caveats the window shows above every screen; the chart on screen leaves them out.
  default List<String> shownAbove() {
    return List.of();
  }

  /// Puts the picture on the clipboard.
  default void copy(ChartSpec spec) {
    ChartClipboard.copy(spec);
  }
}
