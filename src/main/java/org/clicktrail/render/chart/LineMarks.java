package org.clicktrail.render.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Stroke;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeSet;
import org.clicktrail.core.chart.ChartSpec.Decision;
import org.clicktrail.core.chart.ChartSpec.Line;
import org.clicktrail.core.chart.ChartSpec.Look;
import org.clicktrail.core.chart.ChartSpec.Point;
import org.clicktrail.core.chart.ChartSpec.Series;

/// The marks of a line chart, from back to front: reference line, bands, lines, whiskers, points,
/// decision, words.
final class LineMarks {

  /// More points than this are not told apart by the mouse.
  private static final int HOVERED = 400;

  private static final int WORDED = 40;

  /// A band over so few points shows them.
  private static final int DOTTED = 8;

  private final Line spec;
  private final List<Series> plain;

  LineMarks(Line spec) {
    this.spec = spec;
    this.plain = plain(spec);
  }

  void draw(Pen pen) {
    spec.baseline().ifPresent(line -> ReferenceLine.draw(pen, line));
    NoteMarks.draw(pen, spec.notes());
    for (int i = 0; i < plain.size(); i++) {
      Series series = plain.get(i);
      Color color = pen.ink.series(i);
      if (series.look() == Look.BAND || series.look() == Look.FORECAST) {
        drawBand(pen, series, color);
      }
    }
    for (int i = 0; i < plain.size(); i++) {
      drawSeries(pen, plain.get(i), pen.ink.series(i));
    }
    spec.series().stream().filter(LineMarks::alarm).forEach(series -> drawAlarm(pen, series));
    if (pen.ink.style().purpose() == ChartStyle.Purpose.PICTURE) {
      spec.decision().ifPresent(decision -> drawDecision(pen, decision));
    }
    spec.decision().ifPresent(decision -> pen.placer.avoid(NoteMarks.upright(pen, decision.x())));
    if (plain.size() == 1) {
      label(pen, plain.getFirst());
    }
    spec.baseline().ifPresent(line -> ReferenceLine.name(pen, line));
    NoteMarks.name(pen, spec.notes());
  }

  static boolean alarm(Series series) {
    return series.look() == Look.ALARM;
  }

  /// All series but the alarms.
  static List<Series> plain(Line spec) {
    return spec.series().stream().filter(series -> !alarm(series)).toList();
  }

  /// Points tied to the end of the first series, the name beside them.
  private void drawAlarm(Pen pen, Series series) {
    Color color = pen.ink.danger();
    Font font = pen.ink.boldFont();
    double width = Lettering.width(series.name(), font);
    for (Point point : series.points()) {
      if (!finite(point)) {
        continue;
      }
      double x = pen.x(point.x());
      double y = pen.y(point.y());
      if (!plain.isEmpty()) {
        plain.getFirst().points().reversed().stream()
            .filter(LineMarks::finite)
            .findFirst()
            .ifPresent(end -> {
              Line2D tie = new Line2D.Double(pen.x(end.x()), pen.y(end.y()), x, y);
              pen.line(tie, pen.ink.subtle(), pen.ink.dashes());
              pen.placer.avoid(tie);
            });
      }
      pen.point(x, y, color, 11);
      pen.hover(x, y, 7, Tips.point(spec, series, point));
      // Screens set words up to 4 % wider than they measure.
      double gap = pen.ink.px(10) + 0.04 * width;
      boolean left = x - gap - width >= pen.area.getMinX();
      double start = left ? x - gap - width : x + gap;
      pen.words(series.name(), start, y, font, color);
      pen.placer.avoid(box(start, y - pen.ink.px(8), width, pen.ink.px(16)));
    }
  }

  private void drawSeries(Pen pen, Series series, Color color) {
    boolean few = series.look() == Look.BAND && series.points().size() <= DOTTED;
    boolean points = few || series.look() == Look.POINTS || series.look() == Look.LINE_POINTS;
    if (series.look() != Look.POINTS) {
      Color soft = points && !few ? Ink.faded(color, 0.45) : color;
      Stroke stroke =
          series.look() == Look.FORECAST ? pen.ink.dashes(2) : pen.ink.line(points ? 1.75 : 2);
      drawLine(pen, series.points(), soft, stroke);
    }
    if (points) {
      OptionalInt peak = plain.size() == 1 ? highest(series.points()) : OptionalInt.empty();
      for (int i = 0; i < series.points().size(); i++) {
        boolean high = peak.isPresent() && peak.getAsInt() == i && worded(series);
        drawPoint(pen, series.points().get(i), color, high ? 10 : 8, !few);
      }
    }
    hover(pen, series);
  }

  private boolean worded(Series series) {
    return !spec.x().ticks().isEmpty() && series.points().size() <= WORDED;
  }

  private static void drawLine(Pen pen, List<Point> points, Color color, Stroke stroke) {
    Path2D path = new Path2D.Double();
    boolean open = false;
    double lastX = 0;
    double lastY = 0;
    for (Point point : points) {
      if (!finite(point)) {
        open = false;
        continue;
      }
      double x = pen.x(point.x());
      double y = pen.y(point.y());
      if (open) {
        path.lineTo(x, y);
        pen.placer.avoid(new Line2D.Double(lastX, lastY, x, y));
      } else {
        path.moveTo(x, y);
      }
      open = true;
      lastX = x;
      lastY = y;
    }
    pen.line(path, color, stroke);
  }

  private static void drawBand(Pen pen, Series series, Color color) {
    List<Point> part = new ArrayList<>();
    for (Point point : series.points()) {
      if (ranged(point) && Double.isFinite(point.x())) {
        part.add(point);
      } else {
        fillBand(pen, part, color);
        part.clear();
      }
    }
    fillBand(pen, part, color);
  }

  private static void fillBand(Pen pen, List<Point> part, Color color) {
    if (part.size() < 2) {
      return;
    }
    Path2D path = new Path2D.Double();
    path.moveTo(pen.x(part.getFirst().x()), pen.y(part.getFirst().high()));
    for (Point point : part) {
      path.lineTo(pen.x(point.x()), pen.y(point.high()));
    }
    for (Point point : part.reversed()) {
      path.lineTo(pen.x(point.x()), pen.y(point.low()));
    }
    path.closePath();
    pen.fill(path, Ink.faded(color, 0.16));
    for (Point point : part) {
      double x = pen.x(point.x());
      pen.placer.avoid(new Line2D.Double(x, pen.y(point.low()), x, pen.y(point.high())));
    }
  }

  private static void drawPoint(Pen pen, Point point, Color color, double size, boolean whiskers) {
    if (!finite(point)) {
      return;
    }
    double x = pen.x(point.x());
    double y = pen.y(point.y());
    if (whiskers && ranged(point)) {
      Line2D whisker = new Line2D.Double(x, pen.y(point.low()), x, pen.y(point.high()));
      pen.line(whisker, color, pen.ink.line(1.5));
      pen.placer.avoid(whisker);
    }
    pen.point(x, y, color, size);
    double r = pen.ink.px(size / 2);
    pen.placer.avoid(new Rectangle2D.Double(x - r, y - r, 2 * r, 2 * r));
  }

  private void hover(Pen pen, Series series) {
    int every = 1 + series.points().size() / HOVERED;
    for (int i = 0; i < series.points().size(); i += every) {
      Point point = series.points().get(i);
      if (finite(point)) {
        String words = Tips.point(spec, series, point);
        pen.pick(pen.x(point.x()), pen.y(point.y()), words, spec.series().indexOf(series), i);
      }
    }
  }

  /// Words at the highest, the lowest and the last point.
  private void label(Pen pen, Series series) {
    boolean points = series.look() == Look.POINTS || series.look() == Look.LINE_POINTS;
    if (!points || !worded(series)) {
      return;
    }
    List<Point> list = series.points();
    OptionalInt peak = highest(list);
    peak.ifPresent(i -> word(pen, list.get(i), true));
    TreeSet<Integer> others = new TreeSet<>();
    lowest(list).ifPresent(others::add);
    if (!list.isEmpty() && finite(list.getLast())) {
      others.add(list.size() - 1);
    }
    peak.ifPresent(others::remove);
    others.forEach(i -> word(pen, list.get(i), false));
  }

  private void word(Pen pen, Point point, boolean bold) {
    Font font = bold ? pen.ink.boldFont() : pen.ink.labelFont();
    String text = NumberWords.value(spec.y().format(), point.y());
    double width = Lettering.width(text, font);
    double height = Lettering.lineHeight(font);
    double gap = pen.ink.px(9);
    double x = pen.x(point.x());
    double y = pen.y(point.y());
    double top = ranged(point) ? pen.y(point.high()) : y;
    double bottom = ranged(point) ? pen.y(point.low()) : y;
    Rectangle2D place =
        pen.placer.place(
            List.of(
                box(x + gap, y - height / 2, width, height),
                box(x - width / 2, top - gap / 2 - height, width, height),
                box(x - width / 2, bottom + gap / 2, width, height),
                box(x - gap - width, y - height / 2, width, height),
                box(x + gap, y - height, width, height),
                box(x + gap, y, width, height)));
    Color color = bold ? pen.ink.series(0) : pen.ink.text();
    pen.words(text, place.getX(), place.getCenterY(), font, color);
  }

  private static Rectangle2D box(double x, double y, double width, double height) {
    return new Rectangle2D.Double(x, y, width, height);
  }

  private void drawDecision(Pen pen, Decision decision) {
    double x = pen.x(decision.x());
    double top = pen.area.getMinY() - pen.ink.px(8);
    Color color = pen.ink.decision();
    pen.line(x, top, x, pen.area.getMaxY(), color, new BasicStroke((float) pen.ink.px(2)));
    if (!plain.isEmpty()) {
      double y = at(plain.getFirst().points(), decision.x());
      if (Double.isFinite(y)) {
        pen.point(x, pen.y(y), color, 10);
      }
    }
    Font font = pen.ink.boldFont();
    double width = Lettering.width(decision.label(), font);
    double height = pen.ink.px(15);
    double gap = pen.ink.px(8);
    List<Rectangle2D> places = new ArrayList<>();
    for (double down : new double[] {0, 20, 40, 60}) {
      double y = top - pen.ink.px(5) + pen.ink.px(down);
      places.add(box(x + gap, y, width, height));
      places.add(box(x - gap - width, y, width, height));
    }
    Rectangle2D place = pen.placer.place(places);
    pen.words(decision.label(), place.getX(), place.getCenterY(), font, color);
  }

  /// The height of a line at x, between its points in proportion; NaN outside.
  static double at(List<Point> points, double x) {
    for (int i = 0; i < points.size(); i++) {
      Point b = points.get(i);
      if (b.x() == x) {
        return b.y();
      }
      if (i > 0 && points.get(i - 1).x() < x && x < b.x()) {
        Point a = points.get(i - 1);
        return a.y() + (b.y() - a.y()) * (x - a.x()) / (b.x() - a.x());
      }
    }
    return Double.NaN;
  }

  static boolean finite(Point point) {
    return Double.isFinite(point.x()) && Double.isFinite(point.y());
  }

  static boolean ranged(Point point) {
    return Double.isFinite(point.low()) && Double.isFinite(point.high());
  }

  /// Index of the highest point; empty if fewer than two differ.
  static OptionalInt highest(List<Point> points) {
    int best = -1;
    boolean differ = false;
    for (int i = 0; i < points.size(); i++) {
      if (finite(points.get(i))) {
        differ |= best >= 0 && points.get(i).y() != points.get(best).y();
        best = best < 0 || points.get(i).y() > points.get(best).y() ? i : best;
      }
    }
    return differ ? OptionalInt.of(best) : OptionalInt.empty();
  }

  private static OptionalInt lowest(List<Point> points) {
    return highest(points.stream().map(p -> Point.of(p.x(), -p.y())).toList());
  }
}
