package org.clicktrail.render.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.clicktrail.core.chart.ChartSpec.Scatter;
import org.clicktrail.core.chart.PointCloud;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;

/// Clouds of points: shapes up to some thousand, beyond that their density. Names stand in the
/// middle of their clouds.
final class ScatterChart {

  /// Above this many points single shapes hide each other and cost time.
  static final int SHAPES = 4000;

  /// Steps over and under its point in which a name looks for a place.
  private static final int ROWS = 10;

  private final Scatter spec;
  private final Density density;
  private final Map<PointCloud, Middle> middles = new HashMap<>();

  private ScatterChart(Scatter spec) {
    this.spec = spec;
    this.density = new Density(spec.clouds());
  }

  static JFreeChart chart(Scatter spec, Ink ink) {
    ScatterChart clouds = new ScatterChart(spec);
    Extent width = new Extent();
    Extent height = new Extent();
    for (PointCloud cloud : spec.clouds()) {
      for (int i = 0; i < cloud.size(); i++) {
        width.see(cloud.x(i));
        height.see(cloud.y(i));
      }
    }
    NumberScale x = new NumberScale(ink, spec.x(), width.tight(spec.x(), 0.03));
    NumberScale y = new NumberScale(ink, spec.y(), height.tight(spec.y(), 0.04));
    x.setAxisLineVisible(true);
    XYPlot plot = Plots.plot(ink, x, y, Plots.Grid.LEVEL, List.of(clouds::draw));
    plot.setInsets(new RectangleInsets(ink.px(4), 0, 0, 0));
    return Plots.chart(ink, plot);
  }

  private void draw(Pen pen) {
    long points = spec.clouds().stream().mapToLong(PointCloud::size).sum();
    if (points > SHAPES) {
      density.draw(pen);
    } else {
      for (int i = 0; i < spec.clouds().size(); i++) {
        drawShapes(pen, spec.clouds().get(i), i, points);
      }
    }
    if (spec.clouds().size() > 1) {
      for (int i = 0; i < spec.clouds().size(); i++) {
        PointCloud cloud = spec.clouds().get(i);
        int index = i;
        middles
            .computeIfAbsent(cloud, Middle::of)
            .ifThere(middle -> name(pen, cloud, index, middle));
      }
    }
  }

  private static void drawShapes(Pen pen, PointCloud cloud, int index, long points) {
    Color color = Ink.faded(pen.ink.series(index), points > 400 ? 0.6 : 0.8);
    Shape shape = shape(index, pen.ink.px(points > 400 ? 5 : 6.5));
    for (int i = 0; i < cloud.size(); i++) {
      double x = cloud.x(i);
      double y = cloud.y(i);
      if (Double.isFinite(x)
          && Double.isFinite(y)
          && pen.xAxis().getRange().contains(x)
          && pen.yAxis().getRange().contains(y)) {
        AffineTransform there = AffineTransform.getTranslateInstance(pen.x(x), pen.y(y));
        pen.fill(there.createTransformedShape(shape), color);
      }
    }
  }

  /// Shape doubles colour: circle, diamond, triangle, square, then again.
  private static Shape shape(int index, double size) {
    double r = size / 2;
    return switch (index % 4) {
      case 0 -> new Ellipse2D.Double(-r, -r, size, size);
      case 1 -> polygon(0, -1.25 * r, 1.25 * r, 0, 0, 1.25 * r, -1.25 * r, 0);
      case 2 -> polygon(0, -1.2 * r, 1.15 * r, 0.9 * r, -1.15 * r, 0.9 * r);
      default -> new Rectangle2D.Double(-0.9 * r, -0.9 * r, 1.8 * r, 1.8 * r);
    };
  }

  private static Shape polygon(double... corners) {
    Path2D path = new Path2D.Double();
    path.moveTo(corners[0], corners[1]);
    for (int i = 2; i < corners.length; i += 2) {
      path.lineTo(corners[i], corners[i + 1]);
    }
    path.closePath();
    return path;
  }

  /// The name beside its shape near the median point, on a plate of card colour so that it reads on
  /// a dense cloud; left out where every place would hide another name.
  private static void name(Pen pen, PointCloud cloud, int index, Middle middle) {
    Color color = pen.ink.series(index);
    Font font = pen.ink.boldFont();
    double mark = pen.ink.px(12);
    double width = Lettering.width(cloud.name(), font) + mark + pen.ink.px(8);
    double height = Lettering.lineHeight(font);
    pen.placer
        .free(places(pen, middle, width, height))
        .ifPresent(place -> {
          pen.fill(place, Ink.faded(pen.ink.card(), 0.8));
          double x = place.getX() + pen.ink.px(4);
          AffineTransform there =
              AffineTransform.getTranslateInstance(
                  x + mark / 2 - pen.ink.px(2), place.getCenterY());
          pen.fill(there.createTransformedShape(shape(index, pen.ink.px(8))), color);
          pen.words(cloud.name(), x + mark, place.getCenterY(), font, color);
        });
  }

  /// Over and under the median point and to its sides, the nearest first, inside the plot.
  private static List<Rectangle2D> places(Pen pen, Middle middle, double width, double height) {
    double cx = pen.x(middle.x());
    double cy = pen.y(middle.y());
    Rectangle2D area = pen.area;
    List<Rectangle2D> places = new ArrayList<>();
    for (int up = -ROWS; up <= ROWS; up++) {
      for (int side = -2; side <= 2; side++) {
        double px = cx - width / 2 + side * width / 3;
        double py = cy - height / 2 + up * height * 0.6;
        places.add(
            new Rectangle2D.Double(
                Math.clamp(px, area.getMinX(), Math.max(area.getMinX(), area.getMaxX() - width)),
                Math.clamp(py, area.getMinY(), Math.max(area.getMinY(), area.getMaxY() - height)),
                width,
                height));
      }
    }
    places.sort(
        Comparator.comparingDouble(
            place -> Math.hypot(place.getCenterX() - cx, 2 * (place.getCenterY() - cy))));
    return places;
  }

  /// Where the middle of a cloud is: sorted once, not in each frame.
  ///
  /// @param x median; NaN without a point
  private record Middle(double x, double y) {

    static Middle of(PointCloud cloud) {
      double[] x = new double[cloud.size()];
      double[] y = new double[cloud.size()];
      int n = 0;
      for (int i = 0; i < cloud.size(); i++) {
        if (Double.isFinite(cloud.x(i)) && Double.isFinite(cloud.y(i))) {
          x[n] = cloud.x(i);
          y[n++] = cloud.y(i);
        }
      }
      if (n == 0) {
        return new Middle(Double.NaN, Double.NaN);
      }
      Arrays.sort(x, 0, n);
      Arrays.sort(y, 0, n);
      return new Middle(x[n / 2], y[n / 2]);
    }

    void ifThere(Consumer<Middle> work) {
      if (!Double.isNaN(x)) {
        work.accept(this);
      }
    }
  }
}
