package org.clicktrail.core.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clicktrail.core.chart.ChartSpec.Axis;
import org.clicktrail.core.chart.ChartSpec.Baseline;
import org.clicktrail.core.chart.ChartSpec.Look;
import org.clicktrail.core.chart.ChartSpec.NumberFormat;
import org.clicktrail.core.chart.ChartSpec.Series;
import org.clicktrail.core.explain.Shape;
import org.clicktrail.core.explain.Together;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;

/// What additive models are made of: exact curves of columns and the pairs.
public final class ShapeCharts {

  /// Heights that round to a factor of 1.00.
  private static final double NOTHING = 0.005;

  private ShapeCharts() {}

  /// Steps of a number with their band, missing left out; of words points with ranges.
  ///
  /// @param model its name
  public static ChartSpec curve(Shape shape, String model, List<String> badges) {
    boolean odds = shape.scale().equals("logit");
    String label = shape.input().label();
    Formats.Scale scale =
        Phrases.scale(
            shape.input().unit(), shape.steps().stream().mapToDouble(Shape.Step::to).toArray());
    return new ChartSpec.Line(
        Phrases.heading(
            title(shape, odds),
            Messages.text(
                odds ? "chart.shape.logit" : "chart.shape.value",
                model,
                Formats.count(shape.rows())),
            badges),
        shape.words()
            ? Axis.names(label, shape.steps().stream().map(Shape.Step::label).toList())
            : Axis.of(Phrases.measured(label, scale.unit()), Phrases.format(shape.input().unit())),
        Axis.of("", odds ? NumberFormat.PLAIN : NumberFormat.MONEY),
        List.of(
            new Series(
                Messages.text("chart.shape.series"),
                shape.words() ? Look.POINTS : Look.BAND,
                shape.words() ? words(shape) : steps(shape, scale.size()))),
        Optional.of(Baseline.at(Messages.text("chart.shape.none"), 0)),
        Optional.empty(),
        shape.words());
  }

  private static List<ChartSpec.Point> words(Shape shape) {
    List<ChartSpec.Point> points = new ArrayList<>();
    for (Shape.Step step : shape.steps()) {
      points.add(point(points.size(), step));
    }
    return points;
  }

  /// Both ends of every step.
  ///
  /// @param size of the unit of the axis
  private static List<ChartSpec.Point> steps(Shape shape, double size) {
    return shape.steps().stream()
        .filter(step -> !Double.isNaN(step.from()))
        .mapMulti((Shape.Step step, java.util.function.Consumer<ChartSpec.Point> to) -> {
          to.accept(point(step.from() / size, step));
          to.accept(point(step.to() / size, step));
        })
        .toList();
  }

  private static ChartSpec.Point point(double x, Shape.Step step) {
    return new ChartSpec.Point(x, step.height(), step.low(), step.high(), step.n());
  }

  /// From the lowest to the highest step that rows have.
  private static String title(Shape shape, boolean odds) {
    List<Shape.Step> seen = shape.steps().stream().filter(step -> step.n() > 0).toList();
    Comparator<Shape.Step> byHeight = Comparator.comparingDouble(Shape.Step::height);
    Shape.Step low = seen.stream().min(byHeight).orElseGet(shape.steps()::getFirst);
    Shape.Step high = seen.stream().max(byHeight).orElseGet(shape.steps()::getFirst);
    String label = Phrases.inner(shape.input().label());
    return high.height() - low.height() < NOTHING
        ? Messages.text("chart.shape.flat", label)
        : Messages.text(
            odds ? "chart.shape.title" : "chart.shape.amount",
            label,
            amount(low.height(), odds),
            low.label(),
            amount(high.height(), odds),
            high.label());
  }

  private static String amount(double height, boolean odds) {
    return odds ? Formats.decimal(Math.exp(height), 2) : Formats.plain(height);
  }

  /// What two columns say together, as a heat map around nothing.
  ///
  /// @param model its name
  public static ChartSpec together(Together pair, String model, List<String> badges) {
    boolean odds = pair.scale().equals("logit");
    DoubleSummaryStatistics heights =
        pair.heights().stream()
            .flatMap(List::stream)
            .filter(height -> !height.isNaN())
            .collect(Collectors.summarizingDouble(height -> height));
    return new ChartSpec.HeatMap(
        Phrases.heading(
            Messages.text(
                odds ? "chart.together.logit" : "chart.together.value",
                Phrases.inner(pair.first().label()),
                Phrases.inner(pair.second().label()),
                amount(heights.getMin(), odds),
                amount(heights.getMax(), odds)),
            Messages.text(odds ? "chart.together.sub.logit" : "chart.together.sub.value", model),
            badges),
        pair.rows(),
        pair.columns(),
        pair.heights(),
        NumberFormat.PLAIN,
        true);
  }
}
