package org.clicktrail.ui.chart;

import java.awt.geom.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.shape.Rectangle;
import org.clicktrail.core.chart.ChartSpec;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.fx.ChartCanvas;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;

/// Zooms into what the mouse drags over, with Ctrl and the wheel around the mouse; a double click
/// shows everything again. Bars, boxes and maps are never zoomed: they would lose their 0.
final class ZoomRectangle {

  private static final double LEAST = 6;

  private enum Allowed {
    NONE,
    ACROSS,
    BOTH
  }

  private final ChartCanvas canvas;
  private final Rectangle node = new Rectangle();
  private Allowed allowed = Allowed.NONE;
  private double startX = Double.NaN;
  private double startY = Double.NaN;

  ZoomRectangle(ChartCanvas canvas) {
    this.canvas = canvas;
    node.getStyleClass().add("zoom");
    node.setManaged(false);
    node.setVisible(false);
    node.setMouseTransparent(true);
    canvas.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
    canvas.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
    canvas.addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
    canvas.addEventHandler(ScrollEvent.SCROLL, this::scroll);
  }

  Node node() {
    return node;
  }

  void allow(ChartSpec spec) {
    allowed =
        switch (spec) {
          case ChartSpec.Scatter _ -> Allowed.BOTH;
          case ChartSpec.Line _, ChartSpec.Histogram _ -> Allowed.ACROSS;
          case ChartSpec.Bar _, ChartSpec.Box _, ChartSpec.HeatMap _, ChartSpec.Waterfall _ ->
              Allowed.NONE;
          case ChartSpec.Funnel _, ChartSpec.Sankey _, ChartSpec.Tree _, ChartSpec.Pairs _ ->
              Allowed.NONE;
        };
  }

  private Rectangle2D area() {
    return canvas.getRenderingInfo().getPlotInfo().getDataArea();
  }

  private XYPlot plot() {
    return (XYPlot) canvas.getChart().getPlot();
  }

  private void press(MouseEvent event) {
    boolean plain = event.getButton() == MouseButton.PRIMARY && !event.isAltDown();
    if (allowed == Allowed.NONE || !plain || !area().contains(event.getX(), event.getY())) {
      return;
    }
    if (event.getClickCount() == 2) {
      reset();
      return;
    }
    startX = event.getX();
    startY = event.getY();
  }

  private void drag(MouseEvent event) {
    if (Double.isNaN(startX)) {
      return;
    }
    Rectangle2D area = area();
    double x = Math.clamp(event.getX(), area.getMinX(), area.getMaxX());
    double y = Math.clamp(event.getY(), area.getMinY(), area.getMaxY());
    boolean across = allowed == Allowed.ACROSS;
    node.setX(Math.min(x, startX));
    node.setWidth(Math.abs(x - startX));
    node.setY(across ? area.getMinY() : Math.min(y, startY));
    node.setHeight(across ? area.getHeight() : Math.abs(y - startY));
    node.setVisible(node.getWidth() >= LEAST);
  }

  private void release(MouseEvent event) {
    boolean zoomed = node.isVisible();
    node.setVisible(false);
    startX = Double.NaN;
    startY = Double.NaN;
    if (zoomed) {
      zoom(node.getX(), node.getY(), node.getWidth(), node.getHeight());
      event.consume();
    }
  }

  private void scroll(ScrollEvent event) {
    boolean wheel = event.isControlDown() && event.getDeltaY() != 0;
    if (allowed == Allowed.NONE || !wheel || !area().contains(event.getX(), event.getY())) {
      return;
    }
    double factor = event.getDeltaY() > 0 ? 1 / 1.25 : 1.25;
    Rectangle2D area = area();
    double x = event.getX() - (event.getX() - area.getMinX()) * factor;
    double y = event.getY() - (event.getY() - area.getMinY()) * factor;
    zoom(x, y, area.getWidth() * factor, area.getHeight() * factor);
    event.consume();
  }

  private void zoom(double x, double y, double width, double height) {
    XYPlot plot = plot();
    Rectangle2D area = area();
    plot.setNotify(false);
    range(plot.getDomainAxis(), x, x + width, area, plot.getDomainAxisEdge());
    if (allowed == Allowed.BOTH && height >= LEAST) {
      range(plot.getRangeAxis(), y + height, y, area, plot.getRangeAxisEdge());
    }
    plot.setNotify(true);
  }

  private static void range(
      ValueAxis axis, double from, double to, Rectangle2D area, RectangleEdge edge) {
    double low = axis.java2DToValue(from, area, edge);
    double high = axis.java2DToValue(to, area, edge);
    if (high - low > Math.max(Math.abs(low), Math.abs(high)) * 1e-9) {
      axis.setRange(low, high);
    }
  }

  /// Shows everything again.
  ///
  /// @return whether anything was hidden
  boolean reset() {
    XYPlot plot = plot();
    boolean zoomed = !plot.getDomainAxis().isAutoRange() || !plot.getRangeAxis().isAutoRange();
    if (zoomed) {
      plot.setNotify(false);
      plot.getDomainAxis().setAutoRange(true);
      plot.getRangeAxis().setAutoRange(true);
      plot.setNotify(true);
    }
    return zoomed;
  }
}
