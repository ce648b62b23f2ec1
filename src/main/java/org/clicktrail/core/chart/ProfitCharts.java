package org.clicktrail.core.chart;

import java.util.List;
import java.util.Optional;
import org.clicktrail.core.chart.ChartSpec.Axis;
import org.clicktrail.core.chart.ChartSpec.Baseline;
import org.clicktrail.core.chart.ChartSpec.Decision;
import org.clicktrail.core.chart.ChartSpec.Look;
import org.clicktrail.core.chart.ChartSpec.NumberFormat;
import org.clicktrail.core.chart.ChartSpec.Series;
import org.clicktrail.core.money.MoneySpec;
import org.clicktrail.core.money.ProfitCurve;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;
import org.clicktrail.core.text.Noun;

/// The chart of what contacting from a probability on earns.
public final class ProfitCharts {

  private static final int POINTS = 200;

  private ProfitCharts() {}

  /// Profit over thresholds with band, and the threshold decided on. The title says where
  /// contacting everybody, or nobody, does as well.
  ///
  /// @param decided what the threshold in use earned
  public static ChartSpec profit(
      ProfitCurve curve,
      MoneySpec money,
      ProfitCurve.Point decided,
      Noun noun,
      List<String> badges) {
    List<ProfitCurve.Point> used =
        curve.points().stream().filter(point -> point.contacted() > 0).toList();
    List<ProfitCurve.Point> drawn = Phrases.thinned(used.isEmpty() ? curve.points() : used, POINTS);
    return new ChartSpec.Line(
        Phrases.heading(
            title(curve, money),
            subtitle(curve, money, noun),
            money.assumed() ? Phrases.with(badges, Messages.text("chart.badge.assumed")) : badges),
        Axis.of(Messages.text("chart.profit.x"), NumberFormat.PERCENT),
        Axis.of("", NumberFormat.MONEY),
        List.of(
            new Series(
                Messages.text("chart.profit"),
                Look.BAND,
                drawn.stream()
                    .map(p -> Phrases.point(p.threshold(), p.profit(), p.contacted()))
                    .toList())),
        Optional.of(
            Baseline.at(
                Messages.text("chart.profit.all", Formats.money(curve.all(), money.currency())),
                curve.all())),
        Optional.of(decision(decided, money.currency())),
        false);
  }

  /// Where the best threshold was chosen, and so what is to be expected of it.
  private static String subtitle(ProfitCurve curve, MoneySpec money, Noun noun) {
    return curve
        .expected()
        .map(expected ->
            Messages.text(
                "chart.profit.expected", noun, Formats.money(expected.profit(), money.currency())))
        .orElseGet(() ->
            Messages.text(
                curve.upperBound() ? "chart.profit.upper" : "chart.profit.subtitle", noun));
  }

  private static Decision decision(ProfitCurve.Point point, String currency) {
    return new Decision(
        point.threshold(),
        Messages.text(
            "chart.profit.at",
            Formats.chance(point.threshold()),
            Formats.money(point.profit(), currency)));
  }

  private static String title(ProfitCurve curve, MoneySpec money) {
    String currency = money.currency();
    String all = Formats.money(curve.all(), currency);
    return switch (curve.verdict(money)) {
      case THRESHOLD ->
          Messages.text(
              "chart.profit.threshold",
              Formats.chance(curve.best()),
              Formats.money(curve.bestProfit().value(), currency),
              all);
      case EVERYBODY ->
          Messages.text(
              curve.overAll().high() < 0 ? "chart.profit.everybody.more" : "chart.profit.everybody",
              all,
              Formats.money(curve.bestProfit().value(), currency),
              Formats.chance(curve.best()));
      case NOBODY ->
          curve.expectation().profit().value() > 0
              ? Messages.text(
                  "chart.profit.nobody",
                  Formats.chance(curve.best()),
                  Formats.money(curve.expectation().profit(), currency))
              : Messages.text("chart.profit.none");
    };
  }
}
