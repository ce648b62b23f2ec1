package org.clicktrail.render.deck;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.clicktrail.core.chart.ChartSpec;
import org.clicktrail.core.chart.ChartSpec.NumberFormat;
import org.clicktrail.core.chart.Palette;
import org.clicktrail.core.chart.PointCloud;
import org.clicktrail.core.text.Messages;
import org.clicktrail.render.chart.NumberWords;
import org.clicktrail.render.chart.ValueRange;
import org.clicktrail.render.chart.WaterfallWords;
import org.clicktrail.render.deck.NativeChart.Form;
import org.clicktrail.render.deck.NativeChart.Scale;
import org.clicktrail.render.deck.NativeChart.Shape;
import org.clicktrail.render.deck.NativeChart.Strand;
import org.clicktrail.render.deck.NativeChart.Tag;

/// Which charts PowerPoint can draw, and how. Always in light colours.
final class NativeCharts {

  /// More points make PowerPoint slow and cannot be edited sensibly.
  private static final int POINTS = 1000;

  static final Palette INK = Palette.LIGHT;

  static final Scale NO_SCALE = new Scale("", NumberFormat.PLAIN, new ValueRange(0, 1, 1));

  private NativeCharts() {}

  /// Empty for kinds without a native form: boxes, heat maps, paths, pair plots, large clouds.
  static Optional<NativeChart> of(ChartSpec spec, Room room) {
    return switch (spec) {
      case ChartSpec.Line line ->
          drawn(line) ? Optional.of(NativeLines.of(line, room)) : Optional.empty();
      case ChartSpec.Bar bar ->
          bar.items().isEmpty() ? Optional.empty() : Optional.of(NativeBars.of(bar, room));
      case ChartSpec.Histogram histogram ->
          histogram.edges().size() < 2 ? Optional.empty() : Optional.of(histogram(histogram));
      case ChartSpec.Waterfall waterfall -> waterfall(waterfall);
      case ChartSpec.Scatter scatter -> scatter(scatter);
      case ChartSpec.Funnel funnel ->
          funnel.steps().isEmpty()
              ? Optional.empty()
              : Optional.of(NativeBars.of(bars(funnel), room));
      case ChartSpec.Box _,
          ChartSpec.HeatMap _,
          ChartSpec.Sankey _,
          ChartSpec.Tree _,
          ChartSpec.Pairs _ ->
          Optional.empty();
    };
  }

  /// A funnel as bars of the share of the first step: PowerPoint's own funnel has no ranges, and
  /// other programs do not open it.
  private static ChartSpec.Bar bars(ChartSpec.Funnel funnel) {
    return new ChartSpec.Bar(
        funnel.heading(),
        ChartSpec.Axis.of("", NumberFormat.PERCENT, 0, 1),
        funnel.steps().stream()
            .map(step ->
                new ChartSpec.BarItem(
                    step.label(),
                    step.total().value(),
                    step.total().low(),
                    step.total().high(),
                    step.n(),
                    false))
            .toList(),
        true,
        Optional.empty());
  }

  private static boolean drawn(ChartSpec.Line line) {
    return line.series().stream()
        .flatMap(series -> series.points().stream())
        .anyMatch(point -> Double.isFinite(point.x()) && Double.isFinite(point.y()));
  }

  private static NativeChart histogram(ChartSpec.Histogram spec) {
    List<String> names = new ArrayList<>();
    NumberFormat format = spec.x().format();
    for (int i = 0; i + 1 < spec.edges().size(); i++) {
      String low = NumberWords.value(format, spec.edges().get(i));
      String high = NumberWords.value(format, spec.edges().get(i + 1));
      boolean below = spec.tails().below() && i == 0;
      boolean above = spec.tails().above() && i + 2 == spec.edges().size();
      names.add(below ? "<" + high : above ? low + "+" : low + "–" + high);
    }
    List<Strand> strands = new ArrayList<>();
    double most = 1;
    for (int s = 0; s < spec.counts().size(); s++) {
      boolean quiet = spec.counts().size() == 2 && s == 1;
      String color = quiet ? "#CBD2DB" : INK.categorical().get(s % 8);
      List<Double> counts = spec.counts().get(s).stream().map(Long::doubleValue).toList();
      strands.add(
          new Strand(
              spec.names().get(s),
              Shape.STACKED,
              color,
              List.of(),
              counts,
              List.of(),
              List.of(),
              List.of(),
              List.of()));
    }
    for (int i = 0; i < names.size(); i++) {
      double total = 0;
      for (Strand strand : strands) {
        total += strand.y().get(i);
      }
      most = Math.max(most, total);
    }
    return new NativeChart(
        Form.UPRIGHT,
        names,
        strands,
        new Scale(spec.x().label(), format, ValueRange.around(0, 1)),
        new Scale("", NumberFormat.COUNT, ValueRange.around(0, most)));
  }

  /// Steps that cross 0 cannot be stacked.
  private static Optional<NativeChart> waterfall(ChartSpec.Waterfall spec) {
    int size = spec.steps().size() + 2;
    double[] ghost = new double[size];
    double[] whole = new double[size];
    double[] up = new double[size];
    double[] down = new double[size];
    List<String> names = new ArrayList<>();
    names.add(spec.startLabel());
    whole[0] = spec.start();
    double at = spec.start();
    double least = at;
    for (int i = 0; i < spec.steps().size(); i++) {
      double step = spec.steps().get(i).amount();
      names.add(spec.steps().get(i).label());
      ghost[i + 1] = Math.min(at, at + step);
      (step >= 0 ? up : down)[i + 1] = Math.abs(step);
      at += step;
      least = Math.min(least, at);
    }
    names.add(spec.endLabel());
    whole[size - 1] = at;
    if (!(least >= 0) || !Double.isFinite(at)) {
      return Optional.empty();
    }
    WaterfallWords words = WaterfallWords.of(spec);
    List<Strand> strands =
        List.of(
            stack("", Shape.GHOST, INK.card(), ghost, List.of()),
            stack(
                spec.endLabel(),
                Shape.STACKED,
                INK.categorical().getFirst(),
                whole,
                List.of(INK.categorical().getLast())),
            stack("+", Shape.STACKED, INK.categorical().getFirst(), up, List.of()),
            stack("−", Shape.STACKED, INK.categorical().get(1), down, List.of()),
            labels(spec, names.size(), words));
    return Optional.of(
        new NativeChart(
            Form.LYING,
            names,
            strands,
            NO_SCALE,
            new Scale("", spec.format(), ValueRange.of(spec))));
  }

  private static Strand stack(
      String name, Shape shape, String color, double[] values, List<String> colors) {
    List<Double> list = new ArrayList<>();
    for (double value : values) {
      list.add(value == 0 && shape == Shape.STACKED ? Double.NaN : value);
    }
    return new Strand(name, shape, color, List.of(), list, List.of(), List.of(), colors, List.of());
  }

  /// An unseen piece at the end of each bar carries its printed number.
  private static Strand labels(ChartSpec.Waterfall spec, int size, WaterfallWords words) {
    ValueRange range = ValueRange.of(spec);
    List<Double> room = Collections.nCopies(size, (range.high() - range.low()) / 10);
    List<Tag> tags = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      boolean end = i == 0 || i == size - 1;
      tags.add(new Tag(i, words.row(i), INK.foreground(), end, "inBase", 0));
    }
    return new Strand(
        Messages.text("deck.room"),
        Shape.GHOST,
        INK.card(),
        List.of(),
        room,
        List.of(),
        List.of(),
        List.of(),
        tags);
  }

  private static Optional<NativeChart> scatter(ChartSpec.Scatter spec) {
    long points = spec.clouds().stream().mapToLong(PointCloud::size).sum();
    if (points > POINTS || points == 0) {
      return Optional.empty();
    }
    List<Strand> strands = new ArrayList<>();
    double[] x = {Double.NaN, Double.NaN};
    double[] y = {Double.NaN, Double.NaN};
    for (int c = 0; c < spec.clouds().size(); c++) {
      PointCloud cloud = spec.clouds().get(c);
      List<Double> across = new ArrayList<>();
      List<Double> up = new ArrayList<>();
      for (int i = 0; i < cloud.size(); i++) {
        if (Double.isFinite(cloud.x(i)) && Double.isFinite(cloud.y(i))) {
          across.add(cloud.x(i));
          up.add(cloud.y(i));
          see(x, cloud.x(i));
          see(y, cloud.y(i));
        }
      }
      if (across.isEmpty()) {
        continue;
      }
      String color = INK.categorical().get(c % 8);
      List<Tag> tags =
          spec.clouds().size() > 1
              ? List.of(new Tag(topmost(up), cloud.name(), color, true, "t", 0))
              : List.of();
      strands.add(
          new Strand(
              cloud.name(), Shape.DOTS, color, across, up, List.of(), List.of(), List.of(), tags));
    }
    if (strands.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new NativeChart(
            Form.POINTS,
            List.of(),
            strands,
            new Scale(spec.x().label(), spec.x().format(), ValueRange.around(x[0], x[1])),
            new Scale(spec.y().label(), spec.y().format(), ValueRange.around(y[0], y[1]))));
  }

  private static int topmost(List<Double> values) {
    return values.indexOf(Collections.max(values));
  }

  private static void see(double[] range, double value) {
    range[0] = range[0] <= value ? range[0] : value;
    range[1] = range[1] >= value ? range[1] : value;
  }
}
