package org.clicktrail.core.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.clicktrail.core.chart.ChartSpec.Axis;
import org.clicktrail.core.chart.ChartSpec.Baseline;
import org.clicktrail.core.chart.ChartSpec.Look;
import org.clicktrail.core.chart.ChartSpec.NumberFormat;
import org.clicktrail.core.chart.ChartSpec.Series;
import org.clicktrail.core.eval.Evaluation;
import org.clicktrail.core.eval.ModelResult;
import org.clicktrail.core.eval.Scores;
import org.clicktrail.core.learn.Task;
import org.clicktrail.core.stat.Sample;
import org.clicktrail.core.stat.Tails;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;

/// Charts of how good revenue models are, on test rows.
public final class RevenueCharts {

  private static final int GROUPS = 10;
  private static final int BINS = 20;

  private RevenueCharts() {}

  /// Predicted against actual amounts: ten groups of equal count by prediction, mean actual amount
  /// with its 95 % interval; empty for conversion models and ones that are not done.
  public static Optional<ChartSpec> predicted(ModelResult result, List<String> badges) {
    return result
        .evaluation()
        .filter(evaluation -> evaluation.task() == Task.REVENUE)
        .filter(evaluation -> evaluation.scores().size() >= GROUPS)
        .map(evaluation -> predicted(result, evaluation, badges));
  }

  private static ChartSpec predicted(
      ModelResult result, Evaluation evaluation, List<String> badges) {
    Scores scores = evaluation.scores();
    List<ChartSpec.Point> points = points(scores);
    double top =
        points.stream()
            .mapToDouble(p -> Math.max(p.x(), Double.isNaN(p.high()) ? p.y() : p.high()))
            .max()
            .orElse(1);
    double low = Math.min(0, points.stream().mapToDouble(ChartSpec.Point::x).min().orElse(0));
    double said = Arrays.stream(scores.predicted()).sum();
    double came = Arrays.stream(scores.actual()).sum();
    return new ChartSpec.Line(
        Phrases.heading(
            title(said, came),
            Messages.text(
                "revenuechart.subtitle", result.name(), GROUPS, Formats.count(scores.size())),
            badges),
        Axis.of(Messages.text("revenuechart.x"), NumberFormat.MONEY, low, top),
        Axis.of("", NumberFormat.MONEY, low, top),
        List.of(new Series(result.name(), Look.POINTS, points)),
        Optional.of(new Baseline(Messages.text("revenuechart.line"), low, top)),
        Optional.empty(),
        false);
  }

  private static String title(double said, double came) {
    double error = said / came - 1;
    if (came == 0 || Double.isNaN(error)) {
      return Messages.text("revenuechart.title.plain");
    }
    String size = Formats.percent(Math.abs(error), 0);
    return Math.abs(error) < 0.005
        ? Messages.text("revenuechart.title.right")
        : Messages.text(error < 0 ? "revenuechart.title.little" : "revenuechart.title.much", size);
  }

  /// Mean actual amount with its range by mean predicted amount, in groups of equal count.
  static List<ChartSpec.Point> points(Scores scores) {
    int n = scores.size();
    int[] order = scores.ascending();
    List<ChartSpec.Point> points = new ArrayList<>();
    for (int group = 0; group < GROUPS; group++) {
      int from = (int) ((long) n * group / GROUPS);
      int to = (int) ((long) n * (group + 1) / GROUPS);
      int[] rows = Arrays.copyOfRange(order, from, to);
      double[] actual = Arrays.stream(rows).mapToDouble(scores::actual).toArray();
      double mean = Arrays.stream(rows).mapToDouble(scores::predicted).average().orElse(0);
      points.add(Phrases.point(mean, Sample.meanInterval(actual), rows.length));
    }
    return points;
  }

  /// How far the predictions are from what came, in bins of equal width up to the 95th percentile;
  /// the last bin holds the rest. Empty for conversion models, ones that are not done, and where
  /// nothing is wrong.
  public static Optional<ChartSpec> errors(ModelResult result, List<String> badges) {
    return result
        .evaluation()
        .filter(evaluation -> evaluation.task() == Task.REVENUE)
        .map(Evaluation::scores)
        .flatMap(scores -> errors(result, scores, badges));
  }

  private static Optional<ChartSpec> errors(
      ModelResult result, Scores scores, List<String> badges) {
    double[] sizes =
        IntStream.range(0, scores.size())
            .mapToDouble(i -> Math.abs(scores.actual(i) - scores.predicted(i)))
            .sorted()
            .toArray();
    double top = sizes.length == 0 ? 0 : sizes[(int) (0.95 * (sizes.length - 1))];
    if (top == 0) {
      return Optional.empty();
    }
    long[] low = new long[BINS];
    long[] high = new long[BINS];
    for (int i = 0; i < scores.size(); i++) {
      double error = scores.actual(i) - scores.predicted(i);
      int bin = (int) Math.min(BINS - 1, Math.abs(error) / top * BINS);
      (error > 0 ? low : high)[bin]++;
    }
    double median = sizes[(sizes.length - 1) / 2];
    return Optional.of(
        new ChartSpec.Histogram(
            Phrases.heading(
                Messages.text("revenuechart.errors.title", Formats.plain(cents(median))),
                Messages.text(
                    "revenuechart.errors.subtitle", result.name(), Formats.count(scores.size())),
                badges),
            Axis.of(Messages.text("revenuechart.errors.x"), NumberFormat.MONEY),
            IntStream.rangeClosed(0, BINS).mapToObj(i -> top * i / BINS).toList(),
            List.of(
                Messages.text("revenuechart.errors.little"),
                Messages.text("revenuechart.errors.much")),
            List.of(boxed(low), boxed(high)),
            Tails.ABOVE));
  }

  private static List<Long> boxed(long[] counts) {
    return Arrays.stream(counts).boxed().toList();
  }

  private static double cents(double amount) {
    return Math.rint(amount * 100) / 100;
  }
}
