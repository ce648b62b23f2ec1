package org.clicktrail.render.chart;

import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CrosshairState;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.AbstractXYItemRenderer;
import org.jfree.chart.renderer.xy.XYItemRendererState;
import org.jfree.data.xy.XYDataset;

/// Draws all marks of a chart in one go, in their order.
///
/// JFreeChart asks its renderers for one item at a time; ours know the whole chart, so that words
/// find free places and a cloud of a million points is one raster.
final class Layer extends AbstractXYItemRenderer {

  private static final long serialVersionUID = 1L;

  /// Something to draw.
  @FunctionalInterface
  interface Mark {
    void draw(Pen pen);
  }

  private final Ink ink;
  private final List<Mark> marks;

  Layer(Ink ink, List<Mark> marks) {
    this.ink = ink;
    this.marks = List.copyOf(marks);
  }

  @Override
  public XYItemRendererState initialise(
      Graphics2D g2, Rectangle2D area, XYPlot plot, XYDataset data, PlotRenderingInfo info) {
    if (area.getWidth() >= 1 && area.getHeight() >= 1) {
      Shape before = g2.getClip();
      double room = ink.px(9);
      // points on the edge of the plot are drawn whole; words may stand at its right, but where a
      // part of the chart is seen these are of points that are not
      boolean part = !plot.getDomainAxis().isAutoRange();
      g2.setClip(
          new Rectangle2D.Double(
              area.getX() - room,
              area.getY() - 3 * room,
              area.getWidth() + (part ? 2 : 12) * room,
              area.getHeight() + 7 * room));
      Pen pen =
          new Pen(
              g2,
              ink,
              area,
              plot,
              Optional.ofNullable(info).map(i -> i.getOwner().getEntityCollection()));
      marks.forEach(mark -> mark.draw(pen));
      g2.setClip(before);
    }
    return super.initialise(g2, area, plot, data, info);
  }

  @Override
  public void drawItem(
      Graphics2D g2,
      XYItemRendererState state,
      Rectangle2D dataArea,
      PlotRenderingInfo info,
      XYPlot plot,
      ValueAxis domainAxis,
      ValueAxis rangeAxis,
      XYDataset dataset,
      int series,
      int item,
      CrosshairState crosshairState,
      int pass) {
    // everything is drawn in initialise
  }

  /// Gridlines sit on whole pixels, so that they are hairlines.
  @Override
  public void drawRangeLine(
      Graphics2D g2,
      XYPlot plot,
      ValueAxis axis,
      Rectangle2D dataArea,
      double value,
      Paint paint,
      Stroke stroke) {
    if (axis.getRange().contains(value)) {
      double y = axis.valueToJava2D(value, dataArea, plot.getRangeAxisEdge());
      double snapped = Math.floor(y) + 0.5;
      g2.setPaint(paint);
      g2.setStroke(stroke);
      g2.draw(new Line2D.Double(dataArea.getMinX(), snapped, dataArea.getMaxX(), snapped));
    }
  }

  @Override
  public void drawDomainLine(
      Graphics2D g2,
      XYPlot plot,
      ValueAxis axis,
      Rectangle2D dataArea,
      double value,
      Paint paint,
      Stroke stroke) {
    if (axis.getRange().contains(value)) {
      double x = axis.valueToJava2D(value, dataArea, plot.getDomainAxisEdge());
      double snapped = Math.floor(x) + 0.5;
      g2.setPaint(paint);
      g2.setStroke(stroke);
      g2.draw(new Line2D.Double(snapped, dataArea.getMinY(), snapped, dataArea.getMaxY()));
    }
  }
}
