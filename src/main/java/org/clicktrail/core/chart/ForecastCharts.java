package org.clicktrail.core.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.clicktrail.core.chart.ChartSpec.Axis;
import org.clicktrail.core.chart.ChartSpec.Look;
import org.clicktrail.core.chart.ChartSpec.NumberFormat;
import org.clicktrail.core.chart.ChartSpec.Point;
import org.clicktrail.core.chart.ChartSpec.Series;
import org.clicktrail.core.explore.Forecast;
import org.clicktrail.core.explore.Forecast.Ahead;
import org.clicktrail.core.explore.Forecast.Measure;
import org.clicktrail.core.explore.Forecast.Past;
import org.clicktrail.core.explore.ForecastWords;
import org.clicktrail.core.text.Messages;

/// The chart of a forecast: what was as a line, what is expected dashed with its band.
public final class ForecastCharts {

  /// More of the past would press the forecast into a corner.
  private static final int SHOWN = 56;

  private ForecastCharts() {}

  /// @param badges amber badges that travel with the chart
  public static ChartSpec of(Forecast forecast, List<String> badges) {
    int from = Math.max(0, forecast.past().size() - SHOWN);
    List<Past> past = forecast.past().subList(from, forecast.past().size());
    List<String> labels = new ArrayList<>();
    List<Point> was = new ArrayList<>();
    for (Past one : past) {
      was.add(Point.of(labels.size(), one.value()));
      labels.add(one.label());
    }
    List<Point> expected = new ArrayList<>();
    for (Ahead one : forecast.ahead()) {
      expected.add(Phrases.point(labels.size(), one.value(), 0));
      labels.add(one.label());
    }
    List<Series> series =
        new ArrayList<>(
            List.of(
                new Series(Messages.text("forecast.series.past"), Look.LINE, was),
                new Series(Messages.text("forecast.series.ahead"), Look.FORECAST, expected)));
    forecast
        .begun()
        .ifPresent(part ->
            series.add(
                new Series(
                    Messages.text("forecast.series.begun"),
                    Look.POINTS,
                    List.of(Point.of(was.size(), part)))));
    boolean money = forecast.measure() == Measure.REVENUE;
    return new ChartSpec.Line(
        Phrases.heading(title(forecast), subtitle(forecast), badges),
        Axis.names("", labels),
        Axis.of("", money ? NumberFormat.MONEY : NumberFormat.COUNT),
        series,
        java.util.Optional.empty(),
        java.util.Optional.empty(),
        false);
  }

  private static String title(Forecast forecast) {
    Measure measure = forecast.measure();
    return Messages.text(
        "forecast.title",
        ForecastWords.span(forecast.step(), forecast.ahead().size()),
        ForecastWords.value(measure, forecast.total().value()),
        ForecastWords.name(measure).toLowerCase(Locale.ROOT),
        ForecastWords.value(measure, forecast.total().low()),
        ForecastWords.value(measure, forecast.total().high()));
  }

  private static String subtitle(Forecast forecast) {
    String subtitle =
        Messages.text(
            "forecast.subtitle",
            ForecastWords.name(forecast.measure()),
            ForecastWords.step(forecast.step()),
            ForecastWords.span(forecast.step(), forecast.past().size()));
    return forecast.begun().isEmpty()
        ? subtitle
        : subtitle
            + Messages.text(
                "forecast.subtitle.begun." + forecast.step().name().toLowerCase(Locale.ROOT),
                forecast.ahead().getFirst().label());
  }
}
