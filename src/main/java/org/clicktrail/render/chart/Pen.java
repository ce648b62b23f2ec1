package org.clicktrail.render.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.Optional;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.entity.ChartEntity;
import org.jfree.chart.entity.EntityCollection;
import org.jfree.chart.plot.XYPlot;

/// Draws marks in the coordinates of a plot and tells the screen what lies where.
final class Pen {

  final Graphics2D g;
  final Ink ink;
  final Rectangle2D area;
  final Placer placer;
  private final XYPlot plot;
  private final Optional<EntityCollection> entities;

  Pen(Graphics2D g, Ink ink, Rectangle2D area, XYPlot plot, Optional<EntityCollection> entities) {
    this.g = g;
    this.ink = ink;
    this.area = area;
    this.plot = plot;
    this.entities = entities;
    this.placer = new Placer(bounds());
  }

  /// Words may go a little beyond the plot at the top and at the right.
  private Rectangle2D bounds() {
    double room = ink.px(12);
    return new Rectangle2D.Double(
        area.getX(), area.getY() - room, area.getWidth() + room / 2, area.getHeight() + room);
  }

  double x(double value) {
    return at(plot.getDomainAxis(), value, plot.getDomainAxisEdge());
  }

  double y(double value) {
    return at(plot.getRangeAxis(), value, plot.getRangeAxisEdge());
  }

  private double at(ValueAxis axis, double value, org.jfree.chart.ui.RectangleEdge edge) {
    // far outside, coordinates overflow in some back ends
    return Math.clamp(axis.valueToJava2D(value, area, edge), -1e5, 1e5);
  }

  ValueAxis xAxis() {
    return plot.getDomainAxis();
  }

  ValueAxis yAxis() {
    return plot.getRangeAxis();
  }

  void fill(Shape shape, Color color) {
    g.setPaint(color);
    g.fill(shape);
  }

  void line(Shape shape, Color color, Stroke stroke) {
    g.setPaint(color);
    g.setStroke(stroke);
    g.draw(shape);
  }

  void line(double x1, double y1, double x2, double y2, Color color, Stroke stroke) {
    line(new Line2D.Double(x1, y1, x2, y2), color, stroke);
  }

  /// A point with a rim in the colour of the card.
  void point(double x, double y, Color color, double diameter) {
    double outer = ink.px(diameter + 1.5) / 2;
    double inner = ink.px(diameter - 1.5) / 2;
    fill(new Ellipse2D.Double(x - outer, y - outer, 2 * outer, 2 * outer), ink.card());
    fill(new Ellipse2D.Double(x - inner, y - inner, 2 * inner, 2 * inner), color);
  }

  /// Words from the left, centred on the height `y`.
  void words(String text, double x, double y, Font font, Color color) {
    g.setPaint(color);
    Lettering.draw(g, text, x, y + Lettering.capHeight(font) / 2, font);
  }

  /// What the reader sees when the mouse rests on the shape.
  void hover(Shape shape, String words) {
    entities.ifPresent(list -> list.add(new ChartEntity(shape, words)));
  }

  void hover(double x, double y, double radius, String words) {
    double r = ink.px(radius);
    hover(new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r), words);
  }

  /// The same for a mark that can be picked.
  ///
  /// @param series position of its series
  /// @param item position among the marks of the series
  void pick(Shape shape, String words, int series, int item) {
    entities.ifPresent(list -> list.add(new ChartEntity(shape, words, series + ":" + item)));
  }

  void pick(double x, double y, String words, int series, int item) {
    double r = ink.px(6);
    pick(new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r), words, series, item);
  }
}
