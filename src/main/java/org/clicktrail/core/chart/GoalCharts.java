package org.clicktrail.core.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.clicktrail.core.chart.ChartSpec.Axis;
import org.clicktrail.core.chart.ChartSpec.BarItem;
import org.clicktrail.core.chart.ChartSpec.Baseline;
import org.clicktrail.core.chart.ChartSpec.Decision;
import org.clicktrail.core.chart.ChartSpec.Look;
import org.clicktrail.core.chart.ChartSpec.NumberFormat;
import org.clicktrail.core.chart.ChartSpec.Series;
import org.clicktrail.core.eval.EarlyCurve;
import org.clicktrail.core.explore.Periods;
import org.clicktrail.core.goal.DecisionMoment;
import org.clicktrail.core.goal.Goal;
import org.clicktrail.core.goal.Snapshot;
import org.clicktrail.core.split.Split;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;

/// Charts of what is predicted, when, and on which sessions it is tested.
public final class GoalCharts {

  private GoalCharts() {}

  /// Ranking quality by events seen, with the chosen moment and, in red, the score that fools: the
  /// one with features of the whole session.
  ///
  /// @param testPeriod where the scores come from: the sentence of the split
  public static Optional<ChartSpec> early(
      EarlyCurve curve, DecisionMoment chosen, Goal goal, String testPeriod, List<String> badges) {
    if (curve.own().isEmpty()) {
      return Optional.empty();
    }
    List<String> ticks = new ArrayList<>();
    List<ChartSpec.Point> points = new ArrayList<>();
    for (EarlyCurve.Point point : curve.own()) {
      points.add(Phrases.point(ticks.size(), point.rocAuc(), point.sessions()));
      ticks.add(Formats.count(point.k()));
    }
    List<Series> series = new ArrayList<>();
    series.add(new Series(Messages.text("chart.early.series"), Look.BAND, points));
    if (!Double.isNaN(curve.endScore())) {
      boolean fools = goal.proxy() && curve.endScore() >= 0.98;
      String label =
          Messages.text(
              fools ? "chart.early.fools" : "chart.early.end",
              Formats.decimal(curve.endScore(), 2));
      series.add(
          new Series(
              label, Look.ALARM, List.of(ChartSpec.Point.of(ticks.size(), curve.endScore()))));
      ticks.add(Messages.text("chart.early.all"));
    }
    double low =
        points.stream().mapToDouble(p -> Double.isNaN(p.low()) ? p.y() : p.low()).min().orElse(0.5);
    return Optional.of(
        new ChartSpec.Line(
            Phrases.heading(
                earlyTitle(curve, chosen),
                Messages.text("chart.early.subtitle", testPeriod),
                badges),
            Axis.names(Messages.text("chart.early.x"), ticks),
            Axis.of("", NumberFormat.SCORE, low < 0.5 ? Math.floor(low * 10) / 10 : 0.5, 1),
            series,
            Optional.of(Baseline.at(Messages.text("chart.early.toss"), 0.5)),
            decision(curve, chosen),
            true));
  }

  private static Optional<EarlyCurve.Point> at(EarlyCurve curve, DecisionMoment chosen) {
    return chosen instanceof DecisionMoment.AfterEvents(int events)
        ? curve.own().stream().filter(point -> point.k() == events).findFirst()
        : Optional.empty();
  }

  private static Optional<Decision> decision(EarlyCurve curve, DecisionMoment chosen) {
    return at(curve, chosen)
        .map(point ->
            new Decision(
                curve.own().indexOf(point),
                Messages.text(
                    "chart.early.decision",
                    Formats.count(point.k()),
                    Phrases.score(point.rocAuc()))));
  }

  private static String earlyTitle(EarlyCurve curve, DecisionMoment chosen) {
    EarlyCurve.Point best =
        curve.own().stream()
            .max(Comparator.comparingDouble(point -> point.rocAuc().value()))
            .orElseThrow();
    EarlyCurve.Point told = at(curve, chosen).orElse(best);
    if (curve.endScore() - told.rocAuc().value() >= 0.10) {
      return Messages.text(
          "chart.early.honest",
          Formats.pairs(told.rocAuc().value()),
          Formats.pairs(curve.endScore()),
          Formats.count(told.k()));
    }
    Optional<EarlyCurve.Point> enough =
        curve.own().stream()
            .filter(point -> !(point.rocAuc().high() < best.rocAuc().value()))
            .findFirst();
    return enough
        .filter(point -> point.k() < best.k())
        .map(point ->
            Messages.text("chart.early.enough", Formats.count(point.k()), Formats.count(best.k())))
        .orElseGet(() -> Messages.text("chart.early.best", Formats.count(best.k())));
  }

  /// Sessions by period, those tested on highlighted; by fold where there is no time.
  public static ChartSpec split(Snapshot snapshot, Split split, List<String> badges) {
    boolean dated = split.folds().size() == 1 && snapshot.start().isPresent();
    return dated
        ? byTime(snapshot, split, badges)
        : split.folds().size() == 1 ? byPart(split, badges) : byFold(split, badges);
  }

  private static ChartSpec byTime(Snapshot snapshot, Split split, List<String> badges) {
    Periods periods = Periods.of(snapshot.start().orElseThrow());
    Split.Fold fold = split.folds().getFirst();
    long[][] counts = new long[2][periods.labels().size()];
    for (int row : fold.train()) {
      count(counts[0], periods.of(row));
    }
    for (int row : fold.test()) {
      count(counts[1], periods.of(row));
    }
    List<BarItem> items = new ArrayList<>();
    for (int period = 0; period < periods.labels().size(); period++) {
      long n = counts[0][period] + counts[1][period];
      items.add(bar(periods.labels().get(period), n, counts[1][period] > counts[0][period]));
    }
    long train = fold.train().length;
    long test = fold.test().length;
    String key = split.kind().equals("time") ? "chart.split.time" : "chart.split.part";
    return bars(
        Messages.text(
            key,
            Formats.percent((double) train / (train + test), 0),
            Formats.percent((double) test / (train + test), 0)),
        split,
        items,
        badges);
  }

  private static void count(long[] counts, int period) {
    if (period >= 0) {
      counts[period]++;
    }
  }

  private static ChartSpec byPart(Split split, List<String> badges) {
    Split.Fold fold = split.folds().getFirst();
    long train = fold.train().length;
    long test = fold.test().length;
    return bars(
        Messages.text(
            "chart.split.part",
            Formats.percent((double) train / (train + test), 0),
            Formats.percent((double) test / (train + test), 0)),
        split,
        List.of(
            bar(Messages.text("chart.split.learn"), train, false),
            bar(Messages.text("chart.split.test"), test, true)),
        badges);
  }

  private static ChartSpec byFold(Split split, List<String> badges) {
    List<BarItem> items = new ArrayList<>();
    boolean rolling = split.kind().equals("rolling");
    for (Split.Fold fold : split.folds()) {
      items.add(
          bar(
              Messages.text(
                  rolling ? "chart.split.period" : "chart.split.fold",
                  Formats.count(items.size() + 1)),
              fold.test().length,
              true));
    }
    return bars(
        Messages.text(
            rolling ? "chart.split.periods" : "chart.split.folds", Formats.count(items.size())),
        split,
        items,
        badges);
  }

  private static BarItem bar(String label, long n, boolean test) {
    return new BarItem(label, (double) n, Double.NaN, Double.NaN, 0, test);
  }

  private static ChartSpec bars(
      String title, Split split, List<BarItem> items, List<String> badges) {
    return new ChartSpec.Bar(
        Phrases.heading(title, split.sentence(), badges),
        Axis.of("", NumberFormat.COUNT, 0, Double.NaN),
        items,
        false,
        Optional.empty());
  }
}
