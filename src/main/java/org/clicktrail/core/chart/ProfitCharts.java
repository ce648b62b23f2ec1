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

/// The chart of what contacting from a probability on earns.
public final class ProfitCharts {

  private static final int POINTS = 200;

  private ProfitCharts() {}

  /// Profit over thresholds with band, and the threshold decided on. The title says where
  /// contacting everybody, or nobody, does as well.
  public static ChartSpec profit(
      ProfitCurve curve, MoneySpec money, double threshold, List<String> badges) {
    List<ProfitCurve.Point> used =
        curve.points().stream().filter(point -> point.contacted() > 0).toList();
    List<ProfitCurve.Point> drawn = Phrases.thinned(used.isEmpty() ? curve.points() : used, POINTS);
    return new ChartSpec.Line(
        Phrases.heading(
            title(curve, money),
            Messages.text(curve.upperBound() ? "chart.profit.upper" : "chart.profit.subtitle"),
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
        Optional.of(decision(curve.at(threshold), money.currency())),
        false);
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
          curve.bestProfit().value() > 0
              ? Messages.text(
                  "chart.profit.nobody",
                  Formats.chance(curve.best()),
                  Formats.money(curve.bestProfit(), currency))
              : Messages.text("chart.profit.none");
    };
  }
}
