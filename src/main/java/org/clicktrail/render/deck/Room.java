package org.clicktrail.render.deck;

import org.clicktrail.render.chart.Fonts;
import org.clicktrail.render.chart.Lettering;

/// The place of a native chart.
///
/// @param width in points
/// @param height in points
/// @param size of its text in points
record Room(double width, double height, double size) {

  /// Width of a text in points, with a reserve for readers without our typeface.
  double wide(String text) {
    return Lettering.width(text, Fonts.SEMIBOLD.at(size)) * 1.06;
  }
}
