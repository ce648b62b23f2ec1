package org.clicktrail.core.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clicktrail.core.chart.ChartSpec.Axis;
import org.clicktrail.core.chart.ChartSpec.Baseline;
import org.clicktrail.core.chart.ChartSpec.Decision;
import org.clicktrail.core.chart.ChartSpec.Look;
import org.clicktrail.core.chart.ChartSpec.NumberFormat;
import org.clicktrail.core.chart.ChartSpec.Point;
import org.clicktrail.core.chart.ChartSpec.Series;
import org.clicktrail.core.eval.CloserLook;
import org.clicktrail.core.eval.Evaluation;
import org.clicktrail.core.eval.Gains;
import org.clicktrail.core.eval.GroupScores;
import org.clicktrail.core.eval.Metric;
import org.clicktrail.core.eval.ModelResult;
import org.clicktrail.core.stat.Interval;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;

/// A closer look at one conversion model: whom it reaches first, whether more rows would help, how
/// it treats groups. All of test rows.
public final class EvaluationCharts {

  /// Share of the rows that the titles of gains and lift speak of.
  private static final double FIRST = 0.2;

  /// What is predicted stands beside what happened, not on it.
  private static final double ASIDE = 0.14;

  private EvaluationCharts() {}

  /// Share of all conversions found among the rows with the highest predictions, by their share of
  /// all rows, with the decision at a threshold; empty for revenue, and where nobody converted.
  public static Optional<ChartSpec> gains(
      ModelResult result, double threshold, List<String> badges) {
    return ranked(result).map(e -> gains(result, e, threshold, badges));
  }

  private static ChartSpec gains(
      ModelResult result, Evaluation e, double threshold, List<String> badges) {
    Gains gains = e.gains();
    Cut cut = Cut.at(e.scores(), threshold);
    double found = gains.lift(FIRST) * FIRST;
    return new ChartSpec.Line(
        Phrases.heading(
            Messages.text(
                "evalchart.gains.title", percent(FIRST), percent(found), times(gains.lift(FIRST))),
            Messages.text(
                "evalchart.gains.subtitle", result.name(), Formats.count(e.scores().size())),
            badges),
        Axis.of(Messages.text("evalchart.gains.x"), NumberFormat.PERCENT, 0, 1),
        Axis.of("", NumberFormat.PERCENT, 0, 1),
        List.of(
            new Series(
                result.name(),
                Look.LINE,
                gains.steps().stream()
                    .map(step ->
                        Point.of(
                            (double) step.selected() / gains.rows(),
                            (double) step.hits() / gains.hits()))
                    .toList())),
        Optional.of(new Baseline(Messages.text("evalchart.gains.random"), 0, 1)),
        Optional.of(new Decision(share(cut), percent(cut.recall()))),
        false);
  }

  /// Rate among the rows with the highest predictions over the rate of all, by their share of all
  /// rows, with the decision at a threshold; empty for revenue, and where nobody converted.
  public static Optional<ChartSpec> lift(
      ModelResult result, double threshold, List<String> badges) {
    return ranked(result).map(e -> lift(result, e, threshold, badges));
  }

  private static ChartSpec lift(
      ModelResult result, Evaluation e, double threshold, List<String> badges) {
    Gains gains = e.gains();
    Cut cut = Cut.at(e.scores(), threshold);
    Interval first = e.metric(Metric.LIFT_20);
    return new ChartSpec.Line(
        Phrases.heading(
            Messages.text("evalchart.lift.title", percent(FIRST), times(first.value())),
            Messages.text(
                "evalchart.lift.subtitle",
                result.name(),
                percent(FIRST),
                Formats.range(times(first.low()), times(first.high())),
                Formats.count(e.scores().size())),
            badges),
        Axis.of(Messages.text("evalchart.gains.x"), NumberFormat.PERCENT, 0, 1),
        Axis.of(Messages.text("evalchart.lift.y"), NumberFormat.PLAIN, 0, Double.NaN),
        List.of(
            new Series(
                result.name(),
                Look.LINE,
                gains.steps().stream()
                    .filter(step -> step.selected() > 0)
                    .map(step -> {
                      double share = (double) step.selected() / gains.rows();
                      return Point.of(share, gains.lift(share));
                    })
                    .toList())),
        Optional.of(Baseline.at(Messages.text("evalchart.lift.random"), 1)),
        cut.selected() == 0
            ? Optional.empty()
            : Optional.of(
                new Decision(
                    share(cut),
                    Messages.text("evalchart.times", times(cut.precision() / cut.rate())))),
        false);
  }

  private static Optional<Evaluation> ranked(ModelResult result) {
    return result
        .evaluation()
        .filter(e -> !e.precisionRecall().points().isEmpty() && e.gains().hits() > 0);
  }

  private static double share(Cut cut) {
    return (double) cut.selected() / cut.rows();
  }

  /// Ranking quality by rows learnt from; empty where no part of them could be scored.
  ///
  /// @param model its name
  public static Optional<ChartSpec> learning(CloserLook look, String model, List<String> badges) {
    List<Point> points =
        look.learning().stream()
            .filter(point -> !Double.isNaN(point.rocAuc().value()))
            .map(point -> Phrases.point((double) point.rows(), point.rocAuc(), point.rows()))
            .toList();
    if (points.size() < 2) {
      return Optional.empty();
    }
    Interval doubling = look.doubling();
    String title =
        Double.isNaN(doubling.low())
            ? Messages.text("evalchart.learning.plain")
            : Messages.text("evalchart.learning." + look.outlook());
    return Optional.of(
        new ChartSpec.Line(
            Phrases.heading(
                title,
                Double.isNaN(doubling.low())
                    ? Messages.text("evalchart.learning.subtitle", model)
                    : Messages.text("evalchart.learning.doubling", model, signed(doubling)),
                badges),
            Axis.of(Messages.text("evalchart.learning.x"), NumberFormat.COUNT, 0, Double.NaN),
            Axis.of("", NumberFormat.SCORE),
            List.of(new Series(model, Look.LINE_POINTS, points)),
            Optional.empty(),
            Optional.empty(),
            false));
  }

  /// What happened in each group of a column beside what the model says of it; empty with fewer
  /// than two groups.
  ///
  /// @param model its name
  public static Optional<ChartSpec> groups(GroupScores scores, String model, List<String> badges) {
    if (scores.groups().size() < 2) {
      return Optional.empty();
    }
    List<Point> actual = new ArrayList<>();
    List<Point> said = new ArrayList<>();
    for (int i = 0; i < scores.groups().size(); i++) {
      GroupScores.Group group = scores.groups().get(i);
      actual.add(Phrases.point(i - ASIDE, group.rate(), group.rows()));
      said.add(Point.of(i + ASIDE, group.meanPrediction()));
    }
    return Optional.of(
        new ChartSpec.Line(
            Phrases.heading(
                groupsTitle(scores), Messages.text("evalchart.groups.subtitle", model), badges),
            Axis.names(
                scores.column(), scores.groups().stream().map(GroupScores.Group::name).toList()),
            Axis.of("", NumberFormat.PERCENT, 0, Double.NaN),
            List.of(
                new Series(Messages.text("evalchart.groups.converted"), Look.POINTS, actual),
                new Series(Messages.text("evalchart.groups.said"), Look.POINTS, said)),
            Optional.empty(),
            Optional.empty(),
            true));
  }

  private static String groupsTitle(GroupScores scores) {
    List<String> missed = scores.missed().stream().map(GroupScores.Group::name).toList();
    String column = Phrases.inner(scores.column());
    return missed.isEmpty()
        ? Messages.text("evalchart.groups.fair", column)
        : missed.size() == scores.groups().size()
            ? Messages.text("evalchart.groups.all", column)
            : Messages.text("evalchart.groups.missed", column, String.join(", ", missed));
  }

  private static String signed(Interval difference) {
    return Formats.decimal(difference.value(), 3)
        + " ("
        + Formats.range(Formats.decimal(difference.low(), 3), Formats.decimal(difference.high(), 3))
        + ")";
  }

  private static String times(double lift) {
    return Formats.decimal(lift, 1);
  }

  private static String percent(double share) {
    return Formats.percent(share, share > 0 && share < 0.095 ? 1 : 0);
  }
}
