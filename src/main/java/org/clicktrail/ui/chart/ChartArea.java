package org.clicktrail.ui.chart;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.DoubleProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.transform.Scale;
import org.clicktrail.core.chart.ChartSpec;
import org.clicktrail.core.chart.Palette;
import org.clicktrail.render.chart.ChartRenderer;
import org.clicktrail.render.chart.ChartStyle;
import org.clicktrail.render.chart.Fonts;
import org.clicktrail.ui.control.Portions;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.entity.ChartEntity;
import org.jfree.chart.entity.EntityCollection;
import org.jfree.chart.fx.ChartCanvas;
import org.jfree.chart.plot.XYPlot;

/// The drawing of a chart without its words: canvas, zoom rectangle and decision line.
final class ChartArea extends Region {

  /// The canvas finds fonts by family name, so JavaFX must know them too.
  private static final List<Font> FONTS =
      Stream.of(Fonts.values()).map(font -> Font.loadFont(font.open(), 12)).toList();

  private static final double WIDTH = 240;

  private final ChartCanvas canvas;
  private final ZoomRectangle zoom;
  private final DecisionLine decision = new DecisionLine();

  /// The canvas has as many pixels as the zoom of the interface needs, and is scaled back.
  private final Scale back = new Scale(1, 1);

  private Optional<ChartSpec> shown = Optional.empty();
  private Optional<Consumer<Pick>> picked = Optional.empty();
  private Palette palette = Palette.LIGHT;
  private double magnified = 1;

  private final Portions drawing = new Portions(this);

  /// What is to be shown is not drawn yet.
  private boolean waiting;

  private double height = 160;

  ChartArea() {
    if (FONTS.isEmpty()) {
      throw new IllegalStateException("no fonts");
    }
    canvas = new ChartCanvas(new JFreeChart(null, null, new XYPlot(), false));
    canvas.removeAuxiliaryMouseHandler(canvas.getMouseHandler("scroll"));
    zoom = new ZoomRectangle(canvas);
    canvas.getTransforms().add(back);
    zoom.node().getTransforms().add(back);
    getStyleClass().add("plot");
    getChildren().addAll(canvas, zoom.node());
    getChildren().addAll(decision.nodes());
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setOnMousePressed(_ -> requestFocus());
    sceneProperty().subscribe(_ -> drawSoon());
    canvas.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
    setOnKeyPressed(event -> {
      if (event.getCode() == KeyCode.ESCAPE && zoom.reset()) {
        event.consume();
      }
    });
  }

  DoubleProperty decisionProperty() {
    return decision.valueProperty();
  }

  DecisionLine decision() {
    return decision;
  }

  /// Hears of marks that are clicked; the mouse shows that they can be.
  void onPick(Consumer<Pick> action) {
    picked = Optional.of(action);
    canvas.addEventHandler(
        MouseEvent.MOUSE_MOVED,
        event -> setCursor(under(event).isPresent() ? Cursor.HAND : Cursor.DEFAULT));
  }

  /// A drag zooms and a double click shows everything again: neither picks.
  private void clicked(MouseEvent event) {
    boolean plain =
        event.getButton() == MouseButton.PRIMARY
            && event.getClickCount() == 1
            && event.isStillSincePress();
    if (plain) {
      picked.ifPresent(action -> under(event).ifPresent(action));
    }
  }

  private Optional<Pick> under(MouseEvent event) {
    ChartRenderingInfo drawn = canvas.getRenderingInfo();
    EntityCollection marks = drawn == null ? null : drawn.getEntityCollection();
    ChartEntity mark = marks == null ? null : marks.getEntity(event.getX(), event.getY());
    return mark == null || mark.getURLText() == null
        ? Optional.empty()
        : Pick.of(mark.getURLText());
  }

  void reset() {
    zoom.reset();
  }

  /// In a window a chart is drawn when a frame has time for it, and what nobody sees when it is in
  /// sight again: a screen of ten charts does not stop the window.
  void show(ChartSpec spec, Palette colours) {
    shown = Optional.of(spec);
    palette = colours;
    waiting = true;
    decision.decide(spec instanceof ChartSpec.Line line ? line.decision() : Optional.empty());
    drawSoon();
    requestLayout();
  }

  private void drawSoon() {
    if (waiting && getScene() != null) {
      drawing.soon(this::fit);
    }
  }

  /// Moves what is seen, as dragging with Alt does.
  ///
  /// @param x share of the width, to the right
  /// @param y share of the height, upwards
  void pan(double x, double y, Point2D at) {
    XYPlot plot = (XYPlot) canvas.getChart().getPlot();
    plot.setNotify(false);
    plot.panDomainAxes(x, canvas.getRenderingInfo().getPlotInfo(), at);
    plot.panRangeAxes(y, canvas.getRenderingInfo().getPlotInfo(), at);
    plot.setNotify(true);
  }

  private void draw(ChartSpec spec) {
    waiting = false;
    magnified = size();
    back.setX(1 / magnified);
    back.setY(1 / magnified);
    double pixels = getScene() == null ? 1 : getScene().getWindow() == null ? 1 : outputScale();
    ChartStyle style = new ChartStyle(ChartStyle.Purpose.SCREEN, magnified, pixels);
    JFreeChart chart = ChartRenderer.chart(spec, palette, style);
    height = ChartRenderer.height(spec, style) / magnified;
    canvas.setChart(chart);
    chart.addChangeListener(_ -> placeDecision());
    zoom.allow(spec);
    setAccessibleText(ChartWords.of(spec));
    decision.follow(((XYPlot) chart.getPlot()).getDomainAxis());
    requestLayout();
  }

  /// How much larger than designed the chart is seen.
  private double size() {
    double now = localToScene(1, 0).getX() - localToScene(0, 0).getX();
    return now > 0 ? now : 1;
  }

  private double outputScale() {
    return getScene().getWindow().getOutputScaleX();
  }

  private void placeDecision() {
    // Nothing has been drawn before the first layout: a chart may be given to a screen not yet
    // shown.
    ChartRenderingInfo drawn = canvas.getRenderingInfo();
    if (drawn != null) {
      Rectangle2D area = drawn.getPlotInfo().getDataArea();
      decision.place(
          new Rectangle2D.Double(
              area.getX() / magnified,
              area.getY() / magnified,
              area.getWidth() / magnified,
              area.getHeight() / magnified));
    }
  }

  @Override
  protected double computePrefWidth(double given) {
    return WIDTH;
  }

  @Override
  protected double computeMinWidth(double given) {
    return 80;
  }

  @Override
  protected double computePrefHeight(double given) {
    return height;
  }

  @Override
  protected double computeMinHeight(double given) {
    return 60;
  }

  /// Several charts that change their size together are drawn again one after the other.
  @Override
  protected void layoutChildren() {
    if (getScene() == null) {
      fit();
    } else if (!fits()) {
      drawing.soon(this::fit);
    }
    placeDecision();
  }

  /// Whether it is seen as large as it was drawn, but for the rounding of its place.
  private boolean asLarge() {
    return Math.abs(size() - magnified) < 1e-6;
  }

  /// An area without a chart has nothing to draw at any size.
  private boolean fits() {
    return shown.isEmpty()
        || (!waiting
            && asLarge()
            && canvas.getWidth() == getWidth() * magnified
            && canvas.getHeight() == getHeight() * magnified);
  }

  /// Draws what is to be shown as large as there is room. The canvas redraws at each change of a
  /// side; without height it has nothing to draw, so all costs one drawing.
  private void fit() {
    if (!fits()) {
      canvas.setHeight(0);
      if (waiting || !asLarge()) {
        shown.ifPresent(this::draw);
      }
      canvas.setWidth(getWidth() * magnified);
      canvas.setHeight(getHeight() * magnified);
      placeDecision();
    }
  }
}
