package org.clicktrail.render.chart;

/// For what and how large a chart is drawn.
///
/// @param purpose decides what is part of the picture
/// @param scale of text, strokes and marks; 1 on screen, where axis text is 11 px
/// @param pixels device pixels for one unit of length; only rasters inside the chart need it
public record ChartStyle(Purpose purpose, double scale, double pixels) {

  /// Where the chart ends up.
  public enum Purpose {
    /// In the window: the decision line lies above the chart, because it can be dragged.
    SCREEN,
    /// In a file: everything is part of the picture.
    PICTURE
  }

  public static final ChartStyle SCREEN = new ChartStyle(Purpose.SCREEN, 1, 1);
  public static final ChartStyle PICTURE = new ChartStyle(Purpose.PICTURE, 1, 2);

  /// On a slide 1280 units wide, where text is at least 17 units high (DESIGN.md §9).
  public static final ChartStyle SLIDE = new ChartStyle(Purpose.PICTURE, 17 / 11.0, 2);

  public ChartStyle {
    if (!(scale > 0) || !(pixels > 0)) {
      throw new IllegalArgumentException("scale " + scale + ", pixels " + pixels);
    }
  }
}
