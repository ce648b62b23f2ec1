package org.clicktrail.render.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.clicktrail.core.chart.ChartSpec;
import org.clicktrail.core.chart.Palette;
import org.clicktrail.core.chart.PointCloud;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.Range;
import org.junit.jupiter.api.Test;

class QuietAxisTest {

  private static JFreeChart chart() {
    ChartSpec.Axis axis = ChartSpec.Axis.of("", ChartSpec.NumberFormat.PLAIN);
    PointCloud cloud = new PointCloud("all", new double[] {0, 1}, new double[] {0, 1});
    return ChartRenderer.chart(
        new ChartSpec.Scatter(new ChartSpec.Heading("", ""), axis, axis, List.of(cloud)),
        Palette.LIGHT,
        new ChartStyle(ChartStyle.Purpose.PICTURE, 1, 1));
  }

  /// Where the plot begins, seen from a value on of the upright axis.
  private static double left(JFreeChart chart, double from, double length) {
    ((XYPlot) chart.getPlot()).getRangeAxis().setRange(new Range(from, from + length));
    BufferedImage image = new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    ChartRenderingInfo drawn = new ChartRenderingInfo();
    chart.draw(g, new Rectangle2D.Double(0, 0, 400, 300), drawn);
    g.dispose();
    return drawn.getPlotInfo().getDataArea().getMinX();
  }

  /// Words as 1,000 need more room than 0 to 8.
  @Test
  void thePlotStandsStillWhileItIsDraggedAndNotAfterAZoom() {
    JFreeChart dragged = chart();
    double narrow = left(dragged, 0, 8);
    double wide = left(dragged, 1_000, 8);
    assertTrue(wide > narrow + 4, wide + " after " + narrow);
    assertEquals(wide, left(dragged, 0, 8));
    assertEquals(left(chart(), 0, 6), left(dragged, 0, 6));
  }

  @Test
  void aResetGivesTheFirstPictureBack() {
    JFreeChart dragged = chart();
    ValueAxis axis = ((XYPlot) dragged.getPlot()).getRangeAxis();
    Range home = axis.getRange();
    double first = left(dragged, home.getLowerBound(), home.getLength());
    assertTrue(left(dragged, 1_000, home.getLength()) > first);
    axis.setAutoRange(true);
    assertEquals(home, axis.getRange());
    assertEquals(first, left(dragged, home.getLowerBound(), home.getLength()));
  }
}
