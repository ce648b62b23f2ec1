package org.clicktrail.render.chart;

import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.DefaultXYDataset;

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
    JFreeChart chart = new JFreeChart(null, null, plot, false);
    chart.setBackgroundPaint(ink.card());
    double top = ink.px(8);
    chart.setPadding(new RectangleInsets(top, 0, ink.px(2), ink.px(2)));
    return chart;
  }
}
