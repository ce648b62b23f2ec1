package org.clicktrail.ui.shell;

import java.awt.geom.Rectangle2D;
import javafx.geometry.Point2D;
import javafx.geometry.Point3D;
import javafx.scene.Parent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import org.clicktrail.ui.chart.ChartPane;
import org.jfree.chart.entity.ChartEntity;
import org.jfree.chart.fx.ChartCanvas;

/// Clicks on marks of charts.
final class ChartClicks {

  private ChartClicks() {}

  /// On the JavaFX thread.
  ///
  /// @param key of the mark: series and position, `0:1`
  static void click(ChartPane pane, String key) {
    ChartCanvas canvas = (ChartCanvas) ((Parent) pane.plot()).getChildrenUnmodifiable().getFirst();
    ChartEntity mark = null;
    for (Object entity : canvas.getRenderingInfo().getEntityCollection().getEntities()) {
      if (entity instanceof ChartEntity one && key.equals(one.getURLText())) {
        mark = one;
      }
    }
    if (mark == null) {
      throw new AssertionError("no mark " + key);
    }
    Rectangle2D place = mark.getArea().getBounds2D();
    Point2D there = canvas.localToScene(place.getCenterX(), place.getCenterY());
    double x = there.getX();
    double y = there.getY();
    canvas.fireEvent(
        new MouseEvent(
            MouseEvent.MOUSE_CLICKED,
            x,
            y,
            x,
            y,
            MouseButton.PRIMARY,
            1,
            false,
            false,
            false,
            false,
            true,
            false,
            false,
            false,
            false,
            true,
            new PickResult(canvas, new Point3D(place.getCenterX(), place.getCenterY(), 0), 0)));
  }
}
