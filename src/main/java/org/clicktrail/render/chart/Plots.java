package org.clicktrail.render.chart;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.Stroke;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.DefaultXYDataset;
import org.jspecify.annotations.Nullable;

/// Puts axes and marks together to a chart in the house style.
final class Plots {

  /// Which gridlines there are.
  enum Grid {
    LEVEL,
    UPRIGHT,
    NONE
  }

  private Plots() {}

  static XYPlot plot(Ink ink, ValueAxis x, ValueAxis y, Grid grid, List<Layer.Mark> marks) {
    DefaultXYDataset anchor = new DefaultXYDataset();
    anchor.addSeries("marks", new double[][] {{0}, {0}});
    XYPlot plot = new XYPlot(anchor, x, y, new Layer(ink, marks));
    plot.setBackgroundPaint(null);
    plot.setOutlineVisible(false);
    plot.setInsets(RectangleInsets.ZERO_INSETS);
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    plot.setDomainGridlinesVisible(grid == Grid.UPRIGHT);
    plot.setRangeGridlinesVisible(grid == Grid.LEVEL);
    plot.setDomainGridlinePaint(ink.grid());
    plot.setRangeGridlinePaint(ink.grid());
    plot.setDomainGridlineStroke(ink.line(1));
    plot.setRangeGridlineStroke(ink.line(1));
    plot.setDomainPannable(true);
    plot.setRangePannable(true);
    return plot;
  }

  static void right(XYPlot plot, SideWords words) {
    plot.setRangeAxis(1, words);
    plot.setRangeAxisLocation(1, AxisLocation.BOTTOM_OR_RIGHT);
  }

  static JFreeChart chart(Ink ink, XYPlot plot) {
    JFreeChart chart = new Tidy(plot);
    chart.setBackgroundPaint(ink.card());
    double top = ink.px(8);
    chart.setPadding(new RectangleInsets(top, 0, ink.px(2), ink.px(2)));
    return chart;
  }

  /// Leaves paint, stroke and font as they were. A canvas puts its own back after each drawing and
  /// is not told again what it seems to have already: the next background would be black.
  private static final class Tidy extends JFreeChart {

    private static final long serialVersionUID = 1L;

    Tidy(XYPlot plot) {
      super(null, null, plot, false);
    }

    @Override
    public void draw(
        Graphics2D g2,
        Rectangle2D area,
        @Nullable Point2D anchor,
        @Nullable ChartRenderingInfo info) {
      Paint paint = g2.getPaint();
      Stroke stroke = g2.getStroke();
      Font font = g2.getFont();
      super.draw(g2, area, anchor, info);
      g2.setPaint(paint);
      g2.setStroke(stroke);
      g2.setFont(font);
    }
  }
}
