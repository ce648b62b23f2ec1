package org.clicktrail.core.chart;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.clicktrail.core.chart.ChartSpec.Axis;
import org.clicktrail.core.chart.ChartSpec.Baseline;
import org.clicktrail.core.chart.ChartSpec.NumberFormat;
import org.clicktrail.core.explore.Exploration.CategoryRates;
import org.clicktrail.core.explore.Exploration.LevelRate;
import org.clicktrail.core.feature.CalendarWords;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;

/// Conversion by the words of a category.
public final class RateCharts {

  /// Sessions of a group from which on it is drawn.
  public static final int FEWEST = 20;

  private static final int BARS = 12;

  private RateCharts() {}

  /// Conversion by the words of a category; how often they occur without an outcome.
  public static ChartSpec categories(CategoryRates of, List<String> badges) {
    double n = of.levels().stream().mapToDouble(LevelRate::n).sum();
    double all =
        of.levels().stream().mapToDouble(level -> level.n() * level.rate().value()).sum() / n;
    return Double.isNaN(all) ? frequencies(of, badges) : rates(of, all, badges);
  }

  /// Whether the chart compares anything: conversion is known, and two words at least have the
  /// sessions to be drawn.
  public static boolean compares(CategoryRates of) {
    return of.levels().stream()
            .filter(level -> level.n() >= FEWEST && !Double.isNaN(level.rate().value()))
            .count()
        >= 2;
  }

  private static ChartSpec rates(CategoryRates of, double all, List<String> badges) {
    List<LevelRate> shown =
        of.levels().stream()
            .filter(level -> level.n() >= FEWEST)
            .limit(BARS)
            .sorted(Comparator.comparingDouble(level -> -level.rate().value()))
            .toList();
    int hidden = of.levels().size() - shown.size();
    List<ChartSpec.BarItem> items =
        ordered(shown).stream()
            .map(level ->
                new ChartSpec.BarItem(
                    level.level(),
                    level.rate().value(),
                    level.rate().low(),
                    level.rate().high(),
                    level.n(),
                    false))
            .toList();
    return new ChartSpec.Bar(
        Phrases.heading(
            ratesTitle(of, shown),
            hidden == 0
                ? Messages.text("chart.rates.subtitle", Formats.percent(all))
                : Messages.text(
                    "chart.rates.hidden",
                    Formats.percent(all),
                    Formats.count(shown.size()),
                    Formats.count(of.levels().size())),
            badges),
        Axis.of("", NumberFormat.PERCENT, 0, Double.NaN),
        items,
        true,
        Optional.of(Baseline.at(Messages.text("chart.trend.all", Formats.percent(all)), all)));
  }

  /// Weekdays and months in their own order, other words by their rate.
  private static List<LevelRate> ordered(List<LevelRate> byRate) {
    return CalendarWords.order(byRate.stream().map(LevelRate::level).toList())
        .map(
            order -> byRate.stream().sorted(Comparator.comparing(LevelRate::level, order)).toList())
        .orElse(byRate);
  }

  private static String ratesTitle(CategoryRates of, List<LevelRate> shown) {
    if (shown.size() < 2) {
      return Messages.text("chart.rates.few", of.label());
    }
    LevelRate best = shown.getFirst();
    LevelRate worst = shown.getLast();
    return best.rate().low() > worst.rate().high()
        ? Messages.text(
            shown.size() < of.levels().size() ? "chart.rates.some" : "chart.rates.title",
            of.label(),
            best.level(),
            Formats.percent(best.rate().value()),
            worst.level(),
            Formats.percent(worst.rate().value()),
            Formats.count(shown.size()))
        : Messages.text("chart.rates.same", of.label());
  }

  private static ChartSpec frequencies(CategoryRates of, List<String> badges) {
    long n = of.levels().stream().mapToLong(LevelRate::n).sum();
    LevelRate top = of.levels().getFirst();
    return new ChartSpec.Bar(
        Phrases.heading(
            Messages.text(
                "chart.frequencies.title",
                of.label(),
                top.level(),
                Formats.percent((double) top.n() / n)),
            Messages.text("chart.frequencies.subtitle", Formats.count(n)),
            badges),
        Axis.of("", NumberFormat.COUNT, 0, Double.NaN),
        of.levels().stream()
            .limit(BARS)
            .map(level ->
                new ChartSpec.BarItem(
                    level.level(), (double) level.n(), Double.NaN, Double.NaN, 0, false))
            .toList(),
        true,
        Optional.empty());
  }
}
