package org.clicktrail.render.page;

import org.clicktrail.core.chart.ChartSpec;
import org.clicktrail.core.chart.Palette;
import org.clicktrail.render.chart.ChartRenderer;
import org.clicktrail.render.chart.ChartStyle;
import org.clicktrail.render.chart.Markup;
import org.clicktrail.render.chart.Pictures;

/// A chart inside a page: one SVG for light, one for dark; the style sheet shows one of them.
final class HtmlChart {

  private static final int WIDE = 880;
  private static final int HALF = 460;

  private HtmlChart() {}

  /// @param words what the picture shows
  /// @param id unique on the page
  static void write(StringBuilder out, ChartSpec spec, String words, String id, boolean single) {
    int width = single ? WIDE : HALF;
    double scale = single ? 1.2 : 1.05;
    ChartStyle style = new ChartStyle(ChartStyle.Purpose.PICTURE, scale, 2);
    int height = (int) Math.max(single ? 380 : 300, ChartRenderer.height(spec, style) + 20);
    out.append("<div class=\"light\" role=\"img\" aria-label=\"");
    out.append(Markup.escaped(words)).append("\">\n");
    out.append(Pictures.inline(spec, Palette.LIGHT, style, width, height, id + "l"));
    out.append("</div>\n<div class=\"dark\" role=\"img\" aria-label=\"");
    out.append(Markup.escaped(words)).append("\">\n");
    out.append(Pictures.inline(spec, Palette.DARK, style, width, height, id + "d"));
    out.append("</div>\n");
  }
}
