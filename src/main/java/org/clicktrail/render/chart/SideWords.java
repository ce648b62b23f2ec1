package org.clicktrail.render.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;

/// Words at the right of the plot at heights of the value axis: names of lines at their ends, or
/// columns of numbers beside rows. Names that would touch are pushed apart.
final class SideWords extends NumberAxis {

  private static final long serialVersionUID = 1L;

  /// Words at a value.
  ///
  /// @param cells columns, right-aligned if there are several
  record Entry(double value, List<Cell> cells) {}

  record Cell(String text, Color color, boolean bold) {}

  private final Ink ink;
  private final List<Entry> entries;
  private final boolean spread;

  private SideWords(Ink ink, List<Entry> entries, boolean spread) {
    super(null);
    this.ink = ink;
    this.entries = List.copyOf(entries);
    this.spread = spread;
    setRange(0, 1);
    setAutoRange(false);
  }

  /// Names at the ends of lines.
  static SideWords ends(Ink ink, List<Entry> entries) {
    return new SideWords(ink, entries, true);
  }

  /// Columns beside rows, one entry a row.
  static SideWords columns(Ink ink, List<Entry> entries) {
    return new SideWords(ink, entries, false);
  }

  private Font font(Cell cell) {
    return cell.bold() ? ink.boldFont() : ink.labelFont();
  }

  private double columnWidth(int column) {
    return entries.stream()
        .filter(entry -> column < entry.cells().size())
        .map(entry -> entry.cells().get(column))
        .mapToDouble(cell -> Lettering.width(cell.text(), font(cell)))
        .max()
        .orElse(0);
  }

  private int columns() {
    return entries.stream().mapToInt(entry -> entry.cells().size()).max().orElse(0);
  }

  private double width() {
    double width = 0;
    for (int i = 0; i < columns(); i++) {
      width += columnWidth(i) + ink.px(i == 0 ? 6 : 10);
    }
    return width;
  }

  @Override
  public AxisSpace reserveSpace(
      Graphics2D g2, Plot plot, Rectangle2D plotArea, RectangleEdge edge, AxisSpace space) {
    AxisSpace result = space == null ? new AxisSpace() : space;
    result.ensureAtLeast(Math.min(width(), plotArea.getWidth() * 0.4) + ink.px(2), edge);
    return result;
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
    state.setTicks(List.of());
    List<Entry> shown = visible(dataArea);
    double[] heights = heights(shown, dataArea);
    for (int i = 0; i < shown.size(); i++) {
      drawCells(g2, shown.get(i).cells(), dataArea.getMaxX(), heights[i], plotArea.getMaxX());
    }
    return state;
  }

  private ValueAxis values() {
    return ((XYPlot) getPlot()).getRangeAxis();
  }

  private double height(Entry entry, Rectangle2D dataArea) {
    return values().valueToJava2D(entry.value(), dataArea, RectangleEdge.LEFT);
  }

  /// The entries inside the present range, thinned where rows are closer than a line of text.
  private List<Entry> visible(Rectangle2D dataArea) {
    List<Entry> shown = new ArrayList<>();
    double line = Lettering.lineHeight(ink.labelFont());
    double before = Double.NaN;
    for (Entry entry : entries.stream().sorted(Comparator.comparingDouble(Entry::value)).toList()) {
      double y = height(entry, dataArea);
      boolean inside = y >= dataArea.getMinY() - 1 && y <= dataArea.getMaxY() + 1;
      boolean free =
          spread || Double.isNaN(before) || Math.abs(y - before) >= line * NameScale.CLOSE;
      if (inside && free) {
        shown.add(entry);
        before = y;
      }
    }
    return shown;
  }

  private double[] heights(List<Entry> shown, Rectangle2D dataArea) {
    double[] heights = new double[shown.size()];
    for (int i = 0; i < heights.length; i++) {
      heights[i] = height(shown.get(i), dataArea);
    }
    if (spread) {
      pushApart(heights, dataArea);
    }
    return heights;
  }

  /// Heights descend on entry, because values ascend and y points down.
  private void pushApart(double[] heights, Rectangle2D dataArea) {
    double line = Lettering.lineHeight(ink.labelFont());
    for (int i = 1; i < heights.length; i++) {
      heights[i] = Math.min(heights[i], heights[i - 1] - line);
    }
    double top = dataArea.getMinY();
    for (int i = heights.length - 1; i >= 0; i--) {
      double least = i == heights.length - 1 ? top : heights[i + 1] + line;
      heights[i] = Math.max(heights[i], least);
    }
  }

  private void drawCells(Graphics2D g2, List<Cell> cells, double left, double y, double right) {
    double x = left;
    for (int i = 0; i < cells.size(); i++) {
      Cell cell = cells.get(i);
      Font font = font(cell);
      double column = columnWidth(i);
      x += ink.px(i == 0 ? 6 : 10);
      String text = Lettering.elided(cell.text(), font, right - x);
      double start = columns() > 1 ? x + column - Lettering.width(text, font) : x;
      g2.setPaint(cell.color());
      Lettering.draw(g2, text, start, y + Lettering.capHeight(font) / 2, font);
      x += column;
    }
  }
}
