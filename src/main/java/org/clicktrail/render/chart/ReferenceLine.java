package org.clicktrail.render.chart;

import java.awt.Font;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.clicktrail.core.chart.ChartSpec.Baseline;
import org.jfree.data.Range;

/// The dashed line of reference of a line chart, and its name.
final class ReferenceLine {

  private ReferenceLine() {}

  private static Line2D line(Pen pen, Baseline line) {
    Range range = pen.xAxis().getRange();
    return new Line2D.Double(
        pen.x(range.getLowerBound()),
        pen.y(line.from()),
        pen.x(range.getUpperBound()),
        pen.y(line.to()));
  }

  static void draw(Pen pen, Baseline baseline) {
    Line2D line = line(pen, baseline);
    pen.line(line, pen.ink.subtle(), pen.ink.dashes());
    pen.placer.avoid(line);
  }

  /// The name stands above or below the dashed line, where it is free.
  static void name(Pen pen, Baseline baseline) {
    if (baseline.label().isEmpty()) {
      return;
    }
    Font font = pen.ink.axisFont();
    double width = Lettering.width(baseline.label(), font);
    double height = Lettering.lineHeight(font);
    Line2D line = line(pen, baseline);
    if (pen.yAxis().getRange().getLowerBound() < 0) {
      pen.placer.avoid(line(pen, Baseline.at("", 0)));
    }
    double gap = pen.ink.px(3);
    List<Rectangle2D> places = new ArrayList<>();
    double rise = (line.getY2() - line.getY1()) / Math.max(1, line.getX2() - line.getX1());
    for (double share : new double[] {0, 1, 0.5, 0.25, 0.75}) {
      double x = line.getX1() + gap + share * (line.getX2() - line.getX1() - width - 2 * gap);
      double left = line.getY1() + rise * (x - line.getX1());
      double right = left + rise * width;
      places.add(new Rectangle2D.Double(x, Math.min(left, right) - gap - height, width, height));
      places.add(new Rectangle2D.Double(x, Math.max(left, right) + gap, width, height));
    }
    Rectangle2D place = pen.placer.place(places);
    pen.words(baseline.label(), place.getX(), place.getCenterY(), font, pen.ink.muted());
  }
}
