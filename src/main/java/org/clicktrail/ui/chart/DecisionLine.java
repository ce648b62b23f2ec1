package org.clicktrail.ui.chart;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import org.clicktrail.core.chart.ChartSpec.Decision;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.ui.RectangleEdge;

/// The orange line over a chart that the analyst drags: one line, a handle on the axis, its result
/// beside it. Dragging redraws no chart.
final class DecisionLine {

  private static final double WIDTH = 18;
  private static final double HEIGHT = 14;

  /// How far the handle reaches above the axis: what is below it ends where the words of the axis
  /// begin, so that none is covered.
  private static final double ABOVE = 8;

  private final Line line = new Line();
  private final Region handle = new Region();
  private final Label label = new Label();
  private final DoubleProperty value = new SimpleDoubleProperty(this, "decision", Double.NaN);
  private final DoubleProperty step = new SimpleDoubleProperty(this, "decisionStep", Double.NaN);
  private final StringProperty words = new SimpleStringProperty(this, "decisionText", "");
  private Rectangle2D area = new Rectangle2D.Double();
  private ValueAxis axis = new NumberAxis();
  private boolean shown;

  DecisionLine() {
    line.getStyleClass().add("decision-line");
    handle.getStyleClass().add("decision-handle");
    label.getStyleClass().add("decision-label");
    handle.setId("decision");
    handle.resize(WIDTH, HEIGHT);
    handle.setFocusTraversable(true);
    handle.setAccessibleRole(AccessibleRole.SLIDER);
    handle.setAccessibleText(Messages.text("chart.decision"));
    label.textProperty().bind(words);
    for (Node node : nodes()) {
      node.setManaged(false);
      node.setVisible(false);
    }
    line.setMouseTransparent(true);
    label.setMouseTransparent(true);
    value.addListener(_ -> place());
    words.addListener(_ -> place());
    handle.addEventHandler(MouseEvent.MOUSE_PRESSED, _ -> handle.requestFocus());
    handle.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
    handle.addEventHandler(KeyEvent.KEY_PRESSED, this::press);
  }

  List<Node> nodes() {
    return List.of(line, handle, label);
  }

  DoubleProperty valueProperty() {
    return value;
  }

  /// Width of one arrow key; values keep to its multiples. NaN: a hundredth of the axis, any value.
  DoubleProperty stepProperty() {
    return step;
  }

  StringProperty wordsProperty() {
    return words;
  }

  void decide(Optional<Decision> decision) {
    shown = decision.isPresent();
    decision.ifPresent(it -> {
      value.set(it.x());
      words.set(it.label());
    });
    place();
  }

  /// The axis of the chart that is drawn.
  void follow(ValueAxis along) {
    axis = along;
    place();
  }

  /// Follows the chart.
  void place(Rectangle2D dataArea) {
    area = (Rectangle2D) dataArea.clone();
    place();
  }

  private void place() {
    boolean visible = shown && area.getWidth() > 0 && axis.getRange().contains(value.get());
    nodes().forEach(node -> node.setVisible(visible));
    if (!visible) {
      return;
    }
    double x = axis.valueToJava2D(value.get(), area, RectangleEdge.BOTTOM);
    line.setStartX(x);
    line.setEndX(x);
    line.setStartY(area.getMinY() - 14);
    line.setEndY(area.getMaxY());
    handle.relocate(x - WIDTH / 2, area.getMaxY() - ABOVE);
    label.autosize();
    double width = label.prefWidth(-1);
    boolean right = x + 8 + width <= area.getMaxX() + 4;
    label.relocate(right ? x + 8 : x - 8 - width, area.getMinY() - 23);
    handle.setAccessibleHelp(words.get());
  }

  private void drag(MouseEvent event) {
    // Not the event's own coordinates: they belong to where the handle was when it was picked.
    double x = handle.getParent().sceneToLocal(event.getSceneX(), event.getSceneY()).getX();
    choose(axis.java2DToValue(x, area, RectangleEdge.BOTTOM));
    event.consume();
  }

  private void press(KeyEvent event) {
    double one = Double.isNaN(step.get()) ? axis.getRange().getLength() / 100 : step.get();
    double times = event.isShiftDown() ? 10 : 1;
    switch (event.getCode()) {
      case LEFT, DOWN -> choose(value.get() - one * times);
      case RIGHT, UP -> choose(value.get() + one * times);
      case HOME -> choose(axis.getLowerBound());
      case END -> choose(axis.getUpperBound());
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void choose(double wanted) {
    double kept = Math.clamp(wanted, axis.getLowerBound(), axis.getUpperBound());
    double one = step.get();
    value.set(Double.isNaN(one) ? kept : Math.rint(kept / one) * one);
    handle.setAccessibleRoleDescription(Formats.plain(value.get()));
  }
}
