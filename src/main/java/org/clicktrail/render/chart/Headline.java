package org.clicktrail.render.chart;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;
import org.clicktrail.core.chart.ChartSpec.Heading;

/// Title, subtitle and badges at the top of a picture.
final class Headline {

  private Headline() {}

  /// Draws from the top of the place.
  ///
  /// @return where the chart may begin
  static double draw(Graphics2D g, Ink ink, Heading heading, Rectangle2D place) {
    double y = place.getMinY();
    y = lines(g, heading.title(), Fonts.SEMIBOLD.at(ink.px(13.5)), place, y, ink.text());
    y = lines(g, heading.subtitle(), Fonts.REGULAR.at(ink.px(12)), place, y, ink.muted());
    if (!heading.badges().isEmpty()) {
      y = badges(g, ink, heading.badges(), place, y + ink.px(4));
    }
    return y + ink.px(4);
  }

  private static double lines(
      Graphics2D g, String text, Font font, Rectangle2D place, double top, java.awt.Color color) {
    double y = top;
    g.setPaint(color);
    for (String line : Lettering.wrapped(text, font, place.getWidth(), 2)) {
      y += Lettering.lineHeight(font);
      Lettering.draw(g, line, place.getX(), y - font.getSize2D() * 0.25, font);
    }
    return y;
  }

  private static double badges(
      Graphics2D g, Ink ink, List<String> badges, Rectangle2D place, double top) {
    Font font = Fonts.MEDIUM.at(ink.px(11.5));
    double height = ink.px(20);
    double x = place.getX();
    double y = top;
    for (String badge : badges) {
      String text = Lettering.elided(badge, font, place.getWidth() - ink.px(16));
      double width = Lettering.width(text, font) + ink.px(16);
      if (x + width > place.getMaxX() && x > place.getX()) {
        x = place.getX();
        y += height + ink.px(4);
      }
      g.setPaint(Ink.color(ink.palette().warningSubtle()));
      g.fill(new RoundRectangle2D.Double(x, y, width, height, height, height));
      g.setPaint(Ink.color(ink.palette().warning()));
      double baseline = y + height / 2 + Lettering.capHeight(font) / 2;
      Lettering.draw(g, text, x + ink.px(8), baseline, font);
      x += width + ink.px(6);
    }
    return y + height;
  }
}
