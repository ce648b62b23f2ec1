package org.clicktrail.render.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Stroke;
import org.clicktrail.core.chart.Palette;

/// Colours, fonts and line widths of one chart: a palette at a scale (DESIGN.md §3, §4, §7).
record Ink(Palette palette, ChartStyle style) {

  static Color color(String hex) {
    return Color.decode(hex);
  }

  static Color faded(Color color, double alpha) {
    return new Color(
        color.getRed(), color.getGreen(), color.getBlue(), (int) Math.round(255 * alpha));
  }

  /// A length of the design in units of the picture.
  double px(double length) {
    return length * style.scale();
  }

  Color card() {
    return color(palette.card());
  }

  Color text() {
    return color(palette.foreground());
  }

  Color muted() {
    return color(palette.muted());
  }

  Color subtle() {
    return color(palette.subtle());
  }

  Color grid() {
    return color(palette.grid());
  }

  Color zero() {
    return color(palette.zeroLine());
  }

  Color soft() {
    return color(palette.accentMuted());
  }

  Color decision() {
    return color(palette.decision());
  }

  Color danger() {
    return color(palette.danger());
  }

  Color inset() {
    return color(palette.inset());
  }

  /// The rest, what is not chosen.
  Color slate() {
    return color(palette.categorical().getLast());
  }

  Color series(int index) {
    return color(palette.categorical().get(Math.floorMod(index, palette.categorical().size())));
  }

  Font axisFont() {
    return Fonts.REGULAR.at(px(11));
  }

  Font labelFont() {
    return Fonts.REGULAR.at(px(11.5));
  }

  Font boldFont() {
    return Fonts.SEMIBOLD.at(px(11.5));
  }

  Stroke line(double width) {
    return new BasicStroke((float) px(width), BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1f);
  }

  Stroke dashes() {
    return dashes(1);
  }

  Stroke dashes(double width) {
    float dash = (float) px(2 + width);
    return new BasicStroke(
        (float) px(width),
        BasicStroke.CAP_BUTT,
        BasicStroke.JOIN_MITER,
        10f,
        new float[] {dash, dash},
        0f);
  }
}
