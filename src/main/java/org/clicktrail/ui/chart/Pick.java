package org.clicktrail.ui.chart;

import java.util.Optional;

/// A mark of a chart that was clicked.
///
/// @param series position of its series; 0 where there is one
/// @param item position among the marks: the bar, the bin, the point
public record Pick(int series, int item) {

  /// Reads the key a mark was drawn with; empty for marks that cannot be picked.
  static Optional<Pick> of(String key) {
    String[] parts = key.split(":", -1);
    return parts.length == 2 && !parts[1].isEmpty()
        ? Optional.of(new Pick(Integer.parseInt(parts[0]), Integer.parseInt(parts[1])))
        : Optional.empty();
  }
}
