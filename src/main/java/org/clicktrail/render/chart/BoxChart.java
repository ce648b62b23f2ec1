package org.clicktrail.render.chart;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.clicktrail.core.chart.ChartSpec.Box;
import org.clicktrail.core.chart.ChartSpec.BoxItem;
import org.clicktrail.core.chart.ChartSpec.NumberFormat;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;
import org.clicktrail.render.chart.SideWords.Cell;
import org.clicktrail.render.chart.SideWords.Entry;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;

/// Lying boxes: the middle half, the median, whiskers; median and n at the end of the row.
final class BoxChart {

  private final Box spec;

  private BoxChart(Box spec) {
    this.spec = spec;
  }

  static JFreeChart chart(Box spec, Ink ink) {
    BoxChart boxes = new BoxChart(spec);
    Extent extent = new Extent();
    for (BoxItem item : spec.items()) {
      extent.see(item.low());
      extent.see(item.high());
      extent.see(item.median());
    }
    NumberScale values = new NumberScale(ink, spec.value(), extent.values(spec.value()));
    NameScale names =
        new NameScale(
            ink, "", spec.items().stream().map(BoxItem::label).toList(), List.of(), Set.of());
    names.setInverted(true);
    names.setAxisLineVisible(false);
    XYPlot plot = Plots.plot(ink, values, names, Plots.Grid.UPRIGHT, List.of(boxes::draw));
    Plots.right(plot, SideWords.columns(ink, boxes.columns(ink)));
    return Plots.chart(ink, plot);
  }

  private List<Entry> columns(Ink ink) {
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < spec.items().size(); i++) {
      BoxItem item = spec.items().get(i);
      String median = NumberWords.value(spec.value().format(), item.median());
      entries.add(
          new Entry(
              i,
              List.of(
                  new Cell(median, ink.text(), true),
                  new Cell(Formats.count((double) item.n()), ink.muted(), false))));
    }
    return entries;
  }

  private void draw(Pen pen) {
    double slot = Math.abs(pen.y(1) - pen.y(0));
    double height = Math.min(slot * 0.56, pen.ink.px(26));
    for (int i = 0; i < spec.items().size(); i++) {
      draw(pen, spec.items().get(i), pen.y(i), height, pen.ink.series(i));
      pen.pick(
          new Rectangle2D.Double(pen.area.getX(), pen.y(i) - slot / 2, pen.area.getWidth(), slot),
          tip(spec.items().get(i)),
          0,
          i);
    }
  }

  private static void draw(Pen pen, BoxItem item, double y, double height, Color color) {
    if (!Double.isFinite(item.median())) {
      return;
    }
    double left = pen.x(item.q1());
    double right = pen.x(item.q3());
    pen.line(pen.x(item.low()), y, left, y, color, pen.ink.line(1.5));
    pen.line(right, y, pen.x(item.high()), y, color, pen.ink.line(1.5));
    for (double end : new double[] {item.low(), item.high()}) {
      double x = pen.x(end);
      pen.line(x, y - height / 5, x, y + height / 5, color, pen.ink.line(1.5));
    }
    Rectangle2D box =
        new Rectangle2D.Double(left, y - height / 2, Math.max(1, right - left), height);
    pen.fill(box, pen.ink.card());
    pen.fill(box, Ink.faded(color, 0.25));
    pen.line(box, color, pen.ink.line(1));
    double median = pen.x(item.median());
    pen.line(median, y - height / 2, median, y + height / 2, color, pen.ink.line(2.5));
  }

  private String tip(BoxItem item) {
    NumberFormat format = spec.value().format();
    return Messages.text(
        "chart.box_tip",
        item.label(),
        NumberWords.value(format, item.median()),
        NumberWords.value(format, item.q1()),
        NumberWords.value(format, item.q3()),
        Formats.count((double) item.n()));
  }
}
