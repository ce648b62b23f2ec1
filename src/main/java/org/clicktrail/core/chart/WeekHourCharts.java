package org.clicktrail.core.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.clicktrail.core.chart.ChartSpec.Axis;
import org.clicktrail.core.chart.ChartSpec.Baseline;
import org.clicktrail.core.chart.ChartSpec.Heading;
import org.clicktrail.core.chart.ChartSpec.NumberFormat;
import org.clicktrail.core.explore.Exploration;
import org.clicktrail.core.explore.WeekHours;
import org.clicktrail.core.explore.WeekHours.Cell;
import org.clicktrail.core.explore.WeekHours.Precision;
import org.clicktrail.core.feature.CalendarWords;
import org.clicktrail.core.stat.Interval;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;

/// Charts of the weekday and hour in which sessions start. Weekdays on which none starts are left
/// out, as are the hours before the first and after the last.
public final class WeekHourCharts {

  /// Cells with fewer sessions are blank.
  private static final long FEWEST = 20;

  /// So many standard errors an hour must differ by to be named: many are looked at.
  private static final double ERRORS = 4;

  private static final int HOURS = 24;

  private final Exploration seen;
  private final List<String> badges;
  private final List<Integer> days;
  private final List<Integer> hours;

  private WeekHourCharts(Exploration seen, List<String> badges) {
    this.seen = seen;
    this.badges = badges;
    WeekHours at = seen.hours();
    days =
        IntStream.range(0, at.days().size())
            .filter(day -> at.days().get(day).stream().anyMatch(cell -> cell.n() > 0))
            .boxed()
            .toList();
    List<Integer> known =
        IntStream.range(0, at.precision() == Precision.HOURS ? HOURS : 1)
            .filter(hour -> days.stream().anyMatch(day -> at.days().get(day).get(hour).n() > 0))
            .boxed()
            .toList();
    hours =
        known.isEmpty()
            ? List.of()
            : IntStream.rangeClosed(known.getFirst(), known.getLast()).boxed().toList();
  }

  /// How many sessions start when; empty where the file tells no days.
  public static Optional<ChartSpec> sessions(Exploration seen, List<String> badges) {
    return new WeekHourCharts(seen, badges).sessions();
  }

  /// How those convert that start then; empty where the file tells no days, or without an outcome.
  public static Optional<ChartSpec> conversion(Exploration seen, List<String> badges) {
    return new WeekHourCharts(seen, badges).conversion();
  }

  /// A place in the week.
  private record At(int day, int hour) {}

  private List<At> places() {
    return days.stream().flatMap(day -> hours.stream().map(hour -> new At(day, hour))).toList();
  }

  private Cell cell(At at) {
    return seen.hours().days().get(at.day()).get(at.hour());
  }

  /// "Tuesday, 15:00 to 15:59", "Tuesday".
  private String name(At at) {
    String day = CalendarWords.WEEKDAYS.get(at.day());
    return clock() ? Messages.text("chart.hours.at", day, String.format("%02d", at.hour())) : day;
  }

  private boolean clock() {
    return seen.hours().precision() == Precision.HOURS;
  }

  private Optional<ChartSpec> sessions() {
    if (days.isEmpty()) {
      return Optional.empty();
    }
    List<At> places = places();
    At most = places.getFirst();
    long all = 0;
    for (At at : places) {
      all += cell(at).n();
      most = cell(at).n() > cell(most).n() ? at : most;
    }
    Heading heading =
        Phrases.heading(
            Messages.text(
                "chart.hours.most",
                name(most),
                Formats.count(cell(most).n()),
                Formats.count(all),
                seen.scope().noun()),
            subtitle("chart.hours.sessions", all),
            badges);
    return Optional.of(
        clock()
            ? map(heading, NumberFormat.COUNT, cell -> (double) cell.n())
            : bars(heading, NumberFormat.COUNT, this::counted, Optional.empty()));
  }

  private ChartSpec.BarItem counted(At at) {
    return new ChartSpec.BarItem(name(at), (double) cell(at).n(), Double.NaN, Double.NaN, 0, false);
  }

  private Optional<ChartSpec> conversion() {
    double all = 0;
    double converted = 0;
    for (At at : places()) {
      Cell cell = cell(at);
      if (!Double.isNaN(cell.rate().value())) {
        all += cell.n();
        converted += cell.n() * cell.rate().value();
      }
    }
    if (all == 0) {
      return Optional.empty();
    }
    double rate = converted / all;
    Heading heading =
        Phrases.heading(told(rate), subtitle("chart.hours.conversion", (long) all), badges);
    return Optional.of(
        clock()
            ? map(
                heading,
                NumberFormat.PERCENT,
                cell -> cell.n() < FEWEST ? Double.NaN : cell.rate().value())
            : bars(
                heading,
                NumberFormat.PERCENT,
                this::rated,
                Optional.of(
                    Baseline.at(Messages.text("chart.trend.all", Formats.percent(rate)), rate))));
  }

  private ChartSpec.BarItem rated(At at) {
    Interval rate = cell(at).rate();
    return new ChartSpec.BarItem(
        name(at), rate.value(), rate.low(), rate.high(), cell(at).n(), false);
  }

  private String subtitle(String key, long n) {
    return Messages.text(clock() ? key : key + ".days", Formats.count(n), Formats.count(FEWEST));
  }

  /// The hour that differs most from all, if one differs clearly.
  private String told(double all) {
    At most = places().getFirst();
    for (At at : places()) {
      most = Math.abs(errors(cell(at), all)) > Math.abs(errors(cell(most), all)) ? at : most;
    }
    double errors = errors(cell(most), all);
    return Math.abs(errors) < ERRORS
        ? Messages.text(
            clock() ? "chart.hours.level" : "chart.hours.level.days", Formats.percent(all))
        : Messages.text(
            errors > 0 ? "chart.hours.best" : "chart.hours.worst",
            name(most),
            Formats.percent(cell(most).rate().value()),
            Formats.percent(all));
  }

  /// Distance from the rate of all in standard errors; 0 for a cell that is not drawn.
  private static double errors(Cell cell, double all) {
    double spread = Math.sqrt(all * (1 - all) / Math.max(1, cell.n()));
    return cell.n() < FEWEST || !(spread > 0) ? 0 : (cell.rate().value() - all) / spread;
  }

  private ChartSpec map(Heading heading, NumberFormat format, Function<Cell, Double> value) {
    List<List<Double>> values = new ArrayList<>();
    List<List<String>> told = new ArrayList<>();
    for (int day : days) {
      List<Cell> line = hours.stream().map(hour -> cell(new At(day, hour))).toList();
      values.add(line.stream().map(value).toList());
      told.add(line.stream().map(WeekHourCharts::words).toList());
    }
    return new ChartSpec.HeatMap(
        heading,
        days.stream().map(CalendarWords.WEEKDAYS::get).toList(),
        hours.stream().map(hour -> String.format("%02d", hour)).toList(),
        values,
        format,
        false,
        told);
  }

  /// "25.4 % (20.1 to 31.0 %), n = 214"; without an outcome, "n = 214".
  private static String words(Cell cell) {
    String n = Formats.count(cell.n());
    return Double.isNaN(cell.rate().value())
        ? Messages.text("chart.hours.n", n)
        : Messages.text(
            "chart.hours.tip",
            Formats.percent(cell.rate().value()),
            Formats.range(
                Formats.decimal(cell.rate().low() * 100, 1), Formats.percent(cell.rate().high())),
            n);
  }

  private ChartSpec bars(
      Heading heading,
      NumberFormat format,
      Function<At, ChartSpec.BarItem> item,
      Optional<Baseline> baseline) {
    return new ChartSpec.Bar(
        heading,
        Axis.of("", format, 0, Double.NaN),
        places().stream().map(item).toList(),
        true,
        baseline);
  }
}
