package org.clicktrail.core.explore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.clicktrail.core.explore.Forecast.Ahead;
import org.clicktrail.core.explore.Forecast.Measure;
import org.clicktrail.core.explore.Forecast.Past;
import org.clicktrail.core.explore.Forecast.Step;
import org.clicktrail.core.explore.Forecast.Trial;
import org.clicktrail.core.goal.Snapshot;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.stat.Interval;
import org.clicktrail.core.table.Column;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;
import org.clicktrail.core.text.Noun;

/// Forecasts sessions, conversions and revenue a few periods ahead, or says why not: no times, too
/// short, too many empty periods, too few counted, or nothing that changes.
public final class Forecasts {

  /// Fewest full periods; two weeks of days.
  static final int FEWEST = 14;

  private static final int MOST_DAYS = 400;

  /// With fewer filled periods the gaps are the story, not the level.
  private static final double FILLED = 0.7;

  /// Counts below this mean are too uneven for a range of normal errors.
  private static final double LEAST_COUNT = 5;

  /// The feature that says how long a session lasts, in seconds.
  private static final String LENGTH = "duration_s";

  private static final double Z = 1.959963984540054;
  private static final int MOST_TRIALS = 12;
  private static final int FEWEST_TRIALS = 3;

  private Forecasts() {}

  /// The last time that sessions tell of, in micros: the last event, where they have a length. Days
  /// up to there without a session had none.
  ///
  /// @param end all sessions at their end
  static long last(Snapshot end) {
    Optional<double[]> seconds =
        end.infos().stream()
            .filter(info -> info.id().equals(LENGTH))
            .map(info -> end.features().column(info.id()))
            .filter(Column.Numbers.class::isInstance)
            .map(column -> ((Column.Numbers) column).toArray())
            .findFirst();
    long last = Long.MIN_VALUE;
    for (int row = 0; row < end.rows(); row++) {
      if (end.start().isPresent() && !end.start().get().missing(row)) {
        double length = seconds.isPresent() ? seconds.get()[row] : 0;
        long after = Double.isNaN(length) ? 0 : (long) (length * 1e6);
        last = Math.max(last, end.start().get().micros(row) + after);
      }
    }
    return last;
  }

  /// @param end sessions at their end
  /// @param last time the file tells of, in micros
  public static Outlook of(Snapshot end, long last, Progress progress) {
    if (end.noun() != Noun.SESSION) {
      return refused(Messages.text("forecast.customers"));
    }
    if (end.start().map(Forecasts::unknown).orElse(true)) {
      return refused(Messages.text("forecast.notime"));
    }
    Column.Times times = end.start().orElseThrow();
    History days = History.of(times, last, Step.DAY);
    Optional<History> usable = history(times, last, days);
    if (usable.isEmpty()) {
      return refused(
          days.length() < FEWEST
              ? Messages.text("forecast.short", Formats.count(days.length()), Formats.count(FEWEST))
              : Messages.text(
                  "forecast.gaps",
                  Formats.count(days.filled() * days.length()),
                  Formats.count(days.length())));
    }
    return outlook(end, usable.get(), progress);
  }

  private static boolean unknown(Column.Times times) {
    for (int row = 0; row < times.size(); row++) {
      if (!times.missing(row)) {
        return false;
      }
    }
    return true;
  }

  /// Days of up to a year, else weeks, or months where there are two years of them; the next longer
  /// period where too many are empty.
  private static Optional<History> history(Column.Times times, long last, History days) {
    if (days.length() <= MOST_DAYS && fit(days, FEWEST)) {
      return Optional.of(days);
    }
    History months = History.of(times, last, Step.MONTH);
    if (fit(months, 2 * Step.MONTH.season)) {
      return Optional.of(months);
    }
    History weeks = History.of(times, last, Step.WEEK);
    return fit(weeks, FEWEST) ? Optional.of(weeks) : Optional.empty();
  }

  private static boolean fit(History history, int fewest) {
    return history.length() >= fewest && history.filled() >= FILLED;
  }

  static Outlook refused(String reason) {
    Map<Measure, String> refused = new EnumMap<>(Measure.class);
    Arrays.stream(Measure.values()).forEach(measure -> refused.put(measure, reason));
    return new Outlook(List.of(), refused);
  }

  private static Outlook outlook(Snapshot end, History history, Progress progress) {
    List<Forecast> forecasts = new ArrayList<>();
    Map<Measure, String> refused = new EnumMap<>(Measure.class);
    for (Measure measure : Measure.values()) {
      progress.report(forecasts.size() + (long) refused.size(), Measure.values().length);
      Optional<double[]> sums = sums(end, history, measure);
      Optional<double[]> series = sums.map(all -> Arrays.copyOf(all, history.length()));
      String name = ForecastWords.name(measure);
      if (series.isEmpty()) {
        refused.put(
            measure,
            Messages.text("forecast.without." + measure.name().toLowerCase(java.util.Locale.ROOT)));
      } else if (measure != Measure.REVENUE && mean(series.get()) < LEAST_COUNT) {
        refused.put(
            measure,
            Messages.text(
                "forecast.few",
                name,
                Formats.plain(Math.rint(mean(series.get()) * 10) / 10),
                ForecastWords.step(history.step())));
      } else {
        forecast(measure, history, series.get(), begun(history, sums.orElseThrow()))
            .ifPresentOrElse(
                forecasts::add, () -> refused.put(measure, Messages.text("forecast.level", name)));
      }
    }
    return new Outlook(forecasts, refused);
  }

  /// What is known of the period the file breaks off in.
  private static OptionalDouble begun(History history, double[] sums) {
    return history.begun() ? OptionalDouble.of(sums[history.length()]) : OptionalDouble.empty();
  }

  /// Sums by period, behind them that of the one the file breaks off in; empty if the file does not
  /// say.
  private static Optional<double[]> sums(Snapshot end, History history, Measure measure) {
    double[] sums = new double[history.length() + 1];
    boolean known = measure == Measure.SESSIONS;
    for (int row = 0; row < end.rows(); row++) {
      double value =
          switch (measure) {
            case SESSIONS -> 1;
            case CONVERSIONS -> end.label().number(row);
            case REVENUE -> {
              int at = row;
              yield end.revenue().map(column -> column.number(at)).orElse(Double.NaN);
            }
          };
      if (history.of(row) >= 0 && !Double.isNaN(value)) {
        sums[history.of(row)] += value;
        known = true;
      }
    }
    return known ? Optional.of(sums) : Optional.empty();
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElse(Double.NaN);
  }

  private static Optional<Forecast> forecast(
      Measure measure, History history, double[] series, OptionalDouble begun) {
    Step step = history.step();
    int season = series.length >= 2 * step.season ? step.season : 0;
    return SmoothingFit.best(series, season)
        .map(fit -> {
          int periods = periods(step, series.length);
          double floor = floor(series);
          List<String> labels = history.labels(periods);
          List<Past> past = new ArrayList<>();
          for (int t = 0; t < series.length; t++) {
            past.add(new Past(labels.get(t), series[t]));
          }
          double[] values = fit.ahead(periods);
          List<Ahead> ahead = new ArrayList<>();
          for (int h = 0; h < periods; h++) {
            ahead.add(
                new Ahead(
                    labels.get(series.length + h),
                    range(values[h], fit.deviation() * Math.sqrt(fit.variance(h + 1)), floor)));
          }
          double sum = ahead.stream().mapToDouble(one -> one.value().value()).sum();
          return new Forecast(
              measure,
              step,
              past,
              ahead,
              range(sum, fit.deviation() * Math.sqrt(fit.sumVariance(periods)), floor),
              fit.seasonal(),
              fit.trended(),
              trial(series, season, periods),
              history.incomplete(),
              begun);
        });
  }

  /// How far ahead: a week or two, a month or two, half a year.
  private static int periods(Step step, int length) {
    boolean much = length >= 2 * FEWEST;
    return switch (step) {
      case DAY -> much ? 14 : 7;
      case WEEK -> much ? 8 : 4;
      case MONTH -> 6;
    };
  }

  /// What was never below 0 will not be.
  private static double floor(double[] series) {
    return Arrays.stream(series).allMatch(value -> value >= 0) ? 0 : Double.NEGATIVE_INFINITY;
  }

  private static Interval range(double value, double deviation, double floor) {
    return new Interval(
        Math.max(floor, value),
        Math.max(floor, value - Z * deviation),
        Math.max(floor, value + Z * deviation));
  }

  /// Forecasts from up to twelve dates in the later half of the past, evenly spread, each fitted
  /// anew to what was before it; empty with fewer than three such dates.
  private static Optional<Trial> trial(double[] series, int season, int periods) {
    int earliest = Math.max(FEWEST, Math.max(2 * season, series.length / 2));
    int latest = series.length - periods;
    int dates = Math.min(MOST_TRIALS, latest - earliest + 1);
    if (dates < FEWEST_TRIALS) {
      return Optional.empty();
    }
    double error = 0;
    double naive = 0;
    double held = 0;
    int tried = 0;
    for (int i = 0; i < dates; i++) {
      int at = earliest + (int) Math.round((double) i * (latest - earliest) / (dates - 1));
      double[] before = Arrays.copyOf(series, at);
      Optional<Smoothing> fit = SmoothingFit.best(before, season);
      if (fit.isEmpty()) {
        continue;
      }
      double[] values = fit.get().ahead(periods);
      for (int h = 0; h < periods; h++) {
        double deviation = fit.get().deviation() * Math.sqrt(fit.get().variance(h + 1));
        Interval range = range(values[h], deviation, floor(before));
        double actual = series[at + h];
        error += Math.abs(actual - range.value());
        naive += Math.abs(actual - before[at - (season == 0 ? 1 : season) + naiveStep(h, season)]);
        held += actual >= range.low() && actual <= range.high() ? 1 : 0;
      }
      tried++;
    }
    double n = (double) tried * periods;
    return tried < FEWEST_TRIALS
        ? Optional.empty()
        : Optional.of(new Trial(tried, periods, error / n, naive / n, held / n));
  }

  private static int naiveStep(int ahead, int season) {
    return season == 0 ? 0 : ahead % season;
  }
}
