package org.clicktrail.core.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clicktrail.core.chart.ChartSpec.Axis;
import org.clicktrail.core.chart.ChartSpec.Baseline;
import org.clicktrail.core.chart.ChartSpec.Look;
import org.clicktrail.core.chart.ChartSpec.NumberFormat;
import org.clicktrail.core.chart.ChartSpec.Series;
import org.clicktrail.core.explain.Effect;
import org.clicktrail.core.learn.Task;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;

/// Curves of columns: how a model's prediction goes with one of them.
public final class EffectCharts {

  private EffectCharts() {}

  /// Of a number the accumulated local effects with the partial dependence beside them; of words
  /// the partial dependence. The rows behind each point are with it.
  ///
  /// @param model its name
  public static ChartSpec curve(Effect effect, String model, Task task, List<String> badges) {
    boolean words = effect.accumulated().isEmpty();
    boolean conversion = task == Task.CONVERSION;
    Formats.Scale scale =
        Phrases.scale(
            effect.input().unit(), effect.curve().stream().mapToDouble(Effect.Point::x).toArray());
    List<Series> series = new ArrayList<>();
    if (words) {
      series.add(
          new Series(
              Messages.text("chart.effect.averaged"), Look.POINTS, points(effect.averaged(), 1)));
    } else {
      series.add(
          new Series(
              Messages.text("chart.effect.accumulated"),
              Look.LINE_POINTS,
              points(effect.accumulated(), scale.size())));
      series.add(
          new Series(
              Messages.text("chart.effect.averaged"),
              Look.LINE,
              points(effect.averaged(), scale.size())));
    }
    String label = effect.input().label();
    return new ChartSpec.Line(
        Phrases.heading(
            title(effect, conversion),
            Messages.text(
                words ? "chart.effect.words" : "chart.effect.numbers",
                model,
                Formats.count(effect.rows())),
            badges),
        words
            ? Axis.names(label, effect.averaged().stream().map(Effect.Point::label).toList())
            : Axis.of(Phrases.measured(label, scale.unit()), Phrases.format(effect.input().unit())),
        Axis.of("", conversion ? NumberFormat.PERCENT : NumberFormat.MONEY),
        series,
        Optional.of(
            Baseline.at(
                Messages.text("chart.effect.mean", amount(effect.mean(), conversion)),
                effect.mean())),
        Optional.empty(),
        words);
  }

  /// @param size of the unit of the axis
  private static List<ChartSpec.Point> points(List<Effect.Point> points, double size) {
    return points.stream()
        .map(point ->
            new ChartSpec.Point(point.x() / size, point.value(), Double.NaN, Double.NaN, point.n()))
        .toList();
  }

  /// From the lowest to the highest prediction, and where they are. Local effects added up may
  /// leave 0 to 1, where no chance lies: then it tells the partial dependence.
  private static String title(Effect effect, boolean conversion) {
    boolean chances =
        effect.curve().stream().allMatch(point -> point.value() >= 0 && point.value() <= 1);
    List<Effect.Point> told = chances || !conversion ? effect.curve() : effect.averaged();
    Effect.Point low = told.getFirst();
    Effect.Point high = low;
    for (Effect.Point point : told) {
      low = point.value() < low.value() ? point : low;
      high = point.value() > high.value() ? point : high;
    }
    String least = amount(low.value(), conversion);
    String most = amount(high.value(), conversion);
    String label = Phrases.inner(effect.input().label());
    return least.equals(most)
        ? Messages.text("chart.effect.flat", label)
        : Messages.text("chart.effect.title", label, least, low.label(), most, high.label());
  }

  private static String amount(double value, boolean conversion) {
    return conversion ? Formats.percent(value) : Formats.plain(value);
  }
}
