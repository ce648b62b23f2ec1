package org.clicktrail.render.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;

/// The sign of the program, as in `icons/clicktrail.svg`; never tinted.
public final class Brand {

  private static final Color GROUND = Color.decode("#1B4FA8");
  private static final Color CLICK = Color.decode("#FF9B4A");

  private Brand() {}

  /// Draws the sign from its upper left corner.
  public static void draw(Graphics2D g, double x, double y, double size) {
    Graphics2D pen = (Graphics2D) g.create();
    pen.translate(x, y);
    pen.scale(size / 64, size / 64);
    pen.setPaint(GROUND);
    pen.fill(new RoundRectangle2D.Double(0, 0, 64, 64, 28, 28));
    pen.setPaint(Color.WHITE);
    pen.setStroke(new BasicStroke(7.5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    pen.draw(new Arc2D.Double(14.18, 14.5, 35, 35, 42.4, 275.2, Arc2D.OPEN));
    pen.setPaint(CLICK);
    pen.fill(new Ellipse2D.Double(40.5, 25.5, 13, 13));
    pen.dispose();
  }

  /// A PNG of 96 pixels with transparent corners.
  public static byte[] png() {
    BufferedImage image = new BufferedImage(96, 96, BufferedImage.TYPE_INT_ARGB);
    Graphics2D g = Pictures.smooth(image);
    draw(g, 0, 0, 96);
    g.dispose();
    return Pictures.encoded(image);
  }
}
