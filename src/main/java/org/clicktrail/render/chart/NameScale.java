package org.clicktrail.render.chart;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.Range;

/// An axis of names at the positions 0, 1, 2 …, with the number of sessions below each. Names wrap
/// to two lines or are cut; where even that is too narrow every second, third … is written, of a
/// dozen names only where a few letters have no room.
final class NameScale extends QuietAxis {

  private static final long serialVersionUID = 1L;

  /// Rows may be this much closer than lines of text.
  static final double CLOSE = 0.8;

  /// So many names are groups rather than a course of time: each is told.
  private static final int GROUPS = 12;

  private final List<String> names;
  private final List<Long> counts;
  private final Set<Integer> bold;

  /// How wide names left of the plot may be; known when the plot is laid out.
  private double nameRoom = Double.MAX_VALUE;

  /// @param counts n of each name; empty for none, 0 where it does not apply
  /// @param bold positions to stress
  NameScale(Ink ink, String words, List<String> names, List<Long> counts, Set<Integer> bold) {
    super(ink, words, new Range(-0.5, Math.max(1, names.size()) - 0.5));
    this.names = List.copyOf(names);
    this.counts = List.copyOf(counts);
    this.bold = Set.copyOf(bold);
    setAxisLineVisible(true);
  }

  /// The count below a name is never bold.
  @Override
  boolean stressed(Mark mark, int line) {
    return counts.isEmpty() || line < mark.lines().size() - 1;
  }

  @Override
  boolean overhangs() {
    return false;
  }

  @Override
  public AxisSpace reserveSpace(
      Graphics2D g2, Plot plot, Rectangle2D plotArea, RectangleEdge edge, AxisSpace space) {
    double width = plotArea.getWidth();
    nameRoom = Math.max(width * 0.42, Math.min(width * 0.62, ink.px(140)));
    AxisSpace reserved = super.reserveSpace(g2, plot, plotArea, edge, space);
    if (RectangleEdge.isTopOrBottom(edge)) {
      reserved.ensureAtLeast(overhang(width * 0.9, edge), RectangleEdge.RIGHT);
    }
    return reserved;
  }

  /// How far the words of the last position stick out beyond its place: they may take several
  /// places where not every name is written.
  private double overhang(double length, RectangleEdge edge) {
    List<Mark> marks = marks(length, edge);
    if (marks.isEmpty()) {
      return 0;
    }
    Mark last = marks.getLast();
    double room = (getRange().getUpperBound() - last.value()) / getRange().getLength() * length;
    return Math.max(0, widest(List.of(last)) / 2 - room);
  }

  @Override
  List<Mark> marks(double length, RectangleEdge edge) {
    int from = Math.max(0, (int) Math.ceil(getRange().getLowerBound()));
    int to = Math.min(names.size() - 1, (int) Math.floor(getRange().getUpperBound()));
    double slot = length / Math.max(1e-9, getRange().getLength());
    boolean level = RectangleEdge.isTopOrBottom(edge);
    int every = level ? every(slot) : (int) Math.ceil(lineHeight() * CLOSE / slot);
    List<Mark> marks = new ArrayList<>();
    for (int i = from; i <= to; i++) {
      boolean shown = i % Math.max(1, every) == 0;
      if (shown) {
        marks.add(new Mark(i, lines(i, level ? slot * every : -1), bold.contains(i)));
      }
    }
    return marks;
  }

  /// Writes every name if the slots are wide enough for short words, else each k-th.
  private int every(double slot) {
    double name = 0;
    double count = 0;
    for (int i = 0; i < names.size(); i++) {
      name = Math.max(name, Lettering.width(names.get(i), ink.axisFont()));
      count = Math.max(count, Lettering.width(count(i), ink.axisFont()));
    }
    double least = ink.px(names.size() <= GROUPS ? 32 : 48);
    double needed = Math.min(Math.max(name, count) + ink.px(6), Math.max(least, count));
    return (int) Math.ceil(needed / slot);
  }

  private String count(int i) {
    return i < counts.size() && counts.get(i) > 0 ? Formats.count((double) counts.get(i)) : "";
  }

  /// @param slot width of a place; negative for an upright axis
  private List<String> lines(int i, double slot) {
    if (slot < 0) {
      return List.of(Lettering.elided(names.get(i), ink.boldFont(), nameRoom));
    }
    double room = slot - ink.px(5);
    List<String> lines = new ArrayList<>(Lettering.wrapped(names.get(i), ink.axisFont(), room, 2));
    if (!counts.isEmpty()) {
      boolean two = names.stream().anyMatch(n -> Lettering.width(n, ink.axisFont()) > room);
      while (lines.size() < (two ? 2 : 1)) {
        lines.add("");
      }
      lines.add(count(i));
    }
    return lines;
  }

  /// The row of counts is named once, at its left.
  @Override
  public AxisState draw(
      Graphics2D g2,
      double cursor,
      Rectangle2D plotArea,
      Rectangle2D dataArea,
      RectangleEdge edge,
      PlotRenderingInfo plotState) {
    int rows =
        marks(dataArea.getWidth(), edge).stream().mapToInt(m -> m.lines().size()).max().orElse(0);
    if (!counts.isEmpty() && edge.equals(RectangleEdge.BOTTOM) && rows > 0) {
      String n = Messages.text("chart.n");
      Font font = ink.axisFont();
      double down = (rows - 1) * lineHeight() + Lettering.capHeight(font) + ink.px(1);
      double x = dataArea.getMinX() - ink.px(GAP) - Lettering.width(n, font);
      g2.setPaint(ink.muted());
      Lettering.draw(g2, n, x, dataArea.getMaxY() + ink.px(GAP) + down, font);
    }
    return super.draw(g2, cursor, plotArea, dataArea, edge, plotState);
  }
}
