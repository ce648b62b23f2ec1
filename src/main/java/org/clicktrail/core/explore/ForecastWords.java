package org.clicktrail.core.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.clicktrail.core.explore.Forecast.Measure;
import org.clicktrail.core.explore.Forecast.Step;
import org.clicktrail.core.explore.Forecast.Trial;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;

/// A forecast in words: what it assumes, how it did on the past, what was left out.
public final class ForecastWords {

  /// A band that held less than this share on the past is called too narrow.
  private static final double NARROW = 0.85;

  private ForecastWords() {}

  /// "Sessions"
  public static String name(Measure measure) {
    return Messages.text("forecast.name." + measure.name().toLowerCase(Locale.ROOT));
  }

  /// "day"
  public static String step(Step step) {
    return Messages.text("forecast.step." + step.name().toLowerCase(Locale.ROOT));
  }

  /// "14 days"
  public static String span(Step step, int periods) {
    return Messages.text(
        "forecast.span." + step.name().toLowerCase(Locale.ROOT), Formats.count(periods));
  }

  /// A value of a measure: a whole number, or an amount of money.
  public static String value(Measure measure, double value) {
    return measure == Measure.REVENUE ? Formats.money(value, "") : Formats.count(value);
  }

  /// Sentences to stand beside the picture.
  public static List<String> lines(Forecast forecast) {
    List<String> lines = new ArrayList<>();
    lines.add(assumption(forecast));
    lines.add(
        forecast
            .trial()
            .map(trial -> tried(forecast, trial))
            .orElseGet(() -> Messages.text("forecast.untried")));
    int empty = empty(forecast.past());
    if (empty > 0) {
      lines.add(
          Messages.text(
              "forecast.empty",
              span(forecast.step(), empty),
              name(forecast.measure()),
              forecast.past().getLast().label()));
    }
    if (forecast.incomplete() > 0) {
      lines.add(Messages.text("forecast.incomplete", span(forecast.step(), forecast.incomplete())));
    }
    return lines;
  }

  /// Periods at the end in which nothing happened.
  private static int empty(List<Forecast.Past> past) {
    int empty = 0;
    while (empty < past.size() && past.get(past.size() - 1 - empty).value() == 0) {
      empty++;
    }
    return empty;
  }

  private static String assumption(Forecast forecast) {
    String kind = forecast.seasonal() ? "season" : "plain";
    String words =
        Messages.text(
            "forecast.assumes." + kind + "." + forecast.step().name().toLowerCase(Locale.ROOT));
    return forecast.trended() ? words + " " + Messages.text("forecast.assumes.trend") : words;
  }

  private static String tried(Forecast forecast, Trial trial) {
    String verdict = trial.better() ? "better" : trial.worse() ? "worse" : "alike";
    String tried =
        Messages.text(
            "forecast.tried." + verdict,
            Formats.count(trial.dates()),
            span(forecast.step(), trial.periods()),
            rounded(trial.error()),
            rounded(trial.naive()),
            step(forecast.step()),
            Messages.text("forecast.naive." + forecast.step().name().toLowerCase(Locale.ROOT)));
    String held = trial.held() < NARROW ? "forecast.held.narrow" : "forecast.held";
    return tried + " " + Messages.text(held, Formats.percent(trial.held(), 0));
  }

  /// To one decimal, whole numbers from 100 on: an error has no more precision.
  private static String rounded(double error) {
    return Formats.decimal(error, error >= 100 ? 0 : 1);
  }
}
