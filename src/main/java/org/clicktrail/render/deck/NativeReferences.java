package org.clicktrail.render.deck;

import java.util.ArrayList;
import java.util.List;
import org.clicktrail.core.chart.ChartSpec.Baseline;
import org.clicktrail.core.chart.ChartSpec.Decision;
import org.clicktrail.core.chart.ChartSpec.Line;
import org.clicktrail.core.chart.ChartSpec.Note;
import org.clicktrail.core.chart.ChartSpec.Point;
import org.clicktrail.core.chart.ChartSpec.Series;
import org.clicktrail.core.text.Messages;
import org.clicktrail.render.chart.ValueRange;
import org.clicktrail.render.deck.NativeChart.Shape;
import org.clicktrail.render.deck.NativeChart.Strand;
import org.clicktrail.render.deck.NativeChart.Tag;

/// What a line chart is read against: the dashed line and the decision, as series of their own.
final class NativeReferences {

  /// A line above this part of the height is where the words of a decision stand.
  private static final double HIGH = 0.8;

  private final Line spec;
  private final ValueRange values;

  NativeReferences(Line spec, ValueRange values) {
    this.spec = spec;
    this.values = values;
  }

  Strand baseline(Baseline line, int size) {
    List<Double> y = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      y.add(line.from() + (line.to() - line.from()) * i / Math.max(1, size - 1));
    }
    int freest = freest(y);
    double there =
        spec.series().stream()
            .flatMap(series -> series.points().stream())
            .filter(point -> (int) Math.rint(point.x()) == freest)
            .mapToDouble(Point::y)
            .findFirst()
            .orElse(Double.NaN);
    boolean foot = y.get(freest) <= values.low();
    String place = there > y.get(freest) && !foot ? "b" : "t";
    Tag tag = new Tag(freest, line.label(), NativeCharts.INK.muted(), false, place, 0);
    return new Strand(
        line.label(),
        Shape.DASHED,
        NativeCharts.INK.subtle(),
        List.of(),
        y,
        List.of(),
        List.of(),
        List.of(),
        line.label().isEmpty() ? List.of() : List.of(tag));
  }

  /// The position, not the outermost, where the data keep farthest from the line.
  private int freest(List<Double> line) {
    int best = Math.min(1, line.size() - 1);
    double farthest = -1;
    for (Series series : spec.series()) {
      for (Point point : series.points()) {
        int at = (int) Math.rint(point.x());
        if (at >= 1 && at < line.size() - 1 && Math.abs(point.y() - line.get(at)) > farthest) {
          farthest = Math.abs(point.y() - line.get(at));
          best = at;
        }
      }
    }
    return best;
  }

  /// Above a level line, below it where the words of the decision stand.
  Strand slope(Baseline line, ValueRange across) {
    List<Double> x = new ArrayList<>();
    List<Double> y = new ArrayList<>();
    for (double share : new double[] {0, 0.7, 1}) {
      x.add(across.low() + share * (across.high() - across.low()));
      y.add(line.from() + share * (line.to() - line.from()));
    }
    boolean high = line.to() > values.low() + HIGH * (values.high() - values.low());
    String level = high && spec.decision().isPresent() ? "b" : "t";
    String place = line.from() == line.to() ? level : "r";
    Tag tag = new Tag(1, line.label(), NativeCharts.INK.muted(), false, place, 0);
    return new Strand(
        line.label(),
        Shape.DASHED,
        NativeCharts.INK.subtle(),
        x,
        y,
        List.of(),
        List.of(),
        List.of(),
        line.label().isEmpty() ? List.of() : List.of(tag));
  }

  Strand upright(Decision decision) {
    Tag tag = new Tag(1, decision.label(), NativeCharts.INK.decision(), true, "r", 0);
    return new Strand(
        Messages.text("chart.decision"),
        Shape.DECISION,
        NativeCharts.INK.decision(),
        List.of(decision.x(), decision.x()),
        List.of(values.low(), values.high()),
        List.of(),
        List.of(),
        List.of(),
        List.of(tag));
  }

  /// At the period it stands in, or the one after.
  Strand note(Note note, int size) {
    int at = Math.clamp((long) Math.ceil(note.x()), 0, size - 1);
    List<Double> none = java.util.Collections.nCopies(size, Double.NaN);
    List<Double> y = new ArrayList<>(none);
    List<Double> low = new ArrayList<>(none);
    y.set(at, values.high());
    low.set(at, values.low());
    Tag tag = new Tag(at, note.words(), NativeCharts.INK.foreground(), false, "r", 0);
    return new Strand(
        Messages.text("chart.table.note"),
        Shape.THIN,
        NativeCharts.INK.muted(),
        List.of(),
        y,
        low,
        y,
        List.of(),
        List.of(tag));
  }

  Strand mark(Decision decision, int size) {
    int at = Math.clamp((long) Math.rint(decision.x()), 0, size - 1);
    List<Double> y = new ArrayList<>(java.util.Collections.nCopies(size, Double.NaN));
    spec.series().stream()
        .flatMap(series -> series.points().stream())
        .filter(point -> (int) Math.rint(point.x()) == at)
        .findFirst()
        .ifPresent(point -> y.set(at, point.y()));
    Tag tag = new Tag(at, decision.label(), NativeCharts.INK.decision(), true, "r", -0.06);
    List<Double> none = java.util.Collections.nCopies(size, Double.NaN);
    List<Double> low = new ArrayList<>(none);
    List<Double> high = new ArrayList<>(none);
    low.set(at, values.low());
    high.set(at, values.high());
    return new Strand(
        Messages.text("chart.decision"),
        Shape.DECISION,
        NativeCharts.INK.decision(),
        List.of(),
        y,
        low,
        high,
        List.of(),
        List.of(tag));
  }
}
