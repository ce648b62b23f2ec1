package org.clicktrail.render.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.SplittableRandom;
import org.clicktrail.core.chart.ChartSpec;
import org.clicktrail.core.chart.Palette;
import org.clicktrail.core.chart.PointCloud;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.Range;
import org.junit.jupiter.api.Test;

class DensityTest {

  private static final int WIDTH = 400;
  private static final int HEIGHT = 300;

  /// Far apart at 3 and 6 on both axes, so that every pixel between is empty.
  private static ChartSpec spec() {
    SplittableRandom random = new SplittableRandom(1);
    double[] x = new double[5_000];
    double[] y = new double[5_000];
    for (int i = 0; i < x.length; i++) {
      x[i] = (i % 2 == 0 ? 3 : 6) + 0.2 * random.nextDouble();
      y[i] = (i % 2 == 0 ? 3 : 6) + 0.2 * random.nextDouble();
    }
    return new ChartSpec.Scatter(
        new ChartSpec.Heading("", ""),
        ChartSpec.Axis.of("", ChartSpec.NumberFormat.PLAIN),
        ChartSpec.Axis.of("", ChartSpec.NumberFormat.PLAIN),
        List.of(new PointCloud("all", x, y)));
  }

  private static JFreeChart chart() {
    return ChartRenderer.chart(
        spec(), Palette.LIGHT, new ChartStyle(ChartStyle.Purpose.PICTURE, 1, 1));
  }

  private static BufferedImage drawn(JFreeChart chart, double from) {
    XYPlot plot = (XYPlot) chart.getPlot();
    plot.getDomainAxis().setRange(new Range(from, from + 6));
    plot.getRangeAxis().setRange(new Range(from, from + 6));
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    chart.draw(g, new Rectangle2D.Double(0, 0, WIDTH, HEIGHT));
    g.dispose();
    return image;
  }

  /// What is drawn while dragging, from a part of a larger raster, lies where a fresh drawing puts
  /// it: to a pixel, which is what rounding may move it by.
  @Test
  void aDraggedCloudLiesWhereItBelongs() {
    JFreeChart dragged = chart();
    for (double from : new double[] {1, 1.3, 1.6, 2.2, 3.1, 1.9, 0.4}) {
      BufferedImage seen = drawn(dragged, from);
      BufferedImage fresh = drawn(chart(), from);
      int different = 0;
      int inked = 0;
      for (int row = 2; row < HEIGHT - 2; row++) {
        for (int column = 2; column < WIDTH - 2; column++) {
          boolean blue = blue(fresh.getRGB(column, row));
          inked += blue ? 1 : 0;
          different += blue && !near(seen, column, row) ? 1 : 0;
        }
      }
      assertTrue(inked > 50, "nothing drawn from " + from);
      assertEquals(0, different, "pixels elsewhere, seen from " + from);
    }
  }

  private static boolean near(BufferedImage image, int column, int row) {
    for (int down = -1; down <= 1; down++) {
      for (int right = -1; right <= 1; right++) {
        if (blue(image.getRGB(column + right, row + down))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean blue(int rgb) {
    return (rgb & 255) - (rgb >> 16 & 255) > 60;
  }
}
