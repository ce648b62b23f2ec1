package org.clicktrail.core.chart;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clicktrail.core.chart.ChartSpec.Axis;
import org.clicktrail.core.chart.ChartSpec.Baseline;
import org.clicktrail.core.chart.ChartSpec.Look;
import org.clicktrail.core.chart.ChartSpec.NumberFormat;
import org.clicktrail.core.chart.ChartSpec.Point;
import org.clicktrail.core.chart.ChartSpec.Series;
import org.clicktrail.core.eval.Comparison;
import org.clicktrail.core.eval.Evaluation;
import org.clicktrail.core.eval.Metric;
import org.clicktrail.core.eval.ModelResult;
import org.clicktrail.core.learn.Task;
import org.clicktrail.core.stat.Interval;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;

/// Two models beside each other on the same test rows.
public final class CompareCharts {

  private static final int POINTS = 200;

  /// Smaller p-values are said to be smaller.
  private static final double LEAST_P = 0.001;

  private CompareCharts() {}

  /// Both ROC curves; for revenue, actual by predicted amounts of both.
  public static ChartSpec curves(Comparison compared, List<String> badges) {
    return compared.one().task() == Task.CONVERSION
        ? conversion(compared, badges)
        : revenue(compared, badges);
  }

  private static ChartSpec conversion(Comparison compared, List<String> badges) {
    return new ChartSpec.Line(
        Phrases.heading(title(compared), subtitle("compare.roc", compared), badges),
        Axis.of(Messages.text("chart.roc.x"), NumberFormat.PERCENT, 0, 1),
        Axis.of(Messages.text("chart.pr.x"), NumberFormat.PERCENT, 0, 1),
        Stream.of(compared.one(), compared.other())
            .map(result -> new Series(result.name(), Look.LINE, roc(result)))
            .toList(),
        Optional.of(new Baseline(Messages.text("chart.toss"), 0, 1)),
        Optional.empty(),
        false);
  }

  private static List<Point> roc(ModelResult result) {
    return Phrases.thinned(evaluation(result).roc().points(), POINTS).stream()
        .map(point -> Point.of(point.x(), point.y()))
        .toList();
  }

  private static ChartSpec revenue(Comparison compared, List<String> badges) {
    List<Series> series =
        Stream.of(compared.one(), compared.other())
            .map(result ->
                new Series(
                    result.name(),
                    Look.LINE_POINTS,
                    RevenueCharts.points(evaluation(result).scores())))
            .toList();
    double top =
        series.stream()
            .flatMap(one -> one.points().stream())
            .mapToDouble(point -> Math.max(point.x(), point.y()))
            .max()
            .orElse(1);
    return new ChartSpec.Line(
        Phrases.heading(title(compared), subtitle("compare.amounts", compared), badges),
        Axis.of(Messages.text("revenuechart.x"), NumberFormat.MONEY),
        Axis.of("", NumberFormat.MONEY),
        series,
        Optional.of(new Baseline(Messages.text("revenuechart.line"), 0, top)),
        Optional.empty(),
        false);
  }

  /// Who is better by how much, or that nothing tells them apart.
  private static String title(Comparison compared) {
    if (!compared.differs()) {
      return Messages.text("compare.same", compared.one().name(), compared.other().name());
    }
    ModelResult better = compared.ahead() ? compared.one() : compared.other();
    ModelResult worse = compared.ahead() ? compared.other() : compared.one();
    return Messages.text("compare.better", better.name(), worse.name());
  }

  private static String subtitle(String key, Comparison compared) {
    return Messages.text(
        key,
        compared.metric().label(),
        of(compared),
        probability(compared.pValue()),
        Formats.count(evaluation(compared.one()).scores().size()));
  }

  private static String of(Comparison compared) {
    return Optional.ofNullable(compared.differences().get(compared.metric()))
        .map(by -> difference(compared.one().task(), compared.metric(), by))
        .orElse("");
  }

  /// "+0.020 (0.011 to 0.029)"; shares in percentage points, amounts as amounts.
  public static String difference(Task task, Metric metric, Interval by) {
    String value = (by.value() > 0 ? "+" : "") + number(task, metric, by.value());
    return Double.isNaN(by.low())
        ? value
        : Messages.text(
            "compare.ranged",
            value,
            Formats.range(number(task, metric, by.low()), number(task, metric, by.high())));
  }

  /// A score, or a difference of two, with the decimals its metric deserves.
  public static String number(Task task, Metric metric, double value) {
    return switch (metric) {
      case RMSE, MAE -> Formats.plain(rounded(value));
      case TOTAL_ERROR -> Formats.percent(value);
      case MEAN_PREDICTION ->
          task == Task.CONVERSION ? Formats.percent(value) : Formats.plain(rounded(value));
      case LIFT_20 -> Formats.decimal(value, 2);
      case ROC_AUC,
          PR_AUC,
          LOG_LOSS,
          BRIER,
          CALIBRATION_ERROR,
          ACCURACY,
          PRECISION,
          RECALL,
          F1,
          MCC,
          R2 ->
          Formats.score(value);
    };
  }

  /// Hundredths of an amount are enough.
  private static double rounded(double amount) {
    return Math.rint(amount * 100) / 100;
  }

  /// "0.012", "< 0.001"; "–" where it cannot be told.
  public static String probability(double p) {
    return p < LEAST_P
        ? Messages.text("compare.less", Formats.decimal(LEAST_P, 3))
        : Formats.decimal(p, 3);
  }

  private static Evaluation evaluation(ModelResult result) {
    return result.evaluation().orElseThrow();
  }
}
