package org.clicktrail.render.chart;

import java.util.ArrayList;
import java.util.List;
import org.clicktrail.core.chart.ChartSpec.Axis;
import org.clicktrail.core.chart.ChartSpec.NumberFormat;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.Range;

/// An axis of numbers at round positions, three to five of them if there is room.
final class NumberScale extends QuietAxis {

  private static final long serialVersionUID = 1L;

  private final NumberFormat format;

  NumberScale(Ink ink, Axis axis, Range home) {
    super(ink, axis.label(), home);
    this.format = axis.format();
    setAxisLineVisible(false);
  }

  @Override
  List<Mark> marks(double length, RectangleEdge edge) {
    double low = getRange().getLowerBound();
    double high = getRange().getUpperBound();
    boolean upright = RectangleEdge.isLeftOrRight(edge);
    double room =
        upright
            ? ink.px(34)
            : Lettering.width(words(high, high - low), ink.axisFont()) + ink.px(26);
    int lines = Math.clamp((long) (length / room), 1, upright ? 5 : 8);
    double step = Ticks.step(high - low, lines);
    if (format == NumberFormat.COUNT) {
      step = Math.max(1, step);
    }
    List<Mark> marks = new ArrayList<>();
    for (double value : new Ticks(low, high, step).within(low, high)) {
      marks.add(new Mark(value, List.of(words(value, step)), false));
    }
    return marks;
  }

  private String words(double value, double step) {
    return NumberWords.tick(format, value, step);
  }
}
