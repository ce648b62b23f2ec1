package org.clicktrail.core.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.clicktrail.core.chart.ChartSpec.Axis;
import org.clicktrail.core.chart.ChartSpec.BarItem;
import org.clicktrail.core.chart.ChartSpec.Baseline;
import org.clicktrail.core.chart.ChartSpec.Decision;
import org.clicktrail.core.chart.ChartSpec.Look;
import org.clicktrail.core.chart.ChartSpec.NumberFormat;
import org.clicktrail.core.chart.ChartSpec.Series;
import org.clicktrail.core.segment.Segmentation;
import org.clicktrail.core.segment.Segmentation.Profile;
import org.clicktrail.core.segment.Segmentation.Quality;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;

/// Charts of segments.
public final class SegmentCharts {

  private static final int POINTS = 1_200;

  private SegmentCharts() {}

  /// Separation by number of segments with the chosen number; empty where none was tried.
  public static Optional<ChartSpec> silhouettes(Segmentation of, List<String> badges) {
    if (of.silhouettes().isEmpty()) {
      return Optional.empty();
    }
    if (of.silhouettes().stream().allMatch(q -> Double.isFinite(q.criterion()))) {
      return Optional.of(criterion(of, badges));
    }
    int k = of.spec().k();
    Quality best =
        of.silhouettes().stream()
            .max(Comparator.comparingDouble(Quality::silhouette))
            .orElseThrow();
    Optional<Quality> chosen = of.silhouettes().stream().filter(q -> q.k() == k).findFirst();
    String title =
        chosen
            .filter(quality -> quality.k() != best.k())
            .map(quality ->
                Messages.text(
                    compared(of, best, quality),
                    Formats.count(best.k()),
                    Formats.count(quality.k())))
            .orElseGet(() -> Messages.text("chart.silhouette.best", Formats.count(best.k())));
    return Optional.of(
        new ChartSpec.Line(
            Phrases.heading(title, Messages.text("chart.silhouette.subtitle"), badges),
            Axis.of(Messages.text("chart.silhouette.x"), NumberFormat.COUNT),
            Axis.of("", NumberFormat.SCORE),
            List.of(
                new Series(
                    Messages.text("chart.silhouette"),
                    Look.LINE_POINTS,
                    of.silhouettes().stream()
                        .map(q -> ChartSpec.Point.of(q.k(), q.silhouette()))
                        .toList())),
            Optional.empty(),
            chosen.map(q ->
                new Decision(q.k(), Messages.text("chart.silhouette.yours", Formats.count(q.k())))),
            false));
  }

  private static String compared(Segmentation of, Quality best, Quality chosen) {
    if (of.fewer().isPresent() && chosen.telling() > best.telling()) {
      return "chart.silhouette.telling";
    }
    if (best.lopsided() && !chosen.lopsided()) {
      return "chart.silhouette.lopsided";
    }
    return best.silhouette() - chosen.silhouette() < 0.05
        ? "chart.silhouette.nearly"
        : "chart.silhouette.less";
  }

  /// The method's own criterion by number of segments.
  private static ChartSpec criterion(Segmentation of, List<String> badges) {
    Quality best =
        of.silhouettes().stream().min(Comparator.comparingDouble(Quality::criterion)).orElseThrow();
    return new ChartSpec.Line(
        Phrases.heading(
            Messages.text("chart.criterion.best", Formats.count(best.k())),
            Messages.text("chart.criterion.subtitle"),
            badges),
        Axis.of(Messages.text("chart.silhouette.x"), NumberFormat.COUNT),
        Axis.of("", NumberFormat.COUNT),
        List.of(
            new Series(
                Messages.text("chart.criterion"),
                Look.LINE_POINTS,
                of.silhouettes().stream()
                    .map(q -> ChartSpec.Point.of(q.k(), q.criterion()))
                    .toList())),
        Optional.empty(),
        of.silhouettes().stream()
            .filter(q -> q.k() == of.spec().k())
            .findFirst()
            .map(q ->
                new Decision(q.k(), Messages.text("chart.silhouette.yours", Formats.count(q.k())))),
        false);
  }

  /// How many sessions each segment has.
  public static ChartSpec sizes(Segmentation of, List<String> badges) {
    Profile largest =
        of.profiles().stream().max(Comparator.comparingLong(Profile::size)).orElseThrow();
    long n = of.profiles().stream().mapToLong(Profile::size).sum();
    return new ChartSpec.Bar(
        Phrases.heading(
            Messages.text("chart.sizes.title", largest.name(), Formats.percent(largest.share(), 0)),
            Messages.text("chart.sizes.subtitle", Formats.count(n)),
            badges),
        Axis.of("", NumberFormat.COUNT, 0, Double.NaN),
        of.profiles().stream()
            .map(p -> new BarItem(p.name(), (double) p.size(), Double.NaN, Double.NaN, 0, false))
            .toList(),
        true,
        Optional.empty());
  }

  /// Conversion of each segment with range; empty without an outcome.
  public static Optional<ChartSpec> rates(Segmentation of, List<String> badges) {
    List<Profile> known =
        of.profiles().stream()
            .filter(profile -> !Double.isNaN(profile.rate().value()))
            .sorted(Comparator.comparingDouble(profile -> -profile.rate().value()))
            .toList();
    if (known.isEmpty()) {
      return Optional.empty();
    }
    double n = known.stream().mapToDouble(Profile::size).sum();
    double all = known.stream().mapToDouble(p -> p.size() * p.rate().value()).sum() / n;
    Profile best = known.getFirst();
    Profile worst = known.getLast();
    return Optional.of(
        new ChartSpec.Bar(
            Phrases.heading(
                of.convertAlike()
                    ? Messages.text("chart.segments.same")
                    : Messages.text(
                        "chart.segments.rates",
                        best.name(),
                        Formats.percent(best.rate().value()),
                        worst.name(),
                        Formats.percent(worst.rate().value())),
                Messages.text("chart.rates.subtitle", Formats.percent(all)),
                badges),
            Axis.of("", NumberFormat.PERCENT, 0, Double.NaN),
            known.stream()
                .map(p ->
                    new BarItem(
                        p.name(),
                        p.rate().value(),
                        p.rate().low(),
                        p.rate().high(),
                        p.size(),
                        false))
                .toList(),
            true,
            Optional.of(Baseline.at(Messages.text("chart.trend.all", Formats.percent(all)), all))));
  }

  /// The segments in the plane of the first two principal components; at most 1,200 points.
  public static ChartSpec scatter(Segmentation of, List<String> badges) {
    int n = of.projection().size();
    int drawn = Math.min(n, POINTS);
    List<PointCloud> clouds = new ArrayList<>();
    for (Profile profile : of.profiles()) {
      List<Integer> rows = new ArrayList<>();
      for (int i = 0; i < drawn; i++) {
        int row = (int) ((long) i * n / drawn);
        if (of.assignment().of(row) == profile.id()) {
          rows.add(row);
        }
      }
      clouds.add(
          new PointCloud(
              profile.name(),
              rows.stream().mapToDouble(of.projection()::x).toArray(),
              rows.stream().mapToDouble(of.projection()::y).toArray()));
    }
    return new ChartSpec.Scatter(
        Phrases.heading(
            of.sentence(),
            Messages.text(
                "chart.scatter.subtitle",
                Formats.percent(of.projection().explained(), 0),
                Formats.count(drawn),
                Formats.count(n)),
            badges),
        Axis.of(Messages.text("chart.scatter.x"), NumberFormat.PLAIN),
        Axis.of(Messages.text("chart.scatter.y"), NumberFormat.PLAIN),
        clouds);
  }
}
