package org.clicktrail.core.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.clicktrail.core.chart.ChartSpec.Axis;
import org.clicktrail.core.chart.ChartSpec.Baseline;
import org.clicktrail.core.chart.ChartSpec.Heading;
import org.clicktrail.core.chart.ChartSpec.NumberFormat;
import org.clicktrail.core.explore.Exploration;
import org.clicktrail.core.explore.Exploration.Box;
import org.clicktrail.core.explore.Exploration.CategoryRates;
import org.clicktrail.core.explore.Exploration.Distribution;
import org.clicktrail.core.explore.Exploration.LevelRate;
import org.clicktrail.core.explore.Exploration.TrendPoint;
import org.clicktrail.core.stat.Interval;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;

/// What exploring found, as charts whose titles say the finding.
///
/// @param overall share of all sessions that convert; NaN without an outcome
/// @param badges caveats that travel with every chart: "Proxy outcome"
public record ExploreCharts(Interval overall, List<String> badges) {

  /// Rates of fewer sessions are not compared.
  private static final long FEW = 20;

  private static final int BARS = 12;
  private static final int CELLS = 14;

  public ExploreCharts {
    badges = List.copyOf(badges);
  }

  /// Conversion over time, or sessions over time without an outcome. Empty without time.
  public Optional<ChartSpec> trend(Exploration seen) {
    if (seen.trend().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(hasOutcome() ? rates(seen.trend()) : sessions(seen.trend()));
  }

  /// A numeric feature by outcome, as stacked bins.
  public ChartSpec histogram(Distribution of) {
    List<List<Long>> counts =
        hasOutcome() ? List.of(of.converted(), of.others()) : List.of(of.others());
    List<String> names = of.box().stream().map(Box::group).toList();
    if (names.size() != counts.size()) {
      counts = List.of(sum(of));
      names = List.of(Messages.text("explore.group.all"));
    }
    long n = of.box().stream().mapToLong(Box::n).sum();
    return new ChartSpec.Histogram(
        heading(
            medians(of),
            Messages.text("finding.histogram.sub", of.label(), Formats.count((double) n))),
        Axis.of(of.label(), NumberFormat.PLAIN),
        of.edges(),
        names,
        counts,
        of.tail());
  }

  /// The same feature as boxes side by side.
  public ChartSpec box(Distribution of) {
    return new ChartSpec.Box(
        heading(medians(of), Messages.text("finding.box.sub", of.label())),
        Axis.of(of.label(), NumberFormat.PLAIN),
        of.box().stream()
            .map(box ->
                new ChartSpec.BoxItem(
                    box.group(), box.low(), box.q1(), box.median(), box.q3(), box.high(), box.n()))
            .toList());
  }

  /// Conversion by the words of a category, highest first; without an outcome its sessions.
  public ChartSpec levels(CategoryRates of) {
    List<LevelRate> shown = of.levels().stream().limit(BARS).toList();
    if (!hasOutcome()) {
      return new ChartSpec.Bar(
          heading(
              Messages.text("finding.levels.count", of.label(), shown.getFirst().level()),
              Messages.text("finding.levels.count.sub")),
          Axis.of("", NumberFormat.COUNT, 0, Double.NaN),
          shown.stream()
              .map(level ->
                  new ChartSpec.BarItem(
                      level.level(), level.n(), Double.NaN, Double.NaN, level.n(), false))
              .toList(),
          true,
          Optional.empty());
    }
    List<LevelRate> sorted =
        shown.stream()
            .sorted(Comparator.comparingDouble((LevelRate level) -> -level.rate().value()))
            .toList();
    String subtitle =
        of.levels().size() > BARS
            ? Messages.text("finding.levels.sub.some", of.label(), BARS, of.levels().size())
            : Messages.text("finding.levels.sub", of.label());
    return new ChartSpec.Bar(
        heading(levelsTitle(of, sorted), subtitle),
        Axis.of("", NumberFormat.PERCENT, 0, Double.NaN),
        sorted.stream()
            .map(level ->
                new ChartSpec.BarItem(
                    level.level(),
                    level.rate().value(),
                    level.rate().low(),
                    level.rate().high(),
                    level.n(),
                    false))
            .toList(),
        true,
        Optional.of(overallLine("finding.all.sessions")));
  }

  /// Correlations of the most telling features. Empty with fewer than two.
  public Optional<ChartSpec> correlation(Exploration seen) {
    int n = Math.min(CELLS, seen.correlation().labels().size());
    if (n < 2) {
      return Optional.empty();
    }
    List<String> labels = seen.correlation().labels().subList(0, n);
    List<List<Double>> values =
        seen.correlation().rows().subList(0, n).stream()
            .map(row -> List.copyOf(row.subList(0, n)))
            .toList();
    return Optional.of(
        new ChartSpec.HeatMap(
            heading(strongest(labels, values), Messages.text("finding.correlation.sub")),
            labels,
            labels,
            values,
            NumberFormat.SCORE,
            true));
  }

  private ChartSpec rates(List<TrendPoint> trend) {
    List<ChartSpec.Point> points = new ArrayList<>();
    for (int i = 0; i < trend.size(); i++) {
      Interval rate = trend.get(i).rate();
      points.add(
          new ChartSpec.Point(i, rate.value(), rate.low(), rate.high(), trend.get(i).sessions()));
    }
    return new ChartSpec.Line(
        heading(trendTitle(trend), Messages.text("finding.trend.sub")),
        Axis.names("", trend.stream().map(TrendPoint::label).toList()),
        Axis.of("", NumberFormat.PERCENT, 0, Double.NaN),
        List.of(
            new ChartSpec.Series(
                Messages.text("finding.conversion"), ChartSpec.Look.LINE_POINTS, points)),
        Optional.of(overallLine("finding.all.periods")),
        Optional.empty(),
        true);
  }

  private ChartSpec sessions(List<TrendPoint> trend) {
    List<ChartSpec.Point> points = new ArrayList<>();
    for (int i = 0; i < trend.size(); i++) {
      points.add(ChartSpec.Point.of(i, (double) trend.get(i).sessions()));
    }
    TrendPoint most =
        trend.stream().max(Comparator.comparingLong(TrendPoint::sessions)).orElseThrow();
    return new ChartSpec.Line(
        heading(
            Messages.text(
                "finding.sessions.most", most.label(), Formats.count((double) most.sessions())),
            Messages.text("finding.sessions.sub")),
        Axis.names("", trend.stream().map(TrendPoint::label).toList()),
        Axis.of("", NumberFormat.COUNT, 0, Double.NaN),
        List.of(
            new ChartSpec.Series(
                Messages.text("finding.sessions"), ChartSpec.Look.LINE_POINTS, points)),
        Optional.empty(),
        Optional.empty(),
        false);
  }

  private static String trendTitle(List<TrendPoint> trend) {
    List<TrendPoint> solid =
        trend.stream()
            .filter(point -> point.sessions() >= FEW)
            .sorted(Comparator.comparingDouble(point -> point.rate().value()))
            .toList();
    if (solid.size() < 2 || overlap(solid.getFirst().rate(), solid.getLast().rate())) {
      return Messages.text("finding.trend.flat");
    }
    return Messages.text(
        "finding.trend",
        solid.getLast().label(),
        Formats.percent(solid.getLast().rate().value()),
        solid.getFirst().label(),
        Formats.percent(solid.getFirst().rate().value()));
  }

  private static String levelsTitle(CategoryRates of, List<LevelRate> sorted) {
    List<LevelRate> solid = sorted.stream().filter(level -> level.n() >= FEW).toList();
    if (solid.size() < 2 || overlap(solid.getFirst().rate(), solid.getLast().rate())) {
      return Messages.text("finding.levels.flat", of.label());
    }
    return Messages.text(
        "finding.levels",
        of.label(),
        solid.getFirst().level(),
        Formats.percent(solid.getFirst().rate().value()),
        solid.getLast().level(),
        Formats.percent(solid.getLast().rate().value()));
  }

  private static String medians(Distribution of) {
    List<Box> boxes = of.box();
    String first = Formats.plain(boxes.getFirst().median());
    if (boxes.size() < 2) {
      return Messages.text("finding.median.one", of.label(), first);
    }
    String second = Formats.plain(boxes.get(1).median());
    return first.equals(second)
        ? Messages.text("finding.median.same", of.label(), first)
        : Messages.text("finding.median", of.label(), first, second);
  }

  private static String strongest(List<String> labels, List<List<Double>> values) {
    int a = 0;
    int b = 1;
    for (int i = 0; i < labels.size(); i++) {
      for (int j = i + 1; j < labels.size(); j++) {
        double best = values.get(a).get(b);
        if (Double.isNaN(best) || Math.abs(values.get(i).get(j)) > Math.abs(best)) {
          a = i;
          b = j;
        }
      }
    }
    double strength = values.get(a).get(b);
    return Double.isNaN(strength)
        ? Messages.text("finding.correlation.none")
        : Messages.text(
            "finding.correlation", labels.get(a), labels.get(b), Formats.decimal(strength, 2));
  }

  private static List<Long> sum(Distribution of) {
    List<Long> all = new ArrayList<>();
    for (int i = 0; i < of.converted().size(); i++) {
      all.add(of.converted().get(i) + of.others().get(i));
    }
    return all;
  }

  private Baseline overallLine(String key) {
    return Baseline.at(Messages.text(key, Formats.percent(overall.value())), overall.value());
  }

  private boolean hasOutcome() {
    return !Double.isNaN(overall.value());
  }

  private Heading heading(String title, String subtitle) {
    return new Heading(title, subtitle, badges);
  }

  private static boolean overlap(Interval a, Interval b) {
    return a.low() <= b.high() && b.low() <= a.high();
  }
}
