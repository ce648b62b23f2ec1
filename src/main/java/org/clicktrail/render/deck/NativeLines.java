package org.clicktrail.render.deck;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.clicktrail.core.chart.ChartSpec.Line;
import org.clicktrail.core.chart.ChartSpec.Look;
import org.clicktrail.core.chart.ChartSpec.Point;
import org.clicktrail.core.chart.ChartSpec.Series;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;
import org.clicktrail.render.chart.ValueRange;
import org.clicktrail.render.deck.NativeChart.Form;
import org.clicktrail.render.deck.NativeChart.Scale;
import org.clicktrail.render.deck.NativeChart.Shape;
import org.clicktrail.render.deck.NativeChart.Strand;
import org.clicktrail.render.deck.NativeChart.Tag;

/// Line charts as native charts: over names a line chart, over numbers a chart of x and y values.
/// Ranges become error bars, bands a pair of thin lines.
final class NativeLines {

  /// Curves of more points are thinned; the eye sees no difference.
  private static final int POINTS = 400;

  /// Height of a line of labels in shares of a chart's height.
  private static final double LABEL = 0.055;

  private final Line spec;
  private final Room room;
  private final ValueRange values;
  private final NativeReferences references;

  private NativeLines(Line spec, Room room) {
    this.spec = spec;
    this.room = room;
    this.values = ValueRange.up(spec);
    this.references = new NativeReferences(spec, values);
  }

  static NativeChart of(Line spec, Room room) {
    NativeLines lines = new NativeLines(spec, room);
    boolean named = !spec.x().ticks().isEmpty();
    Scale up = new Scale(spec.y().label(), spec.y().format(), lines.values);
    Scale across =
        named
            ? new Scale(spec.x().label(), spec.x().format(), new ValueRange(0, 1, 1))
            : new Scale(spec.x().label(), spec.x().format(), lines.across());
    return new NativeChart(
        named ? Form.UPRIGHT : Form.POINTS,
        named ? lines.names() : List.of(),
        named ? lines.overNames() : lines.overNumbers(across.range()),
        across,
        up);
  }

  private List<Series> plain() {
    return spec.series().stream().filter(series -> series.look() != Look.ALARM).toList();
  }

  /// Starts at a multiple of the step, because PowerPoint counts its ticks from the lower end.
  private ValueRange across() {
    ValueRange exact = ValueRange.across(spec);
    double low = Math.floor(exact.low() / exact.step() + 1e-9) * exact.step();
    return new ValueRange(low, exact.high(), exact.step());
  }

  private List<String> names() {
    List<String> names = new ArrayList<>();
    double slot = room.width() * 0.9 / spec.x().ticks().size();
    boolean wide = slot > room.wide("n = 10,000");
    for (int i = 0; i < spec.x().ticks().size(); i++) {
      long n = count(i);
      String word = wide || i == 0 ? "n = " : "";
      names.add(
          spec.showN() && n > 0
              ? spec.x().ticks().get(i) + "\n" + word + Formats.count((double) n)
              : spec.x().ticks().get(i));
    }
    return names;
  }

  private long count(int position) {
    return spec.series().stream()
        .flatMap(series -> series.points().stream())
        .filter(point -> (int) Math.rint(point.x()) == position)
        .mapToLong(Point::n)
        .sum();
  }

  private List<Strand> overNames() {
    int size = spec.x().ticks().size();
    List<Strand> strands = new ArrayList<>();
    spec.baseline().ifPresent(line -> strands.add(references.baseline(line, size)));
    List<Double> shifts = shifts();
    for (int s = 0; s < spec.series().size(); s++) {
      Series series = spec.series().get(s);
      List<Point> points = byPosition(series, size);
      strands.addAll(strands(s, points, List.of(), shifts.get(s)));
    }
    spec.notes().forEach(note -> strands.add(references.note(note, size)));
    spec.decision().ifPresent(decision -> strands.add(references.mark(decision, size)));
    return strands;
  }

  private static List<Point> byPosition(Series series, int size) {
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      points.add(new Point(i, Double.NaN, Double.NaN, Double.NaN, 0));
    }
    for (Point point : series.points()) {
      int at = (int) Math.rint(point.x());
      if (at >= 0 && at < size) {
        points.set(at, point);
      }
    }
    return points;
  }

  private List<Strand> overNumbers(ValueRange across) {
    List<Strand> strands = new ArrayList<>();
    List<Double> shifts = shifts();
    for (int s = 0; s < spec.series().size(); s++) {
      List<Point> points = thinned(spec.series().get(s).points());
      strands.addAll(strands(s, points, points.stream().map(Point::x).toList(), shifts.get(s)));
    }
    spec.baseline().ifPresent(line -> strands.add(references.slope(line, across)));
    spec.decision().ifPresent(decision -> strands.add(references.upright(decision)));
    return strands;
  }

  private static List<Point> thinned(List<Point> points) {
    List<Point> finite =
        points.stream()
            .filter(point -> Double.isFinite(point.x()) && Double.isFinite(point.y()))
            .toList();
    if (finite.size() <= POINTS) {
      return finite;
    }
    return IntStream.range(0, POINTS)
        .mapToObj(i -> finite.get((int) ((long) i * (finite.size() - 1) / (POINTS - 1))))
        .toList();
  }

  /// A series, with its band as two thin lines behind it.
  private List<Strand> strands(int index, List<Point> points, List<Double> x, double shift) {
    Series series = spec.series().get(index);
    boolean alarm = series.look() == Look.ALARM;
    String color =
        alarm ? NativeCharts.INK.danger() : NativeCharts.INK.categorical().get(index % 8);
    List<Strand> strands = new ArrayList<>();
    List<Double> low = points.stream().map(Point::low).toList();
    List<Double> high = points.stream().map(Point::high).toList();
    boolean band = series.look() == Look.BAND || series.look() == Look.FORECAST;
    boolean whiskers = series.look() == Look.POINTS || series.look() == Look.LINE_POINTS;
    if (band && low.stream().anyMatch(Double::isFinite)) {
      String name = Messages.text("deck.low", series.name());
      strands.add(plain(name, Shape.THIN, color, x, low));
      strands.add(plain(Messages.text("deck.high", series.name()), Shape.THIN, color, x, high));
    }
    Shape shape =
        switch (series.look()) {
          case LINE, BAND -> Shape.LINE;
          case FORECAST -> Shape.EXPECTED;
          case POINTS -> Shape.DOTS;
          case LINE_POINTS -> Shape.PALE;
          case ALARM -> Shape.ALARM;
        };
    strands.add(
        new Strand(
            series.name(),
            shape,
            color,
            x,
            points.stream().map(Point::y).toList(),
            whiskers ? low : List.of(),
            whiskers ? high : List.of(),
            List.of(),
            tags(series, points, color, shift)));
    return strands;
  }

  private static Strand plain(
      String name, Shape shape, String color, List<Double> x, List<Double> y) {
    return new Strand(name, shape, color, x, y, List.of(), List.of(), List.of(), List.of());
  }

  /// The name at the end of each of several lines; of a single one over names the highest, the
  /// lowest and the last value.
  private List<Tag> tags(Series series, List<Point> points, String color, double shift) {
    List<Integer> seen =
        IntStream.range(0, points.size())
            .filter(i -> Double.isFinite(points.get(i).y()))
            .boxed()
            .toList();
    if (seen.isEmpty()) {
      return List.of();
    }
    if (series.look() == Look.ALARM) {
      return List.of(new Tag(seen.getLast(), series.name(), color, true, "l", 0));
    }
    if (plain().size() > 1) {
      return List.of(new Tag(seen.getLast(), series.name(), color, true, "r", shift));
    }
    boolean few = !spec.x().ticks().isEmpty() && points.size() <= 40;
    if (!few || series.look() == Look.LINE || series.look() == Look.BAND) {
      return List.of();
    }
    Comparator<Integer> byValue = Comparator.comparingDouble(i -> points.get(i).y());
    int top = seen.stream().max(byValue).orElseThrow();
    int bottom = seen.stream().min(byValue).orElseThrow();
    List<Tag> tags = new ArrayList<>();
    tags.add(new Tag(top, "", color, true, "r", 0));
    for (int i : seen) {
      if (i != top && (i == bottom || i == seen.getLast())) {
        tags.add(new Tag(i, "", NativeCharts.INK.foreground(), false, "r", 0));
      }
    }
    return tags;
  }

  /// How far the names at the ends must move so that they do not touch, in shares of the height;
  /// upwards is negative.
  private List<Double> shifts() {
    int size = spec.series().size();
    double[] at = new double[size];
    for (int s = 0; s < size; s++) {
      double last = Double.NaN;
      for (Point point : spec.series().get(s).points()) {
        last = Double.isFinite(point.y()) ? point.y() : last;
      }
      at[s] = 1 - (last - values.low()) / (values.high() - values.low());
    }
    List<Integer> order =
        IntStream.range(0, size).boxed().sorted(Comparator.comparingDouble(s -> at[s])).toList();
    List<Double> shifts = new ArrayList<>(java.util.Collections.nCopies(size, 0.0));
    double before = Double.NEGATIVE_INFINITY;
    for (int s : order) {
      double place = Math.max(at[s], before + LABEL);
      shifts.set(s, Double.isFinite(place) ? place - at[s] : 0.0);
      before = Double.isFinite(place) ? place : before;
    }
    return shifts;
  }
}
