package org.clicktrail.render.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.Range;

/// An axis in the house style: words only, no line, no tick marks. Zooming out returns to the range
/// it was made with. Dragged along, it keeps the room its longest words took: the plot stands
/// still.
abstract class QuietAxis extends NumberAxis {

  /// Words at a position of the axis.
  ///
  /// @param lines below each other; empty for a gridline without words
  record Mark(double value, List<String> lines, boolean bold) {}

  static final double GAP = 7;

  /// A plot with its axes that is lower, in pixels, has no room for the name of the lower one.
  private static final double LOW = 125;

  final Ink ink;
  private final Range home;
  private final String words;

  /// What was reserved last.
  private Optional<Room> room = Optional.empty();

  /// Room for words around a plot.
  ///
  /// @param length of the range: a zoom changes it, a drag does not
  /// @param area all there is for plot and words
  private record Room(double length, Rectangle2D area, AxisSpace space) {

    boolean sameScale(Room other) {
      return Math.abs(length - other.length) <= 1e-9 * length && area.equals(other.area);
    }
  }

  QuietAxis(Ink ink, String words, Range home) {
    super(null);
    this.ink = ink;
    this.words = words;
    this.home = home;
    setRange(home, false, false);
    setLowerMargin(0);
    setUpperMargin(0);
  }

  /// The marks inside the present range for an axis of the given length.
  abstract List<Mark> marks(double length, RectangleEdge edge);

  @Override
  protected void autoAdjustRange() {
    if (home != null) {
      room = Optional.empty();
      setRange(home, false, false);
    }
  }

  @Override
  public AxisSpace reserveSpace(
      Graphics2D g2, Plot plot, Rectangle2D plotArea, RectangleEdge edge, AxisSpace space) {
    Room now = new Room(getRange().getLength(), plotArea.getBounds2D(), new AxisSpace());
    room.filter(now::sameScale).ifPresent(before -> now.space().ensureAtLeast(before.space()));
    room = Optional.of(now);
    if (RectangleEdge.isTopOrBottom(edge)) {
      reserveBeside(plotArea, edge, now.space());
    } else {
      now.space().ensureAtLeast(widest(plotArea, edge) + ink.px(GAP), edge);
      if (!words.isEmpty()) {
        now.space().ensureAtLeast(ink.px(20), RectangleEdge.TOP);
      }
    }
    AxisSpace result = space == null ? new AxisSpace() : space;
    result.ensureAtLeast(now.space());
    return result;
  }

  /// The plot ends up lower than its area, and fewer gridlines may have longer words.
  private double widest(Rectangle2D plotArea, RectangleEdge edge) {
    double width = 0;
    for (double share : new double[] {1, 0.85, 0.7, 0.55, 0.4}) {
      width = Math.max(width, widest(marks(plotArea.getHeight() * share, edge)));
    }
    return width;
  }

  private void reserveBeside(Rectangle2D plotArea, RectangleEdge edge, AxisSpace space) {
    List<Mark> marks = marks(plotArea.getWidth() * 0.9, edge);
    int lines = marks.stream().mapToInt(mark -> mark.lines().size()).max().orElse(0);
    double height = lines * lineHeight() + (named(plotArea) ? ink.px(18) : 0);
    space.ensureAtLeast(height + ink.px(GAP), edge);
    if (!marks.isEmpty() && overhangs()) {
      space.ensureAtLeast(widest(List.of(marks.getLast())) / 2, RectangleEdge.RIGHT);
      space.ensureAtLeast(widest(List.of(marks.getFirst())) / 2, RectangleEdge.LEFT);
    }
  }

  /// Whether the words of the outermost positions may stick out at the sides.
  boolean overhangs() {
    return true;
  }

  /// Whether a line of a bold mark is bold itself.
  boolean stressed(Mark mark, int line) {
    return true;
  }

  double lineHeight() {
    return Lettering.lineHeight(ink.axisFont());
  }

  Font font(Mark mark) {
    return mark.bold() ? ink.boldFont() : ink.axisFont();
  }

  double widest(List<Mark> marks) {
    double width = 0;
    for (Mark mark : marks) {
      for (String line : mark.lines()) {
        width = Math.max(width, Lettering.width(line, font(mark)));
      }
    }
    return width;
  }

  @Override
  public AxisState draw(
      Graphics2D g2,
      double cursor,
      Rectangle2D plotArea,
      Rectangle2D dataArea,
      RectangleEdge edge,
      PlotRenderingInfo plotState) {
    AxisState state = new AxisState(cursor);
    boolean level = RectangleEdge.isTopOrBottom(edge);
    double length = level ? dataArea.getWidth() : dataArea.getHeight();
    List<NumberTick> ticks = new ArrayList<>();
    for (Mark mark : marks(length, edge)) {
      ticks.add(new NumberTick(mark.value(), "", TextAnchor.CENTER, TextAnchor.CENTER, 0));
      draw(g2, mark, dataArea, edge);
    }
    state.setTicks(ticks);
    if (isAxisLineVisible()) {
      drawLine(g2, dataArea, edge);
    }
    drawWords(g2, plotArea, dataArea, edge);
    return state;
  }

  private void draw(Graphics2D g2, Mark mark, Rectangle2D dataArea, RectangleEdge edge) {
    double at = valueToJava2D(mark.value(), dataArea, edge);
    for (int i = 0; i < mark.lines().size(); i++) {
      boolean bold = mark.bold() && stressed(mark, i);
      Font font = bold ? ink.boldFont() : ink.axisFont();
      g2.setPaint(bold ? ink.text() : ink.muted());
      String line = mark.lines().get(i);
      double width = Lettering.width(line, font);
      double down = i * lineHeight();
      if (edge.equals(RectangleEdge.BOTTOM)) {
        double baseline = dataArea.getMaxY() + ink.px(GAP) + down + Lettering.capHeight(font);
        Lettering.draw(g2, line, at - width / 2, baseline + ink.px(1), font);
      } else if (edge.equals(RectangleEdge.TOP)) {
        double up = (mark.lines().size() - 1 - i) * lineHeight();
        Lettering.draw(g2, line, at - width / 2, dataArea.getMinY() - ink.px(GAP) - up, font);
      } else {
        double centre = (mark.lines().size() - 1) * lineHeight() / 2;
        double baseline = at + down - centre + Lettering.capHeight(font) / 2;
        double x =
            edge.equals(RectangleEdge.LEFT)
                ? dataArea.getMinX() - ink.px(GAP) - width
                : dataArea.getMaxX() + ink.px(GAP);
        Lettering.draw(g2, line, x, baseline, font);
      }
    }
  }

  private void drawLine(Graphics2D g2, Rectangle2D dataArea, RectangleEdge edge) {
    g2.setPaint(ink.zero());
    g2.setStroke(ink.line(1));
    if (edge.equals(RectangleEdge.BOTTOM)) {
      double y = Math.floor(dataArea.getMaxY()) + 0.5;
      g2.draw(new Line2D.Double(dataArea.getMinX(), y, dataArea.getMaxX(), y));
    } else if (edge.equals(RectangleEdge.LEFT)) {
      double x = Math.floor(dataArea.getMinX()) + 0.5;
      g2.draw(new Line2D.Double(x, dataArea.getMinY(), x, dataArea.getMaxY()));
    }
  }

  /// A low chart gives the room of the name to its marks.
  private boolean named(Rectangle2D plotArea) {
    return !words.isEmpty() && plotArea.getHeight() >= ink.px(LOW);
  }

  /// The name of the axis: centred below it, or above the upper end of an upright one.
  private void drawWords(
      Graphics2D g2, Rectangle2D plotArea, Rectangle2D dataArea, RectangleEdge edge) {
    if (words.isEmpty()) {
      return;
    }
    Font font = ink.axisFont();
    g2.setPaint(wordsColor());
    if (edge.equals(RectangleEdge.BOTTOM) && named(plotArea)) {
      String text = Lettering.elided(words, font, plotArea.getWidth());
      double half = Lettering.width(text, font) / 2;
      double x =
          Math.clamp(
              dataArea.getCenterX() - half,
              plotArea.getMinX(),
              Math.max(plotArea.getMinX(), plotArea.getMaxX() - 2 * half));
      Lettering.draw(g2, text, x, plotArea.getMaxY() - ink.px(4), font);
    } else if (edge.equals(RectangleEdge.LEFT)) {
      String text = Lettering.elided(words, font, plotArea.getWidth());
      double y = dataArea.getMinY() - ink.px(10);
      Lettering.draw(g2, text, plotArea.getMinX(), y, font);
    }
  }

  Color wordsColor() {
    return ink.muted();
  }
}
