package org.clicktrail.core.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.clicktrail.core.chart.ChartSpec.Axis;
import org.clicktrail.core.chart.ChartSpec.Baseline;
import org.clicktrail.core.chart.ChartSpec.NumberFormat;
import org.clicktrail.core.explore.Annotation;
import org.clicktrail.core.explore.Exploration;
import org.clicktrail.core.explore.Exploration.Box;
import org.clicktrail.core.explore.Exploration.Correlation;
import org.clicktrail.core.explore.Exploration.Distribution;
import org.clicktrail.core.explore.Exploration.TrendPoint;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;
import org.clicktrail.core.text.Noun;

/// Charts of what the sessions show before any model.
public final class ExploreCharts {

  private ExploreCharts() {}

  /// Conversion over time; sessions over time without an outcome. Empty without time.
  ///
  /// @param annotations drawn where they lie within the trend
  /// @param badges amber badges that travel with the chart
  public static Optional<ChartSpec> trend(
      Exploration seen, List<Annotation> annotations, List<String> badges) {
    List<ChartSpec.Note> notes =
        annotations.stream()
            .sorted(Comparator.comparing(Annotation::day))
            .flatMap(note ->
                note.position(seen.trend()).stream()
                    .mapToObj(at -> new ChartSpec.Note(at, note.words())))
            .toList();
    return trend(seen, badges).map(line -> line.with(notes));
  }

  private static Optional<ChartSpec.Line> trend(Exploration seen, List<String> badges) {
    List<TrendPoint> trend = seen.trend();
    if (trend.isEmpty()) {
      return Optional.empty();
    }
    long sessions = trend.stream().mapToLong(TrendPoint::sessions).sum();
    double all =
        trend.stream().mapToDouble(point -> point.sessions() * point.rate().value()).sum()
            / sessions;
    return Optional.of(
        Double.isNaN(all)
            ? traffic(trend, sessions, badges)
            : conversion(trend, sessions, all, seen.scope().noun(), badges));
  }

  private static ChartSpec.Line conversion(
      List<TrendPoint> trend, long sessions, double all, Noun noun, List<String> badges) {
    List<ChartSpec.Point> points = new ArrayList<>();
    for (TrendPoint point : trend) {
      points.add(Phrases.point(points.size(), point.rate(), point.sessions()));
    }
    return new ChartSpec.Line(
        Phrases.heading(
            trendTitle(trend, all),
            Messages.text("chart.trend.subtitle." + noun, Formats.count(sessions)),
            badges),
        Axis.names("", labels(trend)),
        Axis.of("", NumberFormat.PERCENT, 0, Double.NaN),
        List.of(
            new ChartSpec.Series(
                Messages.text("chart.conversion"), ChartSpec.Look.LINE_POINTS, points)),
        Optional.of(Baseline.at(Messages.text("chart.trend.all", Formats.percent(all)), all)),
        Optional.empty(),
        true);
  }

  private static String trendTitle(List<TrendPoint> trend, double all) {
    Comparator<TrendPoint> byRate = Comparator.comparingDouble(point -> point.rate().value());
    Optional<TrendPoint> best =
        trend.stream().filter(point -> apart(point, all, trend.size()) > 0).max(byRate);
    Optional<TrendPoint> worst =
        trend.stream().filter(point -> apart(point, all, trend.size()) < 0).min(byRate);
    Optional<TrendPoint> told = best.isPresent() ? best : worst;
    return told.map(point ->
            Messages.text(
                best.isPresent() ? "chart.trend.best" : "chart.trend.worst",
                point.label(),
                Formats.percent(point.rate().value()),
                Formats.percent(all)))
        .orElseGet(() -> Messages.text("chart.trend.level", Formats.percent(all)));
  }

  /// 1 where a period converts more than all do by more than chance among so many periods, −1 where
  /// less, 0 else. The more are looked at, the farther one must lie (Bonferroni; 2.24 is the normal
  /// quantile of two, and a quarter more for each doubling is never too little up to a hundred).
  private static int apart(TrendPoint point, double all, int periods) {
    double errors = (point.rate().value() - all) / Math.sqrt(all * (1 - all) / point.sessions());
    double needed = periods < 2 ? 1.96 : 2.24 + 0.25 * Math.log(periods / 2.0) / Math.log(2);
    boolean outside = point.rate().low() > all || point.rate().high() < all;
    return outside && Math.abs(errors) > needed ? (int) Math.signum(errors) : 0;
  }

  private static ChartSpec.Line traffic(
      List<TrendPoint> trend, long sessions, List<String> badges) {
    List<ChartSpec.Point> points = new ArrayList<>();
    for (TrendPoint point : trend) {
      points.add(ChartSpec.Point.of(points.size(), (double) point.sessions()));
    }
    TrendPoint most =
        trend.stream().max(Comparator.comparingLong(TrendPoint::sessions)).orElseThrow();
    return new ChartSpec.Line(
        Phrases.heading(
            Messages.text(
                "chart.traffic.title",
                most.label(),
                Formats.count(most.sessions()),
                Formats.count(sessions)),
            Messages.text("chart.traffic.subtitle"),
            badges),
        Axis.names("", labels(trend)),
        Axis.of("", NumberFormat.COUNT, 0, Double.NaN),
        List.of(
            new ChartSpec.Series(
                Messages.text("chart.sessions"), ChartSpec.Look.LINE_POINTS, points)),
        Optional.empty(),
        Optional.empty(),
        false);
  }

  private static List<String> labels(List<TrendPoint> trend) {
    return trend.stream().map(TrendPoint::label).toList();
  }

  /// How many sessions have which value, by outcome.
  public static ChartSpec distribution(Distribution of, List<String> badges) {
    boolean outcome = of.box().size() > 1;
    List<String> names =
        outcome
            ? of.box().stream().map(Box::group).toList()
            : List.of(Messages.text("chart.sessions"));
    return new ChartSpec.Histogram(
        Phrases.heading(
            medians(of),
            Phrases.bins(
                Messages.text("chart.distribution.subtitle", Formats.count(n(of))),
                of,
                edge -> amount(of, edge)),
            badges),
        axis(of),
        of.edges().stream().map(edge -> edge / of.scale().size()).toList(),
        names,
        outcome ? List.of(of.converted(), of.others()) : List.of(single(of)),
        of.tails());
  }

  private static Axis axis(Distribution of) {
    return Axis.of(Phrases.measured(of.label(), of.scale().unit()), Phrases.format(of.unit()));
  }

  /// In the unit of the axis.
  private static String amount(Distribution of, double value) {
    return Formats.typed(value / of.scale().size(), of.scale().unit());
  }

  /// All counts, of which one group is empty.
  private static List<Long> single(Distribution of) {
    return of.converted().stream().anyMatch(n -> n > 0) ? of.converted() : of.others();
  }

  /// Quartiles and whiskers by outcome.
  public static ChartSpec box(Distribution of, List<String> badges) {
    return new ChartSpec.Box(
        Phrases.heading(
            medians(of),
            Messages.text("chart.box.subtitle", of.label(), Formats.count(n(of))),
            badges),
        axis(of),
        of.box().stream().map(box -> item(box, of.scale().size())).toList());
  }

  private static ChartSpec.BoxItem item(Box box, double size) {
    return new ChartSpec.BoxItem(
        box.group(),
        box.low() / size,
        box.q1() / size,
        box.median() / size,
        box.q3() / size,
        box.high() / size,
        box.n());
  }

  private static long n(Distribution of) {
    return of.box().stream().mapToLong(Box::n).sum();
  }

  private static String medians(Distribution of) {
    Box first = of.box().getFirst();
    if (of.box().size() < 2) {
      return Messages.text(
          "chart.distribution.half",
          of.label(),
          Formats.amount(first.q1(), of.unit()),
          Formats.amount(first.q3(), of.unit()));
    }
    String converted = Formats.amount(first.median(), of.unit());
    String others = Formats.amount(of.box().get(1).median(), of.unit());
    if (converted.equals(others)) {
      return Messages.text("chart.distribution.same", of.label(), converted);
    }
    return Messages.text(
        first.median() > of.box().get(1).median()
            ? "chart.distribution.higher"
            : "chart.distribution.lower",
        Phrases.inner(of.label()),
        converted,
        others);
  }

  /// Which numbers go together: the lower triangle. Empty with fewer than two columns.
  ///
  /// @param last features the title names only if no others go together
  public static Optional<ChartSpec> correlation(
      Exploration seen, Set<String> last, List<String> badges) {
    Correlation of = seen.correlation();
    if (of.labels().size() < 2) {
      return Optional.empty();
    }
    List<List<Double>> cells = new ArrayList<>();
    for (int row = 0; row < of.labels().size(); row++) {
      List<Double> line = new ArrayList<>();
      for (int column = 0; column < of.labels().size(); column++) {
        line.add(column < row ? of.rows().get(row).get(column) : Double.NaN);
      }
      cells.add(line);
    }
    return Optional.of(
        new ChartSpec.HeatMap(
            Phrases.heading(
                correlationTitle(of, last),
                Messages.text(
                    "chart.correlation.subtitle",
                    of.least() == of.most()
                        ? Formats.count(of.most())
                        : Formats.range(Formats.count(of.least()), Formats.count(of.most()))),
                badges),
            of.labels(),
            of.labels(),
            cells,
            NumberFormat.SCORE,
            true));
  }

  private static String correlationTitle(Correlation of, Set<String> last) {
    return strongest(of, last)
        .or(() -> strongest(of, Set.of()))
        .map(pair ->
            Messages.text(
                "chart.correlation.title",
                of.labels().get(pair.column()),
                of.labels().get(pair.row()),
                Formats.decimal(pair.value(of), 2)))
        .orElseGet(() -> Messages.text("chart.correlation.none"));
  }

  /// A cell of the lower triangle.
  private record Pair(int row, int column) {
    double value(Correlation of) {
      return of.rows().get(row).get(column);
    }
  }

  /// Empty where hardly any two go together.
  private static Optional<Pair> strongest(Correlation of, Set<String> without) {
    return IntStream.range(0, of.features().size())
        .boxed()
        .flatMap(row -> IntStream.range(0, row).mapToObj(column -> new Pair(row, column)))
        .filter(pair ->
            !without.contains(of.features().get(pair.row()))
                && !without.contains(of.features().get(pair.column())))
        .filter(pair -> Math.abs(pair.value(of)) >= 0.1)
        .max(Comparator.comparingDouble(pair -> Math.abs(pair.value(of))));
  }
}
