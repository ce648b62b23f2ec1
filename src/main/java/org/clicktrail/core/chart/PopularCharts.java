package org.clicktrail.core.chart;

import java.util.List;
import java.util.Optional;
import org.clicktrail.core.chart.ChartSpec.Axis;
import org.clicktrail.core.chart.ChartSpec.Baseline;
import org.clicktrail.core.chart.ChartSpec.NumberFormat;
import org.clicktrail.core.explore.Exploration;
import org.clicktrail.core.explore.Exploration.Box;
import org.clicktrail.core.explore.Exploration.Distribution;
import org.clicktrail.core.explore.Exploration.LevelRate;
import org.clicktrail.core.explore.Popular;
import org.clicktrail.core.stat.Interval;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;

/// Charts of what most sessions saw, and of what those who convert spend.
public final class PopularCharts {

  private PopularCharts() {}

  /// Products (or categories) by the sessions that saw them, most first, with the conversion of
  /// those sessions; without an outcome, bars of how many. Empty where it is not known.
  ///
  /// @param product whether products, else categories
  public static Optional<ChartSpec> top(Exploration seen, boolean product, List<String> badges) {
    return seen.popular()
        .first(product)
        .filter(found -> !found.levels().isEmpty())
        .map(found -> top(seen, found, badges));
  }

  private static ChartSpec top(Exploration seen, Popular of, List<String> badges) {
    boolean outcome = of.levels().stream().anyMatch(one -> !Double.isNaN(one.rate().value()));
    LevelRate most = of.levels().getFirst();
    String title =
        Messages.text(
            "chart.popular.title",
            of.label(),
            most.level(),
            Formats.count(most.n()),
            Formats.count(of.sessions()),
            seen.scope().noun());
    String key =
        of.different() <= of.levels().size()
            ? outcome ? "chart.popular.rates" : "chart.popular.counts"
            : outcome ? "chart.popular.rates.some" : "chart.popular.counts.some";
    double all = seen.rate().value();
    return new ChartSpec.Bar(
        Phrases.heading(
            title,
            Messages.text(
                key,
                Formats.percent(all),
                Formats.count(of.levels().size()),
                Formats.count(of.different()),
                seen.scope().noun()),
            badges),
        Axis.of("", outcome ? NumberFormat.PERCENT : NumberFormat.COUNT, 0, Double.NaN),
        of.levels().stream().map(level -> item(level, outcome)).toList(),
        true,
        outcome
            ? Optional.of(Baseline.at(Messages.text("chart.trend.all", Formats.percent(all)), all))
            : Optional.empty());
  }

  private static ChartSpec.BarItem item(LevelRate level, boolean outcome) {
    Interval rate = level.rate();
    return outcome
        ? new ChartSpec.BarItem(
            level.level(), rate.value(), rate.low(), rate.high(), level.n(), false)
        : new ChartSpec.BarItem(
            level.level(), (double) level.n(), Double.NaN, Double.NaN, 0, false);
  }

  /// What those who convert spend; empty where the file tells no amounts, or none differ.
  public static Optional<ChartSpec> spent(Exploration seen, List<String> badges) {
    return seen.spent().map(of -> spent(of, badges));
  }

  private static ChartSpec spent(Distribution of, List<String> badges) {
    Box all = of.box().getFirst();
    boolean converted = of.converted().stream().anyMatch(n -> n > 0);
    return new ChartSpec.Histogram(
        Phrases.heading(
            Messages.text(
                "chart.distribution.half",
                of.label(),
                Formats.money(all.q1(), ""),
                Formats.money(all.q3(), "")),
            Phrases.bins(
                Messages.text(
                    "chart.spent.subtitle",
                    Formats.money(all.median(), ""),
                    Formats.count(all.n())),
                of,
                edge -> Formats.money(edge, "")),
            badges),
        Axis.of("", NumberFormat.MONEY),
        of.edges(),
        List.of(Messages.text("chart.sessions")),
        List.of(converted ? of.converted() : of.others()),
        of.tails());
  }
}
